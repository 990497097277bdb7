using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.WebVtt;

/// <summary>
/// Cues of files that say WEBVTT and mean it, but write their times in a way of their own: seconds only, no fraction, a comma.
/// Only where each timing line of the file is written in that one way and no cue runs backwards: garbage is not.
/// </summary>
internal static partial class ServedCues
{
    public static ImmutableArray<LooseCue> Find(ImmutableArray<string> lines, int headerEnd)
    {
        string? shape = null;
        var (arrows, last) = (0, 0.0);
        for (var i = headerEnd; i < lines.Length; i++)
        {
            if (!lines[i].Contains("-->", StringComparison.Ordinal))
                continue;
            if (!TimingLine.TryParse(lines[i], out var timing) || timing.End < timing.Start || timing.Start < last || ShapeOf(lines[i]) is not { } found || (shape ?? found) != found)
                return [];
            (shape, last) = (found, timing.Start);
            arrows++;
        }

        return arrows >= 2 ? [.. LooseCue.Find(lines).Where(c => c.TimingLine > headerEnd)] : [];
    }

    private static string? ShapeOf(string line)
    {
        var match = Shape().Match(line);
        return match.Success && ShapeOf(match.Groups["start"].ValueSpan, out var start) && ShapeOf(match.Groups["end"].ValueSpan, out var end) && start == end ? start : null;
    }

    // Hours come and go within one file, the way of the fraction does not.
    private static bool ShapeOf(ReadOnlySpan<char> time, out string shape)
    {
        var fraction = time.IndexOfAny('.', ',');
        shape = fraction < 0 ? "none" : $"{time[fraction]}";
        var fields = (fraction < 0 ? time : time[..fraction]).ToString().Split(':');
        shape += fields.Length == 1 ? "s" : "m";
        return (fraction >= 0 || fields.Length > 1) && fields.Skip(1).All(f => f.Length is 1 or 2 && string.CompareOrdinal(f.PadLeft(2, '0'), "60") < 0);
    }

    [GeneratedRegex(@"^\s*(?<start>[0-9:]+(?:[.,][0-9]+)?)\s*-->\s*(?<end>[0-9:]+(?:[.,][0-9]+)?)(?:\s|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
