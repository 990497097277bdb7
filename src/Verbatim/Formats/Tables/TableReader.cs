using System.Collections.Immutable;
using Verbatim.Formats.Captions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Tables;

/// <summary>Tables with a row for each utterance: comma- and tab-separated exports of editors and recognisers, spreadsheets, Markdown tables.</summary>
public sealed class TableReader : ITranscriptReader
{
    private const int LinesToLookAt = 60;

    // Between rows that state no time; long enough for each to be a paragraph.
    private const double RowSpacing = 10;

    // Of all rows; where more do not fit, the header says something else than the rows.
    private const int MisfitsPerHundred = 20;

    public string Format => "table";

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".tab"];

    public Fit Recognise(SourceText source) => TextTable.In([.. source.Beginnings().Take(LinesToLookAt)]) is null ? Fit.No : Fit.Likely;

    public Transcript Read(SourceText source)
    {
        if (TextTable.In(source.Lines) is not { } table)
            return Refusal.Of(source, Format, 1, "found no column of spoken words, expected columns such as speaker, start and text");
        var columns = table.Columns;
        var all = table.Rows(source.Lines).ToList();
        var misfits = all.Where((r, i) => IsMisfit(r, columns) || (i == 0 && columns.Text > 0 && r.Cells is [{ Text.Length: > 0 }])).ToList();
        if (misfits.Count * 100 > all.Count * MisfitsPerHundred)
            return Refusal.Of(source, Format, misfits[0].FirstLine, Misfit(misfits[0], columns));
        var rows = Joined(all.Except(misfits), columns);
        var times = columns.HasTimes ? TableTimes.Seconds(CellsOf(rows, columns.Start), WordsOf(rows, columns.Text), columns.Milliseconds) : null;
        if (times is null && columns.Speaker < 0)
            return Refusal.Of(source, Format, table.First + 1, "found rows with neither times nor speakers, expected the transcript of a conversation");

        var receipt = new CaptionReceipt(source);
        ReadAround(source, table, all, receipt, out var facts);
        foreach (var misfit in misfits)
            receipt.Add(misfit.Lines, LineKind.Boilerplate, "row that does not fit the header");
        var ends = times is null ? null : EndsOf(rows, columns, times);
        var captions = new List<Caption>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells[columns.Text].Text.Length > 0)
                receipt.Add(rows[i].Lines, LineKind.Turn, "row of the table");
            var start = times is null ? i * RowSpacing : times[i] ?? (captions.Count > 0 ? captions[^1].Start : 0);
            captions.Add(new Caption(start, times is null ? start : ends?[i] ?? NextStart(times, i), LinesOf(rows[i], columns)));
        }

        var transcript = CaptionTranscript.Of(Format, source, captions, receipt, facts, [.. LeftOut(table, source), .. misfits.Select(m => Problem.Warning(m.FirstLine, Misfit(m, columns)))], "a row with words", "around the table");
        return times is null ? transcript with { Times = [] } : transcript;
    }

    private static ImmutableArray<CaptionLine> LinesOf(TableRow row, TableHeader columns)
    {
        var cell = row.Cells[columns.Text];
        var voice = columns.Speaker >= 0 && columns.Speaker < row.Cells.Length ? row.Cells[columns.Speaker].Text.TrimEnd(':', ' ').Trim('*') : "";
        return [.. cell.Text.Split('\n').Select((text, i) => new CaptionLine(text, cell.Line + i, voice.Length > 0 ? voice : null, []))];
    }

    private static List<string> CellsOf(List<TableRow> rows, int column) => [.. rows.Select(r => column < r.Cells.Length ? r.Cells[column].Text : "")];

    private static int WordsOf(List<TableRow> rows, int column) => rows.Sum(r => r.Cells[column].Text.AsSpan().Count(' ') + 1);

    private static IReadOnlyList<double?>? EndsOf(List<TableRow> rows, TableHeader columns, IReadOnlyList<double?> starts)
    {
        var column = columns.End >= 0 ? columns.End : columns.Duration;
        if (column < 0)
            return null;
        var stated = TableTimes.Seconds(CellsOf(rows, column), columns.End >= 0 ? WordsOf(rows, columns.Text) : int.MaxValue, columns.Milliseconds);
        return stated is null ? null
            : [.. stated.Select((s, i) => columns.End >= 0 ? s >= starts[i] ? s : null : starts[i] + s)];
    }

    private static double? NextStart(IReadOnlyList<double?> starts, int i) => i + 1 < starts.Count && starts[i + 1] >= starts[i] ? starts[i + 1] : null;

    // A separator inside a cell without quotation marks moves all cells behind it; empty cells at the end say nothing.
    private static bool IsMisfit(TableRow row, TableHeader columns) =>
        row.Cells.Skip(columns.Count).Any(c => c.Text.Length > 0) || (row.Cells.Length <= columns.Text && row.Cells.Length > 1 && row.Cells.Any(c => c.Text.Length > 0 && !TableTimes.IsTime(c.Text) && !c.Text.All(char.IsAsciiDigit)));

    private static string Misfit(TableRow row, TableHeader columns) =>
        $"found {row.Cells.Length} {(row.Cells.Length == 1 ? "cell" : "cells")}, expected {columns.Count} as in the header; a separator inside a cell needs quotation marks around the cell";

    // A line without any separator continues the words above it.
    private static List<TableRow> Joined(IEnumerable<TableRow> rows, TableHeader columns)
    {
        var joined = new List<TableRow>();
        foreach (var row in rows)
        {
            if (row.Cells.Length > columns.Text)
                joined.Add(row);
            else if (row.Cells is [{ Text.Length: > 0 }] && joined.Count > 0)
                joined[^1] = joined[^1].With(columns.Text, row);
        }

        return joined;
    }

    private static void ReadAround(SourceText source, TextTable table, List<TableRow> rows, CaptionReceipt receipt, out EpisodeFacts facts)
    {
        facts = EpisodeFacts.Unknown;
        foreach (var row in rows)
            receipt.Add(row.Lines, LineKind.Cue, "row without words");
        var inside = rows.SelectMany(r => Enumerable.Range(r.FirstLine, r.LastLine - r.FirstLine + 1)).ToHashSet();
        for (var i = 0; i < source.LineCount; i++)
        {
            if (inside.Contains(i + 1) || string.IsNullOrWhiteSpace(source.Lines[i]))
                continue;
            if (table.IsHeader(source.Lines, i))
                receipt.Add(i + 1, LineKind.Metadata, "header of the table");
            else
                facts = Around(source.Lines[i].Trim(), i + 1, table.Header > i, facts, receipt);
        }
    }

    private static EpisodeFacts Around(string line, int number, bool above, EpisodeFacts facts, CaptionReceipt receipt)
    {
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            receipt.Add(number, LineKind.Metadata, "separator");
            return facts;
        }

        if (above && facts.Title is null)
        {
            receipt.Add(number, LineKind.Metadata, "title");
            return facts with { Title = line.TrimStart('#', ' ').Trim(',', ';', '\t', '"', ' ') };
        }

        receipt.Add(number, LineKind.Notes, "around the table");
        return facts with { Notes = facts.Notes is null ? line : $"{facts.Notes}\n\n{line}" };
    }

    // Columns of words, such as a translation, are not what was said.
    private static List<Problem> LeftOut(TextTable table, SourceText source)
    {
        if (table.Header < 0)
            return [];
        var at = table.Header;
        var header = table.Separator == '|' ? PipeRows.Of(source.Lines[at], at + 1) : new SeparatedValues(source.Lines, table.Separator).Next(ref at)!.Value;
        int[] read = [table.Columns.Text, table.Columns.Speaker, table.Columns.Start, table.Columns.End, table.Columns.Duration];
        var names = header.Cells.Where((c, i) => c.Text.Length > 0 && !read.Contains(i)).Select(c => c.Text).ToList();
        return names.Count == 0 ? [] : [Problem.Warning(table.Header + 1, $"columns left out of the transcript: {string.Join(", ", names)}")];
    }
}
