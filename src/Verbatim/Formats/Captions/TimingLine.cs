using System.Globalization;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.Captions;

/// <summary>A cue's timing line as people and programs really write it; for formats that no specification makes strict.</summary>
/// <param name="Rest">What stands behind the times.</param>
public readonly partial record struct TimingLine(double Start, double End, string Rest)
{
    private const int LongestLine = 2000;

    public static bool TryParse(string line, out TimingLine timing)
    {
        if (TryPlain(line, out timing))
            return true;
        if (line.Length > LongestLine || !line.AsSpan().ContainsAny(">→⟶"))
            return false;
        var match = Timing().Match(line);
        if (!match.Success || !TryTime(match.Groups["start"].ValueSpan, out var start) || !TryTime(match.Groups["end"].ValueSpan, out var end))
            return false;
        timing = new TimingLine(start, end, match.Groups["rest"].Value.Trim());
        return true;
    }

    // Nearly every line there is; the expression below costs many times as much.
    private static bool TryPlain(string line, out TimingLine timing)
    {
        const string Shape = "00:00:00,000 --> 00:00:00,000";
        timing = default;
        if (line.Length != Shape.Length)
            return false;
        for (var i = 0; i < line.Length; i++)
        {
            if (Shape[i] == '0' ? !char.IsAsciiDigit(line[i]) : line[i] != Shape[i] && !(Shape[i] == ',' && line[i] == '.'))
                return false;
        }

        TryTime(line.AsSpan(0, 12), out var start);
        TryTime(line.AsSpan(17), out var end);
        timing = new TimingLine(start, end, "");
        return true;
    }

    /// <summary><c>1:02:03,4</c>, <c>02:03.456</c>, <c>3.5</c>, <c>00:00:03:500</c>; a negative time is 0.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        var (fields, digits, value, fraction) = (0, 0, 0.0, -1.0);
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                digits++;
                if (fraction < 0)
                    value = value * 10 + (c - '0');
                else
                    value += (c - '0') * (fraction /= 10);
            }
            else if (c is ':' or '：')
            {
                seconds = (seconds + value) * 60;
                (fields, digits, value) = (fields + 1, 0, 0);
                if (fields == 3)
                    (seconds, fraction) = (seconds / 60, 1);
            }
            else if (c is '.' or ',' or ';')
            {
                (digits, fraction) = (0, 1);
            }
        }

        seconds = text.TrimStart().StartsWith("-", StringComparison.Ordinal) ? 0 : seconds + value;
        return digits > 0 && seconds < 1e7;
    }

    [GeneratedRegex(@"^\s*(?<start>-?\d{1,4}(?:\s?[:：]\s?\d{1,3}){0,3}(?:\s?[.,;]\s?\d{1,9})?)\s*(?:[-–—―]{1,3}\s?>{1,2}|→|⟶|=>)\s*(?<end>-?\d{1,4}(?:\s?[:：]\s?\d{1,3}){0,3}(?:\s?[.,;]\s?\d{1,9})?)(?<rest>(?:\s.*)?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Timing();
}
