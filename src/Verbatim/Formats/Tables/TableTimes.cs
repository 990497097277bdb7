using System.Buffers;
using System.Globalization;
using Verbatim.Formats.Captions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Tables;

/// <summary>Times as tables state them: <c>0:01:02.5</c>, <c>62.5</c>, <c>62500</c>, <c>00:01:02:15</c> (frames), <c>14:03:22</c>, <c>2024-05-01 14:03:22</c>.</summary>
internal static class TableTimes
{
    private const double LongestRecording = 86_400;

    // Two digits behind the seconds; a table does not say how many make one.
    private const double FramesPerSecond = 30;

    // Slower than anybody speaks, faster than thousandths taken for seconds.
    private const double FewestWordsPerSecond = 0.05;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private static readonly SearchValues<char> ClockCharacters = SearchValues.Create("0123456789:;.,");

    private enum Shape
    {
        Clock,
        Number,
        Whole,
        Date,
    }

    /// <summary>Seconds of each cell; null for one that states no time.</summary>
    /// <param name="words">Spoken between the first of them and the last, by which whole numbers are told to be seconds or thousandths.</param>
    /// <returns>Null where a column holds something else, such as dates of several days.</returns>
    public static IReadOnlyList<double?>? Seconds(IReadOnlyList<string> cells, int words, bool milliseconds)
    {
        var parsed = cells.Select(Parse).ToList();
        var stated = parsed.Where(p => p is not null).Select(p => p!.Value).ToList();
        if (stated.Count * 2 <= cells.Count(c => c.Length > 0))
            return null;
        var (least, most) = (stated.Min(s => s.Value), stated.Max(s => s.Value));
        if (stated.TrueForAll(s => s.Shape == Shape.Date))
            return most - least < LongestRecording ? [.. parsed.Select(p => p?.Value - least)] : null;
        var numbers = stated.TrueForAll(s => s.Shape is Shape.Number or Shape.Whole);
        var unit = numbers && (milliseconds || (stated.TrueForAll(s => s.Shape == Shape.Whole) && words < (most - least) * FewestWordsPerSecond)) ? 0.001 : 1;
        return most * unit > 1e7 ? null : [.. parsed.Select(p => p?.Shape == Shape.Date ? null : p?.Value * unit)];
    }

    public static bool IsTime(string cell) => Parse(cell) is { Shape: not Shape.Whole };

    private static (double Value, Shape Shape)? Parse(string cell)
    {
        var text = cell.AsSpan().Trim().Trim("[]()");
        if (text.IsEmpty || text.Length > 40 || !text.ContainsAnyInRange('0', '9'))
            return null;
        if (!text.ContainsAnyExcept(Digits))
            return double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (number, Shape.Whole) : null;
        if (!text.ContainsAnyExcept(ClockCharacters) && char.IsAsciiDigit(text[0]))
        {
            // Drop-frame time code is written with semicolons.
            var plain = text.Count(';') > 1 || (text.Contains(':') && text.Contains(';')) ? text.ToString().Replace(';', ':') : text.ToString();
            if (plain.AsSpan().Count(':') == 3 && plain.Length > 3 && plain[^3] == ':' && TimingLine.TryTime(plain.AsSpan(0, plain.Length - 3), out var whole) && int.TryParse(plain.AsSpan(plain.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var frame) && frame < FramesPerSecond)
                return (whole + frame / FramesPerSecond, Shape.Clock);
            return TimingLine.TryTime(plain, out var seconds) ? (seconds, text.ContainsAny(":;") ? Shape.Clock : Shape.Number) : null;
        }

        if (Timestamp.TryParse(text, out var units))
            return (units, Shape.Clock);
        return text.Length >= 10 && text.ContainsAny("-/.") && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? ((date - DateTime.UnixEpoch).TotalSeconds, Shape.Date)
            : null;
    }
}
