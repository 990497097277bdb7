using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.WebVtt;

/// <summary>
/// Cues of files that say WEBVTT and mean it, but write their times in a way of their own: without leading zeros
/// (<c>4.240</c>, <c>1:04.620</c>, then <c>13:51.760</c>, which is valid), without a fraction, with a comma.
/// Only where every timing line of the file can be read so and the cues run strictly forwards: garbage does not.
/// </summary>
internal static partial class ServedCues
{
    /// <param name="headerEnd">Last line of the file's header.</param>
    /// <param name="strictCues">How many cues the standard finds.</param>
    public static ImmutableArray<LooseCue> Find(ImmutableArray<string> lines, int headerEnd, int strictCues)
    {
        if (strictCues > 0 && lines.Skip(headerEnd).Count(l => l.Contains("-->", StringComparison.Ordinal)) <= strictCues)
            return [];
        var (arrows, last, unpadded, comma, stop) = (0, -1.0, true, false, false);
        for (var i = headerEnd; i < lines.Length; i++)
        {
            if (!lines[i].Contains("-->", StringComparison.Ordinal))
                continue;
            var shape = Shape().Match(lines[i]);
            if (!shape.Success || !TimingLine.TryParse(lines[i], out var timing) || timing.End <= timing.Start || timing.Start <= last)
                return [];
            (arrows, last) = (arrows + 1, timing.Start);
            unpadded &= Unpadded().IsMatch(shape.Groups["start"].Value) && Unpadded().IsMatch(shape.Groups["end"].Value);
            comma |= shape.Value.Contains(',', StringComparison.Ordinal);
            stop |= shape.Value.Contains('.', StringComparison.Ordinal);
        }

        return arrows >= 2 && arrows > strictCues && (unpadded || (strictCues == 0 && !(comma && stop)))
            ? [.. LooseCue.Find(lines).Where(c => c.TimingLine > headerEnd)]
            : [];
    }

    [GeneratedRegex(@"^\s*(?<start>(?:\d{1,3}:){0,2}[0-5]?\d(?:[.,]\d{1,6})?)\s*-->\s*(?<end>(?:\d{1,3}:){0,2}[0-5]?\d(?:[.,]\d{1,6})?)(?=\s|$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?:(?:[1-9]\d{0,2}:[0-5]\d|[1-5]?[1-9]|[1-5]0):[0-5]\d|[1-5]?\d)\.\d{3}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Unpadded();
}
