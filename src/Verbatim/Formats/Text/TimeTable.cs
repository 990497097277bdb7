using System.Collections.Immutable;

namespace Verbatim.Formats.Text;

/// <summary>A row of a table of contents with times.</summary>
internal readonly record struct TimeEntry(double Seconds, string Title);

/// <summary>Tables of times: Markdown tables, the same flattened onto one line, and lists such as <c>0:36 - Our story</c>.</summary>
internal static class TimeTable
{
    private const int LongestTitle = 14;

    private static readonly TimeMarkScanner Plain = new(frames: false);

    /// <summary>True for a whole Markdown table on one line, as copying a page leaves it: its delimiter row gives it away.</summary>
    public static bool IsFlattened(string text) => text.StartsWith('|') && text.Contains("|--", StringComparison.Ordinal) && Plain.TryAt(text, FirstCellWithTime(text), out _);

    /// <summary>Rows with a time among the cells of one line; a Markdown row gives one, a flattened table all.</summary>
    public static ImmutableArray<TimeEntry> Rows(string line)
    {
        var cells = line.Trim().Trim('|').Split('|').Select(c => c.Trim()).ToList();
        var rows = ImmutableArray.CreateBuilder<TimeEntry>();
        for (var i = 0; i < cells.Count; i++)
        {
            if (!IsTime(cells[i], out var seconds))
                continue;
            var title = new List<string>();
            while (i + 1 < cells.Count && cells[i + 1].Length > 0 && !IsTime(cells[i + 1], out _))
                title.Add(cells[++i]);
            if (title.Count > 0)
                rows.Add(new TimeEntry(seconds, Clean(string.Join(" – ", title))));
            else if (i > 0 && rows.Count == 0 && cells.Count == 2)
                rows.Add(new TimeEntry(seconds, Clean(cells[i - 1])));
        }

        return rows.ToImmutable();
    }

    /// <summary><c>0:36 - Our story</c>, <c>**00:40** Title</c>, <c>- (12:30) Title</c>, <c>[1:02:03] Title</c>, <c>Title (12:30)</c> behind a bullet.</summary>
    public static bool TryEntry(TimeMarkScanner times, string text, out TimeEntry entry)
    {
        entry = default;
        var at = 0;
        while (at < text.Length && text[at] is '-' or '*' or '+' or '•' or '_' or ' ' or '\t' or '>' or '·' or '–' or '▶')
            at++;
        if (at >= text.Length)
            return false;
        var linked = text[at] == '[' && text.AsSpan(at).Contains("](", StringComparison.Ordinal);
        if (!times.TryAt(text, linked ? at + 1 : at, out var mark))
            return false;
        var rest = text[mark.End..];
        if (linked)
        {
            var target = rest.IndexOf(')');
            rest = target < 0 ? rest : rest[(target + 1)..];
        }

        var title = Clean(rest.TrimStart('*', '_', ' ', '-', '–', '—', ':', '|', ')', '.', '\t', ']'));
        if (title.Length is 0 or > 160 || (Sentence.Ends(title) && Sentence.Words(title) > 14))
            return false;
        entry = new TimeEntry(mark.From, title);
        return true;
    }

    /// <summary>A list of times that copying a page left on one line: <c>0:00 Welcome 1:20 Soil 14:05 Seeds</c>; fewer than three are none.</summary>
    public static ImmutableArray<TimeEntry> Flattened(TimeMarkScanner times, string text)
    {
        var at = 0;
        while (at < text.Length && text[at] is '-' or '*' or '•' or ' ' or '>')
            at++;
        if (text.Length < 20 || !times.TryAt(text, at, out var mark))
            return [];
        var entries = ImmutableArray.CreateBuilder<TimeEntry>();
        while (true)
        {
            var (from, next) = (mark.End, default(TimeMark));
            var end = from;
            while (end < text.Length && !((text[end] is '(' or '[' || char.IsAsciiDigit(text[end])) && char.IsWhiteSpace(text[end - 1]) && times.TryAt(text, end, out next) && next.From > mark.From))
                end++;
            var title = Clean(text[from..end].Trim(' ', '-', '–', '—', ':', '|', ',', ';', '·', '•', '/', '\t'));
            if (title.Length is 0 or > 100 || Sentence.HasMoreWordsThan(title, LongestTitle))
                return [];
            entries.Add(new TimeEntry(mark.From, title));
            if (end >= text.Length)
                return entries.Count < 3 ? [] : entries.ToImmutable();
            mark = next;
        }
    }

    private static bool IsTime(string cell, out double seconds)
    {
        cell = cell.Trim('*', '_', ' ', '`');
        var read = Plain.TryAt(cell, 0, out var mark) && mark.End == cell.Length;
        seconds = mark.From;
        return read;
    }

    private static int FirstCellWithTime(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '|')
                continue;
            var cell = i + 1;
            while (cell < text.Length && text[cell] is ' ' or '*')
                cell++;
            if (Plain.TryAt(text, cell, out _))
                return cell;
        }

        return text.Length;
    }

    private static string Clean(string title) => title.Trim().Trim('*', '_').Trim();
}
