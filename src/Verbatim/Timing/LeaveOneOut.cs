using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>How far the other anchors alone would have missed each one: what an episode's own evidence says about its precision.</summary>
internal static class LeaveOneOut
{
    public static ImmutableArray<Anchor> Measure(SpokenText text, ImmutableArray<Anchor> anchors, ImmutableArray<ControlPoint> points)
    {
        var errors = new Dictionary<int, double>();
        for (var i = 0; i < points.Length; i++)
        {
            if (points.Length > 2 && points[i].Source is MomentSource.Mark or MomentSource.Anchor)
                errors[points[i].Word] = Math.Abs(Without(text, points, i) - points[i].Seconds);
        }

        return [.. anchors.Select(a => a.IsUsed && errors.TryGetValue(text.WordAt(a.Turn!.Value, a.Offset), out var error) ? a with { LeftOutError = error } : a)];
    }

    // Only the neighbours matter, so three points are enough and the whole stays linear.
    private static double Without(SpokenText text, ImmutableArray<ControlPoint> points, int left)
    {
        var first = Math.Max(0, Math.Min(left - 2, points.Length - 3));
        var near = Enumerable.Range(first, Math.Min(points.Length - first, 5)).Where(i => i != left).Select(i => points[i]);
        return new MomentInterpolator(text, [.. near]).At(points[left].Word, false).Seconds;
    }
}
