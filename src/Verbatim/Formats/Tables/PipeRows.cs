using System.Collections.Immutable;
using System.Text;

namespace Verbatim.Formats.Tables;

/// <summary>Rows of Markdown's tables (GitHub Flavored Markdown, section 4.10): cells between pipes, <c>\|</c> is a pipe of the text.</summary>
internal static class PipeRows
{
    /// <param name="columns">The last of so many keeps the pipes inside it.</param>
    public static TableRow Of(string line, int number, int columns = int.MaxValue)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>();
        var inner = line.AsSpan().Trim();
        inner = inner.StartsWith("|") ? inner[1..] : inner;
        inner = inner.EndsWith("|") && !inner.EndsWith("\\|") ? inner[..^1] : inner;
        var cell = new StringBuilder();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '\\' && i + 1 < inner.Length && inner[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (inner[i] == '|' && cells.Count < columns - 1)
            {
                Close();
            }
            else
            {
                cell.Append(inner[i]);
            }
        }

        Close();
        return new TableRow(cells.ToImmutable());

        void Close()
        {
            cells.Add(new TableCell(cell.ToString().Trim().Replace("<br>", " ", StringComparison.OrdinalIgnoreCase), number));
            cell.Clear();
        }
    }

    /// <summary>The line below the header: <c>| --- | :-: |</c>.</summary>
    public static bool IsRule(string line) =>
        line.Contains('-', StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept("|-: \t");
}
