using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>How long somebody speaks, or a chapter lasts.</summary>
/// <param name="Seconds">From the first word to the last of each turn, summed.</param>
/// <param name="Margin">Seconds; the truth lies within it nine times out of ten.</param>
public readonly record struct SpokenFor(double Seconds, double Margin)
{
    // Nine times out of ten: how far one stretch of a second strays, how far a person's pace is from that of the others, and
    // what the edges of every stretch have in common (docs/timing.md).
    private const double Wander = 1.25;
    private const double OwnPace = 0.1;
    private const double Edge = 0.06;

    /// <summary>
    /// A stretch's doubt is that of its own length and never more than that of both its ends; these stray independently and add up as
    /// squares. A person who speaks slower than the others does so in every stretch, and a pace that is not known is wrong in all of
    /// them alike: those doubts add up as they are.
    /// </summary>
    internal static SpokenFor Sum(IEnumerable<(Moment From, Moment To)> stretches)
    {
        var (seconds, apart, together) = (0.0, 0.0, 0.0);
        foreach (var (from, to) in stretches)
        {
            var length = Math.Max(0, to.Seconds - from.Seconds);
            var (ends, own) = (from.Margin * from.Margin + to.Margin * to.Margin, Wander * Wander * length);
            seconds += length;
            apart += Math.Min(ends, own + Edge * Edge);
            together += Edge + (to.Margin - from.Margin) + OwnPace * length * (own > 0 ? Math.Min(1, ends / own) : 0);
        }

        return new SpokenFor(seconds, Math.Min(Math.Sqrt(apart + together * together), Math.Max(seconds, 1)));
    }
}

/// <summary>Speaking time from moments.</summary>
public static class SpeakingTime
{
    /// <param name="turns">0-based turns of one person.</param>
    public static SpokenFor Of(Timeline timeline, IEnumerable<int> turns) => SpokenFor.Sum(
        from turn in turns
        where timeline.StartOf(turn) is not null
        select (timeline.StartOf(turn)!.Value, timeline.EndOf(turn)!.Value));

    /// <summary>By label, as the source writes it; turns without a label count under the empty one.</summary>
    public static ImmutableSortedDictionary<string, SpokenFor> ByLabel(ImmutableArray<Turn> turns, Timeline timeline) => turns
        .Select((turn, i) => (Label: turn.Label ?? "", i))
        .GroupBy(t => t.Label, t => t.i, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(g => g.Key, g => Of(timeline, g), StringComparer.Ordinal);

    /// <summary>From each chapter's start to the next one's, the last one to the end of the words; in the order of the chapters that have a start.</summary>
    public static ImmutableArray<(Chapter Chapter, SpokenFor Length)> ByChapter(ImmutableArray<Chapter> chapters, Timeline timeline)
    {
        var placed = chapters.Where(c => c.Start is not null).OrderBy(c => c.Turn).ThenBy(c => c.Offset).ToList();
        var last = timeline.Turns.Length - 1;
        while (last > 0 && timeline.Turns[last].IsEmpty)
            last--;
        return [.. placed.Select((c, i) => (c, SpokenFor.Sum([(c.Start!.Value, i + 1 < placed.Count ? placed[i + 1].Start!.Value : timeline.EndOf(last)!.Value)])))];
    }
}
