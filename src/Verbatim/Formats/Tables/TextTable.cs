namespace Verbatim.Formats.Tables;

/// <summary>A table found in a text.</summary>
/// <param name="First">0-based line of the first row below the header.</param>
/// <param name="Header">0-based line of the header; -1 where the columns were told by what stands in them.</param>
/// <param name="Separator"><c>|</c> is a Markdown table.</param>
internal sealed record TextTable(char Separator, TableHeader Columns, int Header, int First)
{
    private const int LinesAbove = 12;
    private const int LongestHeader = 500;
    private const int RowsToJudge = 40;
    private static readonly char[] Separators = ['\t', ',', ';', '|'];

    /// <summary>Null where no table of speech is found.</summary>
    public static TextTable? In(IReadOnlyList<string> lines) => WithHeader(lines) ?? WithoutHeader(lines);

    /// <summary>Rows below the header; of Markdown's tables those of all that follow, without their headers.</summary>
    public IEnumerable<TableRow> Rows(IReadOnlyList<string> lines)
    {
        if (Separator == '|')
        {
            for (var i = First; i < lines.Count; i++)
            {
                if (lines[i].AsSpan().TrimStart().StartsWith("|") && !IsHeader(lines, i))
                    yield return PipeRows.Of(lines[i], i + 1, Columns.Open);
            }

            yield break;
        }

        var values = new SeparatedValues(lines, Separator, Columns.Open);
        var at = First;
        while (values.Next(ref at) is { } row)
            yield return row;
    }

    /// <summary>Whether a 0-based line names columns or is the rule below their names.</summary>
    public bool IsHeader(IReadOnlyList<string> lines, int line) => (line >= Header && line < First)
        || (Separator == '|' && (PipeRows.IsRule(lines[line]) || (line + 1 < lines.Count && lines[line].Contains('|', StringComparison.Ordinal) && PipeRows.IsRule(lines[line + 1]))));

    private static TextTable? WithHeader(IReadOnlyList<string> lines)
    {
        var filled = 0;
        for (var i = 0; i + 1 < lines.Count && filled < LinesAbove; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]))
                continue;
            filled++;
            foreach (var separator in Separators)
            {
                if (!lines[i].Contains(separator, StringComparison.Ordinal) || lines[i].Length > LongestHeader)
                    continue;
                if (separator == '|')
                {
                    if (PipeRows.IsRule(lines[i + 1]) && TableHeader.Of(PipeRows.Of(lines[i], i + 1)) is { Speaker: >= 0 } piped)
                        return new TextTable(separator, piped, i, i + 2);
                    continue;
                }

                var below = i;
                if (new SeparatedValues(lines, separator).Next(ref below) is { } row && TableHeader.Of(row) is { } named)
                    return new TextTable(separator, named, i, below);
            }
        }

        return null;
    }

    private static TextTable? WithoutHeader(IReadOnlyList<string> lines)
    {
        foreach (var separator in Separators.AsSpan(0, 3))
        {
            var (at, rows) = (0, new List<TableRow>());
            var values = new SeparatedValues(lines, separator);
            while (rows.Count < RowsToJudge && values.Next(ref at) is { Cells.Length: > 1 } row && (rows.Count == 0 || row.Cells.Length == rows[0].Cells.Length))
                rows.Add(row);
            var even = rows.Count == RowsToJudge || lines.Skip(at).All(string.IsNullOrWhiteSpace);
            if (even && rows.Count > 1 && Judge(rows) is { } columns)
                return new TextTable(separator, columns, -1, 0);
        }

        return null;
    }

    private static TableHeader? Judge(List<TableRow> rows)
    {
        var columns = rows[0].Cells.Length;
        var times = Enumerable.Range(0, columns).Where(c => rows.TrueForAll(r => TableTimes.IsTime(r.Cells[c].Text))).Take(2).ToList();
        if (times.Count == 0)
            times = [.. Enumerable.Range(0, columns - 1).Where(c => IsRisingNumber(rows, c)).Take(2)];
        var rest = Enumerable.Range(0, columns).Except(times).ToList();
        var text = rest.Count == 0 ? -1 : rest.MaxBy(c => rows.Sum(r => Words(r.Cells[c].Text)));
        if (text < 0 || times.Count == 0)
            return null;
        var speaker = rest.Where(c => c != text && IsSpeaker(rows, c)).DefaultIfEmpty(-1).First();
        // A time and a few words are a chapter.
        var spoken = speaker < 0 && times.Count == 1 ? 6 : 3;
        if (rows.Sum(r => Words(r.Cells[text].Text)) < rows.Count * spoken || rows.Count + times.Count < 4)
            return null;
        return rest.Count > (speaker < 0 ? 1 : 2) ? null : new TableHeader(columns, text, speaker, times[0], times.Count > 1 ? times[1] : -1, -1);
    }

    // Whole numbers, each later than the one above: Whisper's thousandths.
    private static bool IsRisingNumber(List<TableRow> rows, int column)
    {
        var last = -1L;
        foreach (var row in rows)
        {
            if (!long.TryParse(row.Cells[column].Text, out var value) || value < last)
                return false;
            last = value;
        }

        return last > rows.Count * 10;
    }

    private static bool IsSpeaker(List<TableRow> rows, int column)
    {
        var names = rows.Select(r => r.Cells[column].Text).Where(t => t.Length > 0).ToList();
        return names.Count > 0 && names.TrueForAll(n => n.Length <= 48 && Words(n) <= 4 && char.IsLetter(n[0])) && names.Distinct().Count() <= Math.Max(2, names.Count / 2);
    }

    private static int Words(string text) => text.AsSpan().Count(' ') + (text.Length > 0 ? 1 : 0);
}
