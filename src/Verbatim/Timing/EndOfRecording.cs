using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>The length of the recording bounds the last word.</summary>
internal static class EndOfRecording
{
    private const double Margin = 20;

    public static ImmutableArray<ControlPoint> Add(SpokenText text, ImmutableArray<ControlPoint> points, double? duration)
    {
        if (duration is not { } length || points.Any(p => p.Source == MomentSource.Cue))
            return points;
        var last = text.Words.Length - 1;
        if (points.IsEmpty)
            return [new ControlPoint(0, false, 0, Margin, MomentSource.Estimated), new ControlPoint(last, true, length, Margin, MomentSource.Estimated)];
        return points[^1].Seconds < length && !(points[^1].Word == last && points[^1].AtEnd)
            ? points.Add(new ControlPoint(last, true, length, Margin, MomentSource.Estimated))
            : points;
    }
}
