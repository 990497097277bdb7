using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Search.Syntax;

/// <summary>Values of fields: read from what was typed, and understood again where they are applied.</summary>
public static class FieldValue
{
    private const string NoChapter = "none";

    /// <summary>What <c>kind:</c> takes: where a chapter comes from, or that there is none.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. Enum.GetNames<ChapterSource>().Select(n => n.ToLowerInvariant()), NoChapter];

    /// <summary>Null, with the reason among the repairs, where nothing can be made of the value.</summary>
    internal static QueryNode? Read(QueryField field, string typed, List<string> repairs)
    {
        var value = Clean(typed);
        var fault = field switch
        {
            QueryField.Before or QueryField.After => TryDates(value, out _, out _) ? null : "a date such as 2024, 2024-10 or 2024-10-22",
            QueryField.At => TryTimes(value, out _, out _) ? null : "a stretch of time such as 12:00-20:00",
            QueryField.Has => value.Equals("question", StringComparison.OrdinalIgnoreCase) ? null : "the word question",
            QueryField.Kind => TryKind(value, out _) ? null : $"one of {string.Join(", ", Kinds)}",
            QueryField.Episode => value.Any(char.IsLetterOrDigit) ? null : "a number or a title",
            _ => WordScanner.Scan(value).IsEmpty ? "something to look for" : null,
        };
        if (fault is null)
            return new QueryNode.Field(field, field is QueryField.Has or QueryField.Kind ? value.ToLowerInvariant() : value);
        repairs.Add($"{QueryPrinter.NameOf(field)}: needs {fault}; it was left out.");
        return null;
    }

    /// <summary>First and last day of what is named: a year, a month or a day.</summary>
    public static bool TryDates(string value, out DateOnly first, out DateOnly last)
    {
        (first, last) = (default, default);
        var day = value.IndexOf('T', StringComparison.Ordinal) is > 0 and var time ? value[..time] : value;
        var fields = day.Split('-', '/');
        if (fields.Length > 3 || fields[0].Length != 4 || fields.Skip(1).Any(f => f.Length is 0 or > 2) || !fields.All(f => f.All(char.IsAsciiDigit)))
            return false;
        var numbers = fields.Select(f => int.Parse(f, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, dayOfMonth) = (numbers[0], numbers.Length > 1 ? numbers[1] : 1, numbers.Length > 2 ? numbers[2] : 1);
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
            return false;
        first = new DateOnly(year, month, dayOfMonth);
        last = numbers.Length switch
        {
            1 => new DateOnly(year, 12, 31),
            2 => new DateOnly(year, month, DateTime.DaysInMonth(year, month)),
            _ => first,
        };
        return true;
    }

    /// <param name="kind">Null for turns before the first chapter, or without any.</param>
    public static bool TryKind(string value, out ChapterSource? kind)
    {
        kind = null;
        if (value.Equals(NoChapter, StringComparison.OrdinalIgnoreCase))
            return true;
        if (!Kinds.Contains(value, StringComparer.OrdinalIgnoreCase))
            return false;
        kind = Enum.Parse<ChapterSource>(value, ignoreCase: true);
        return true;
    }

    public static string OfKind(ChapterSource? kind) => kind?.ToString().ToLowerInvariant() ?? NoChapter;

    /// <summary>Seconds; <c>12:00-20:00</c>, <c>12:00-</c> (to the end), <c>-20:00</c>, or one moment.</summary>
    public static bool TryTimes(string value, out double from, out double to)
    {
        (from, to) = (0, double.MaxValue);
        var dash = value.IndexOfAny(['-', '\u2013']);
        if (dash < 0)
        {
            to = Timestamp.TryParse(value, out from) ? from : -1;
            return to >= 0;
        }

        var left = value.AsSpan(0, dash).Trim();
        var right = value.AsSpan(dash + 1).Trim();
        if (left.IsEmpty && right.IsEmpty)
            return false;
        return (left.IsEmpty || Timestamp.TryParse(left, out from)) && (right.IsEmpty || Timestamp.TryParse(right, out to)) && from <= to;
    }

    private static string Clean(string typed)
    {
        var kept = string.Concat(typed.EnumerateRunes().Where(r => r.Value != 0xFFFD).Select(r => System.Text.Rune.IsControl(r) ? " " : r.ToString()));
        return string.Join(' ', kept.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
