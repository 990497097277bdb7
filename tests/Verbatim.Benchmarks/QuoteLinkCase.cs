using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>A link into an episode, with what is known of its words.</summary>
/// <param name="FirstOrigin">The token of its first word.</param>
/// <param name="LastOrigin">Inclusive.</param>
/// <param name="Words">Folded, with spaces between.</param>
internal sealed record QuoteLinkCase(QuoteLinkEpisode Episode, QuoteLink Value, QuoteLinkEdges Edges, int FirstOrigin, int LastOrigin, string Words)
{
    /// <summary>Lengths spread evenly over their magnitudes, from three words to a whole turn; a fifth runs across turns.</summary>
    public static QuoteLinkCase Make(QuoteLinkEpisode episode, Random random)
    {
        var words = episode.Words;
        while (true)
        {
            var first = random.Next(words.Count - 3);
            var turn = words.WordsOf(words.TurnOf(first));
            var length = (int)(3 * Math.Pow(100, random.NextDouble()));
            var last = random.Next(5) == 0 ? first + length - 1 : Math.Min(first + length, turn.End) - 1;
            if (random.Next(20) == 0)
                (first, last) = (turn.First, turn.End - 1);
            var origins = episode.Origins;
            if (last >= words.Count || last - first < 2 || (first > 0 && origins[first - 1] == origins[first]) || (last + 1 < words.Count && origins[last + 1] == origins[last]))
                continue;
            var address = new EpisodeAddress(Slug.From("The Harbour Hour"), Slug.From(episode.Name));
            return new QuoteLinkCase(episode, QuoteLinkMaker.Make(address, words, first, last), QuoteLinkEdges.Of(words, first, last), origins[first], origins[last], Folded(words, first, last));
        }
    }

    /// <summary>As whoever opens its address sees it.</summary>
    public QuoteLink Parsed() => QuoteLink.TryParse(Value.ToUri(), out var parsed) ? parsed : throw new InvalidOperationException($"Not a link: {Value}");

    public bool IsTouched(QuoteLinkEpisode edited) => edited.Range(FirstOrigin, LastOrigin) is not var (first, last) || Letters(Folded(edited.Words, first, last)) != Letters(Words);

    public string? Meant(QuoteLinkEpisode edited) => edited.Range(FirstOrigin, LastOrigin) is var (first, last) ? Folded(edited.Words, first, last) : null;

    /// <summary>Whether the place is the quoted one: the same words, where they were touched one that shares at least half of the words of either, or, said to be the same, has the same and all that is left of the quoted ones.</summary>
    public bool IsRight(FoundQuote found, QuoteLinkEpisode edited)
    {
        var words = edited.Words;
        if (found.Place is not { } place || edited.Range(FirstOrigin, LastOrigin) is not var (first, last) || words.WordsWithin(place.Turn, place.Start, place.EndTurn, place.End) is not var (from, to))
            return false;
        if (!IsTouched(edited))
            return from == first && to == last && found.State is QuoteState.Exact or QuoteState.Moved;
        var meant = edited.Origins.Count(o => o >= FirstOrigin && o <= LastOrigin);
        var shared = edited.Origins[from..(to + 1)].Count(o => o >= FirstOrigin && o <= LastOrigin);
        var same = Letters(Folded(words, from, to)) == Letters(Words);
        return found.State == QuoteState.Edited ? shared * 2 >= Math.Max(meant, to - from + 1) : same && from <= first && last <= to;
    }

    // Where one word ends and the next begins is punctuation.
    private static string Letters(string folded) => folded.Replace(" ", "", StringComparison.Ordinal);

    private static string Folded(EpisodeWords words, int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(words.SpellingOf));
}
