using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>
/// The length of the recording tells when the last word ends, give or take an outro; where the words end long before, the
/// rest was not transcribed and the length says nothing.
/// </summary>
internal static class EndOfRecording
{
    private const double OutroMargin = 20;

    public static ImmutableArray<ControlPoint> Add(SpokenText text, ImmutableArray<ControlPoint> points, double? duration)
    {
        var last = text.Words.Length - 1;
        if (duration is not { } length || (!points.IsEmpty && points[^1] is var end && (end.Seconds >= length || (end.Word == last && end.AtEnd))))
            return points;
        var told = new MomentInterpolator(text, points).At(last, true);
        if (length - told.Seconds > 2 * (told.Margin + OutroMargin))
            return points;
        var share = told.Margin * told.Margin / (told.Margin * told.Margin + OutroMargin * OutroMargin);
        var seconds = Math.Min(length, told.Seconds + (length - told.Seconds) * share);
        var point = new ControlPoint(last, true, seconds, OutroMargin * Math.Sqrt(share), MomentSource.Estimated);
        if (points.IsEmpty)
            return [new ControlPoint(0, false, 0, MomentInterpolator.StartMargin, MomentSource.Estimated), point];
        return seconds >= points[^1].Seconds ? points.Add(point) : points;
    }
}
