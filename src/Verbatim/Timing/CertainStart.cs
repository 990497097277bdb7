using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Where a link into the recording begins: at the latest time that is surely not after the words.</summary>
public static class CertainStart
{
    /// <summary>Seconds; a listener hears up to twice the margin before the words. Null for a turn without words.</summary>
    public static double? Of(Timeline timeline, int turn, int offset) =>
        timeline.StartAt(turn, offset) is { } moment ? Of(moment) : null;

    public static double Of(Moment moment) => Math.Max(0, moment.Seconds - moment.Margin);
}
