using System.Globalization;

namespace Verbatim.Transcripts;

/// <summary>Times as people write them: <c>12:34</c>, <c>1:02:03.5</c>, <c>75:10</c> (minutes may exceed 59), <c>1h2m3s</c>, <c>754</c> seconds.</summary>
public static class Timestamp
{
    public static bool TryParse(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        text = text.Trim();
        return text.ContainsAny("hms") ? TryParseUnits(text, out seconds) : TryParseColons(text, out seconds);
    }

    /// <summary><c>m:ss</c> or <c>h:mm:ss</c>, seconds cut off, never rounded up past the words.</summary>
    public static string Format(double seconds)
    {
        var whole = (long)Math.Floor(Math.Max(0, seconds));
        return whole >= 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{whole / 3600}:{whole / 60 % 60:00}:{whole % 60:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{whole / 60}:{whole % 60:00}");
    }

    private static bool TryParseColons(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        var fields = 0;
        foreach (var range in text.Split(':'))
        {
            var field = text[range];
            var last = range.End.GetOffset(text.Length) == text.Length;
            var style = last ? NumberStyles.AllowDecimalPoint : NumberStyles.None;
            if (++fields > 3 || field.IsEmpty || !char.IsAsciiDigit(field[0])
                || !double.TryParse(field, style, CultureInfo.InvariantCulture, out var value) || (fields > 1 && value >= 60))
                return false;
            seconds = seconds * 60 + value;
        }

        return fields > 0 && seconds < 1e7;
    }

    private static bool TryParseUnits(ReadOnlySpan<char> text, out double seconds)
    {
        seconds = 0;
        var smallest = double.MaxValue;
        while (!text.IsEmpty)
        {
            var digits = text.IndexOfAny("hms");
            if (digits <= 0 || !char.IsAsciiDigit(text[0]) || !double.TryParse(text[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return false;
            var unit = text[digits] switch { 'h' => 3600.0, 'm' => 60, 's' => 1, _ => double.MaxValue };
            if (unit >= smallest)
                return false;
            smallest = unit;
            seconds += value * unit;
            text = text[(digits + 1)..];
        }

        return smallest < double.MaxValue && seconds < 1e7;
    }
}
