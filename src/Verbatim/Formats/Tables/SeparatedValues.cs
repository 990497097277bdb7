using System.Collections.Immutable;
using System.Text;

namespace Verbatim.Formats.Tables;

/// <summary>
/// Rows of separated values after RFC 4180, with any separator. A quotation mark that is not closed as the standard asks is a
/// character like any other: neither a row nor a word goes missing in it.
/// </summary>
/// <param name="columns">The last of so many takes the rest of its line, separators included, unless it is quoted.</param>
internal sealed class SeparatedValues(IReadOnlyList<string> lines, char separator, int columns = int.MaxValue)
{
    // A cell of more lines is taken for a stray quotation mark.
    private const int MostLines = 100;

    private readonly ImmutableArray<TableCell>.Builder cells = ImmutableArray.CreateBuilder<TableCell>();

    /// <param name="first">0-based line to begin with; moves behind the row, and over the blank lines before it.</param>
    /// <returns>Null at the end.</returns>
    public TableRow? Next(ref int first)
    {
        while (first < lines.Count && string.IsNullOrWhiteSpace(lines[first]))
            first++;
        if (first >= lines.Count)
            return null;
        cells.Clear();
        var (line, at) = (first, 0);
        do
        {
            cells.Add(Quoted(ref line, ref at) ?? Plain(line, ref at));
        }
        while (at++ < lines[line].Length);

        first = line + 1;
        return new TableRow(cells.ToImmutable());
    }

    private TableCell Plain(int line, ref int at)
    {
        var start = at;
        var length = cells.Count == columns - 1 ? -1 : lines[line].AsSpan(at).IndexOf(separator);
        at = length < 0 ? lines[line].Length : at + length;
        return new TableCell(lines[line][start..at].Trim(), line + 1);
    }

    private TableCell? Quoted(ref int line, ref int at)
    {
        var open = at;
        while (open < lines[line].Length && lines[line][open] == ' ')
            open++;
        if (open >= lines[line].Length || lines[line][open] != '"')
            return null;
        var text = new StringBuilder();
        for (var (row, i) = (line, open + 1); ; (row, i) = (row + 1, 0))
        {
            while (i < lines[row].Length)
            {
                var mark = lines[row].AsSpan(i).IndexOf('"');
                text.Append(lines[row], i, mark < 0 ? lines[row].Length - i : mark);
                if (mark < 0)
                    break;
                i += mark + 1;
                if (i < lines[row].Length && lines[row][i] == '"')
                {
                    text.Append('"');
                    i++;
                    continue;
                }

                var behind = lines[row].AsSpan(i).TrimStart(' ');
                if (!behind.IsEmpty && (behind[0] != separator || cells.Count == columns - 1))
                    return null;
                var begun = line + 1;
                (line, at) = (row, lines[row].Length - behind.Length);
                return new TableCell(text.ToString().Trim(), begun);
            }

            // Tabs divide columns and nothing else: a line that has some is a row of its own.
            if (row + 1 >= lines.Count || row - line >= MostLines || (separator == '\t' && lines[row + 1].Contains('\t', StringComparison.Ordinal)))
                return null;
            text.Append('\n');
        }
    }
}
