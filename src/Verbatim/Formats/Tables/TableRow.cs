using System.Collections.Immutable;

namespace Verbatim.Formats.Tables;

/// <summary>A row of a table of text.</summary>
internal readonly record struct TableRow(ImmutableArray<TableCell> Cells)
{
    public int FirstLine => Cells[0].Line;

    public int LastLine => Cells[^1].Line + Cells[^1].Text.AsSpan().Count('\n');
}

/// <param name="Text">Without quotation marks or escapes; line ends inside it are LF.</param>
/// <param name="Line">1-based line of the source on which the cell begins.</param>
internal readonly record struct TableCell(string Text, int Line);
