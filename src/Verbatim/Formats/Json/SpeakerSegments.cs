namespace Verbatim.Formats.Json;

/// <summary>Who speaks when, where a format lists speakers apart from words.</summary>
internal sealed class SpeakerSegments
{
    // Diarisation and word times come from different passes; a word may begin a little before its speaker does.
    private const double Slack = 0.25;

    private readonly List<(double From, double To, string? Label)> segments;

    public SpeakerSegments(IEnumerable<(double? From, double? To, string? Label)> stated) =>
        segments = [.. stated.Where(s => s.From is not null).Select(s => (s.From!.Value, s.To ?? double.MaxValue, s.Label)).OrderBy(s => s.Item1)];

    public bool IsEmpty => segments.Count == 0;

    /// <summary>The segment that holds a time, else the one before it; null without any.</summary>
    public string? At(double time) => IndexAt(time) is var i && i >= 0 ? segments[i].Label : segments.Count > 0 ? segments[0].Label : null;

    /// <summary>Which segment that is; -1 before the first.</summary>
    public int IndexAt(double time)
    {
        var (low, high) = (0, segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (segments[middle].From <= time + 1e-6)
                low = middle + 1;
            else
                high = middle;
        }

        var i = low - 1;
        if (i >= 0 && time > segments[i].To && i + 1 < segments.Count && segments[i + 1].From - time < Slack)
            return i + 1;
        return i;
    }
}
