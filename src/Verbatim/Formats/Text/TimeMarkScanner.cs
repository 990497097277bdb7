using System.Globalization;

namespace Verbatim.Formats.Text;

/// <summary>
/// Recognises <c>0:12</c>, <c>75:10</c>, <c>1:02:03.5</c>, <c>00:27:4</c>, <c>1h2m3s</c>, bare or in (escaped) brackets, with <c>@</c>,
/// and ranges of them. A bracket that holds anything else, such as <c>[unintelligible 00:14:44]</c>, is no mark.
/// </summary>
/// <param name="frames">True where a two-digit fraction counts video frames at 30 a second, as editors of recordings write them.</param>
internal sealed class TimeMarkScanner(bool frames)
{
    private const double FramesPerSecond = 30;

    /// <summary>The mark that begins exactly at an offset.</summary>
    public bool TryAt(string text, int start, out TimeMark mark)
    {
        mark = default;
        var i = start;
        var closing = Opening(text, ref i);
        if (closing != '\0')
        {
            SkipSpaces(text, ref i);
            if (i < text.Length && text[i] == '@')
                i++;
        }
        else if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ':' or '.' or ',' or '/'))
        {
            return false;
        }

        if (!TryTime(text, ref i, closing != '\0', out var from))
            return false;
        double? to = null;
        var afterRange = i;
        if (SkipRangeSign(text, ref afterRange) && TryTime(text, ref afterRange, closing != '\0', out var end))
            (to, i) = (end, afterRange);
        if (closing != '\0' && !Close(text, closing, ref i))
            return false;
        if (closing == '\0' && i < text.Length && (char.IsDigit(text[i]) || text[i] == '%'))
            return false;
        mark = new TimeMark(start, i, from, to, closing != '\0');
        return true;
    }

    /// <summary>A line that is nothing but a time, <c>35min 20s</c> and <c>1h 20m 28s</c> included.</summary>
    public bool TryWhole(string line, out double seconds)
    {
        seconds = 0;
        if (TryAt(line, 0, out var mark) && line.AsSpan(mark.End).Trim(" *_:").IsEmpty)
        {
            seconds = mark.From;
            return true;
        }

        if (line.Length is < 2 or > 16 || !char.IsAsciiDigit(line[0]))
            return false;
        var compact = line.Replace(" ", "", StringComparison.Ordinal).Replace("min", "m", StringComparison.Ordinal).Replace("sec", "s", StringComparison.Ordinal);
        return compact[^1] is 'h' or 'm' or 's' && Transcripts.Timestamp.TryParse(compact, out seconds);
    }

    /// <summary>The next bracketed mark at or after an offset. Bare times inside a sentence are words.</summary>
    public bool TryNextBracketed(string text, int start, out TimeMark mark)
    {
        for (var i = start; i < text.Length; i++)
        {
            var skip = text.AsSpan(i).IndexOfAny('[', '(', '{');
            if (skip < 0)
                break;
            i += skip;
            var opening = i > start && text[i - 1] == '\\' ? i - 1 : i;
            if (TryAt(text, opening, out mark) && !IsLink(text, mark))
                return true;
        }

        mark = default;
        return false;
    }

    // [12:30](https://...) is a link whose words are a time; its target would be left behind.
    private static bool IsLink(string text, TimeMark mark) => mark.End < text.Length && text[mark.End] == '(' && text[mark.End - 1] == ']';

    private static char Opening(string text, ref int i)
    {
        var at = i;
        if (at < text.Length && text[at] == '\\')
            at++;
        if (at >= text.Length || text[at] is not ('[' or '(' or '{'))
            return '\0';
        i = at + 1;
        return text[at] switch { '[' => ']', '(' => ')', _ => '}' };
    }

    private static bool Close(string text, char closing, ref int i)
    {
        SkipSpaces(text, ref i);
        if (i < text.Length && text[i] == '\\')
            i++;
        if (i >= text.Length || text[i] != closing)
            return false;
        i++;
        return true;
    }

    private static bool SkipRangeSign(string text, ref int i)
    {
        SkipSpaces(text, ref i);
        var rest = text.AsSpan(i);
        var length = rest.StartsWith("-->") ? 3 : rest.StartsWith("->") ? 2 : rest.StartsWith("--") ? 2 : !rest.IsEmpty && rest[0] is '-' or '–' or '—' or '→' ? 1 : 0;
        i += length;
        SkipSpaces(text, ref i);
        return length > 0;
    }

    private static void SkipSpaces(string text, ref int i)
    {
        while (i < text.Length && text[i] is ' ' or '\t' or '\u00A0')
            i++;
    }

    private bool TryTime(string text, ref int i, bool bracketed, out double seconds)
    {
        seconds = 0;
        var at = i;
        if (!TryDigits(text, ref at, 5, out var field, out _))
            return false;
        if (at < text.Length && text[at] is 'h' or 'm' or 's')
            return TryUnits(text, ref i, out seconds);
        var fields = 1;
        var total = (double)field;
        while (fields < 3 && at + 1 < text.Length && text[at] == ':' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            if (!TryDigits(text, ref at, 2, out field, out var digits) || field >= 60 || (digits == 1 && fields == 1))
                return false;
            total = total * 60 + field;
            fields++;
        }

        var colons = fields > 1;
        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]) && (text[at] == '.' || colons))
        {
            var fraction = at + 1;
            if (!TryDigits(text, ref fraction, 6, out field, out var digits))
                return false;
            total += frames && digits == 2 && fields == 3 ? field / FramesPerSecond : field / Math.Pow(10, digits);
            at = fraction;
        }
        else if (!colons)
        {
            return false;
        }

        if (!colons && !(bracketed && IsRangeOfSeconds(text, i)))
            return false;
        (i, seconds) = (at, total);
        return true;
    }

    // [0.00 --> 1.76]: without colons only a range in brackets is a time and not a number.
    private static bool IsRangeOfSeconds(string text, int i)
    {
        var close = text.AsSpan(i, Math.Min(40, text.Length - i)).IndexOf(']');
        var before = text.AsSpan(Math.Max(0, i - 24), i - Math.Max(0, i - 24));
        return (close > 0 && PointsOn(text.AsSpan(i, close))) || PointsOn(before);
    }

    private static bool PointsOn(ReadOnlySpan<char> text) => text.Contains("->", StringComparison.Ordinal) || text.Contains('→');

    private static bool TryUnits(string text, ref int i, out double seconds)
    {
        var end = i;
        while (end < text.Length && end - i < 12 && (char.IsAsciiDigit(text[end]) || text[end] is 'h' or 'm' or 's'))
            end++;
        var span = text.AsSpan(i, end - i);
        if (!span.ContainsAny('m', 'h') || !Transcripts.Timestamp.TryParse(span, out seconds))
        {
            seconds = 0;
            return false;
        }

        i = end;
        return true;
    }

    private static bool TryDigits(string text, ref int i, int most, out int value, out int digits)
    {
        var end = i;
        while (end < text.Length && end - i <= most && char.IsAsciiDigit(text[end]))
            end++;
        digits = end - i;
        value = 0;
        if (digits == 0 || digits > most || !int.TryParse(text.AsSpan(i, digits), NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return false;
        i = end;
        return true;
    }
}
