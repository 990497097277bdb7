using System.Collections.Immutable;

namespace Verbatim.Quotes;

/// <summary>Says where remembered words were said in one episode: verbatim, nearly, or (an empty answer) not at all.</summary>
public static class QuoteVerifier
{
    /// <summary>Of a longer text the first so many words are sought; it bounds what one question costs.</summary>
    public const int MaxWords = 400;

    /// <summary>Verbatim places first, then by similarity, then in order of the episode. Runs across turns.</summary>
    public static ImmutableArray<SaidQuote> Find(string text, EpisodeWords episode, int limit = 5)
    {
        var sought = SoughtWords.Read(text, episode, MaxWords);
        if (sought.Count == 0 || episode.Count == 0)
            return [];
        var verbatim = sought.PlacesIn(episode, limit).Select(first => new WordMatch(first, first + sought.Count - 1, 1, sought.Count)).ToList();
        var near = verbatim.Count >= limit
            ? []
            : WordSeeker.Seek(sought, episode, Resemblance.Enough).Where(m => Resemblance.IsEnough(m, sought) && !verbatim.Exists(m.Overlaps));
        return
        [
            .. verbatim.Concat(near).Take(limit).Select(m => new SaidQuote(
                QuotePlace.Of(episode, m.First, m.Last), m.First, m.Last, Resemblance.IsSame(m, sought), Math.Round(Math.Clamp(m.Similarity, 0, Resemblance.IsSame(m, sought) ? 1 : 0.999), 3), Missing(sought, episode, m))),
        ];
    }

    private static (int Start, int End)? Missing(SoughtWords sought, EpisodeWords episode, WordMatch match) =>
        !Resemblance.IsSame(match, sought) && MissingPart.Of(sought, episode, match) is { } part
            ? (sought.Words[part.First].Start, sought.Words[part.First + part.Count - 1].End)
            : null;
}
