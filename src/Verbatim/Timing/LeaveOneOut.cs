using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>How far the other anchors alone would have missed each one: what an episode's own evidence says about its precision.</summary>
internal static class LeaveOneOut
{
    public static ImmutableArray<Anchor> Measure(SpokenText text, ImmutableArray<Anchor> anchors, ImmutableArray<ControlPoint> points)
    {
        var errors = new Dictionary<int, (double Error, double Margin)>();
        for (var i = 0; i < points.Length; i++)
        {
            if (points.Length < 3 || points[i].Source is not (MomentSource.Mark or MomentSource.Anchor))
                continue;
            var other = Without(text, points, i);
            errors[points[i].Word] = (Math.Abs(other.Seconds - points[i].Seconds), Math.Sqrt(other.Margin * other.Margin + points[i].Margin * points[i].Margin));
        }

        return [.. anchors.Select(a => a.IsUsed && errors.TryGetValue(text.WordAt(a.Turn!.Value, a.Offset), out var e) ? a with { LeftOutError = e.Error, LeftOutMargin = e.Margin } : a)];
    }

    // Only the neighbours matter, so a few points are enough and the whole stays linear.
    private static Moment Without(SpokenText text, ImmutableArray<ControlPoint> points, int left)
    {
        var first = Math.Max(0, Math.Min(left - 2, points.Length - 3));
        var near = Enumerable.Range(first, Math.Min(points.Length - first, 5)).Where(i => i != left).Select(i => points[i]);
        return new MomentInterpolator(text, [.. near]).At(points[left].Word, false);
    }
}
