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

    public string Format => "table";

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".tab"];

    public Fit Recognise(SourceText source) => TextTable.In([.. source.Beginnings().Take(LinesToLookAt)]) is null ? Fit.No : Fit.Likely;

    public Transcript Read(SourceText source)
    {
        if (TextTable.In(source.Lines) is not { } table)
            return Refusal.Of(source, Format, 1, "found no column of spoken words, expected columns such as speaker, start and text");
        var columns = table.Columns;
        var rows = table.Rows(source.Lines).Where(r => r.Cells.Length > columns.Text).ToList();
        var times = columns.HasTimes ? TableTimes.Seconds(CellsOf(rows, columns.Start), WordsOf(rows, columns.Text), columns.Milliseconds) : null;
        if (times is null && columns.Speaker < 0)
            return Refusal.Of(source, Format, table.First + 1, "found rows with neither times nor speakers, expected the transcript of a conversation");

        var receipt = new CaptionReceipt(source);
        ReadAround(source, table, rows, receipt, out var facts);
        var ends = times is null ? null : EndsOf(rows, columns, times);
        var captions = new List<Caption>(rows.Count);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Cells[columns.Text].Text.Length > 0)
                receipt.Add(new LineRange(rows[i].FirstLine, rows[i].LastLine), LineKind.Turn, "row of the table");
            var start = times is null ? i * RowSpacing : times[i] ?? (captions.Count > 0 ? captions[^1].Start : 0);
            captions.Add(new Caption(start, times is null ? start : ends?[i] ?? NextStart(times, i), LinesOf(rows[i], columns)));
        }

        var transcript = CaptionTranscript.Of(Format, source, captions, receipt, facts, LeftOut(table, source), "a row with words", "around the table");
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

    private static void ReadAround(SourceText source, TextTable table, List<TableRow> rows, CaptionReceipt receipt, out EpisodeFacts facts)
    {
        facts = EpisodeFacts.Unknown;
        var last = rows.Count > 0 ? rows[^1].LastLine : table.First;
        for (var i = 0; i < source.LineCount; i++)
        {
            if (i >= table.First && i < last)
                receipt.Add(i + 1, LineKind.Cue, "row without words");
            else if (i >= table.Header && i < table.First)
                receipt.Add(i + 1, LineKind.Metadata, "header of the table");
            else if (!string.IsNullOrWhiteSpace(source.Lines[i]))
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
