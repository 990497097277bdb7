using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Tables;

/// <summary>A row of a table of text.</summary>
internal readonly record struct TableRow(ImmutableArray<TableCell> Cells)
{
    public int FirstLine => Cells[0].Line;

    public int LastLine => Cells.Max(c => c.Line + c.Text.AsSpan().Count('\n'));

    public LineRange Lines => new(FirstLine, LastLine);

    /// <summary>The row with the only cell of the line below it behind one of its own.</summary>
    public TableRow With(int column, TableRow below)
    {
        var cell = Cells[column];
        var gap = new string('\n', below.FirstLine - cell.Line - cell.Text.AsSpan().Count('\n'));
        return new TableRow(Cells.SetItem(column, cell with { Text = cell.Text + gap + below.Cells[0].Text }));
    }
}

/// <param name="Text">Without quotation marks or escapes; line ends inside it are LF.</param>
/// <param name="Line">1-based line of the source on which the cell begins.</param>
internal readonly record struct TableCell(string Text, int Line);
