using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>How fast is spoken between two anchors in use.</summary>
/// <param name="FromSeconds">Of the anchor that opens the stretch.</param>
/// <param name="ToSeconds">Of the anchor that closes it.</param>
public sealed record PaceStretch(double FromSeconds, double ToSeconds, int Words)
{
    /// <summary>Null where no time passes between the two.</summary>
    public double? WordsPerMinute => ToSeconds > FromSeconds ? Words * 60 / (ToSeconds - FromSeconds) : null;

    /// <summary>Between neighbouring anchors in use at different places; empty where there are fewer than two.</summary>
    public static ImmutableArray<PaceStretch> Between(ImmutableArray<Anchor> anchors, Timeline timeline)
    {
        var before = new int[timeline.Turns.Length + 1];
        for (var i = 0; i < timeline.Turns.Length; i++)
            before[i + 1] = before[i] + timeline.Turns[i].Length;
        var places = anchors.Where(a => a is { IsUsed: true, Turn: not null })
            .Select(a => (a.StatedSeconds, Word: before[a.Turn!.Value] + timeline.Turns[a.Turn.Value].Count(w => w.Start < a.Offset)))
            .OrderBy(p => p.Word).ThenBy(p => p.StatedSeconds)
            .DistinctBy(p => p.Word)
            .ToList();
        return [.. places.Zip(places.Skip(1), (a, b) => new PaceStretch(a.StatedSeconds, b.StatedSeconds, b.Word - a.Word))];
    }
}
