using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>When each word is said, for a player that lights it up.</summary>
internal static class SpokenWords
{
    // A word lasts about a third of a second. Times of captions leave more, even between two of them.
    private const double MarginOfWord = 0.25;

    // The first word of a caption often has no time beside that of the caption.
    private const double MarginOfCaption = 0.4;

    public static bool AreTimed(Episode episode) => episode.Timeline.Turns.Any(words => words.Any(w => IsStated(w, MarginOfWord)));

    /// <summary>By passage: offset into its text and length in UTF-16 units, and the second at which it begins, one word after another. Passages without timed words are left out.</summary>
    public static Dictionary<string, ImmutableArray<double>> Of(Episode episode)
    {
        var spoken = new Dictionary<string, ImmutableArray<double>>();
        foreach (var (t, turn) in episode.Turns.Index().Take(episode.Timeline.Turns.Length))
        {
            foreach (var (p, passage) in PassageSplitter.Split(turn).Index())
            {
                var words = episode.Timeline.Turns[t].Where(w => w.Start >= passage.Start && w.End <= passage.End && IsStated(w, MarginOfCaption)).ToList();
                if (words.Any(w => IsStated(w, MarginOfWord)))
                    spoken.Add(new PassageAddress(episode.Address, t, p).Fragment, [.. words.SelectMany(w => (double[])[w.Start - passage.Start, w.End - w.Start, Math.Round(w.From.Seconds, 2)])]);
            }
        }

        return spoken;
    }

    private static bool IsStated(TimedWord word, double margin) => word.From.Source == MomentSource.Cue && word.From.Margin <= margin;
}
