using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Verbatim.Formats.Html;

/// <summary>Which column of a table names the speakers: short texts that recur, beside a column of long ones.</summary>
internal sealed class TableColumns
{
    private const int FewestRows = 3;
    private const int LongestName = 40;

    private readonly Dictionary<IElement, int> known = [];

    public bool IsSpeaker(IElement cell)
    {
        if (cell is not IHtmlTableCellElement || cell.ParentElement is not IHtmlTableRowElement row || TableOf(row) is not { } table)
            return false;
        if (!known.TryGetValue(table, out var column))
            known[table] = column = FindColumn(table);
        return column >= 0 && cell.Index() == column;
    }

    private static IElement? TableOf(IElement row) => row.ParentElement switch
    {
        { LocalName: "table" } table => table,
        { LocalName: "tbody" or "thead" or "tfoot", ParentElement: { LocalName: "table" } table } => table,
        _ => null,
    };

    /// <summary>A row that only names the columns.</summary>
    public static bool IsHeader(IElement row) => row.LocalName == "tr" && row.ChildElementCount > 0 && row.Children.All(c => c.LocalName == "th");

    private static int FindColumn(IElement table)
    {
        var rows = table.QuerySelectorAll("tr").Where(r => !IsHeader(r)).Select(r => r.Children.Select(c => c.TextContent.Trim()).ToArray()).Where(r => r.Length > 1).ToList();
        if (rows.Count < FewestRows)
            return -1;
        var width = rows.Min(r => r.Length);
        var longest = Enumerable.Range(0, width).Max(c => rows.Average(r => r[c].Length));
        for (var column = 0; column < width; column++)
        {
            var texts = rows.Select(r => r[column]).Where(t => t.Length > 0).ToList();
            if (texts.Count > 0 && texts.All(t => t.Length <= LongestName && char.IsLetter(t[0])) && texts.Average(t => t.Length) * 1.5 < longest && texts.Distinct().Count() * 3 <= texts.Count * 2)
                return column;
        }

        return -1;
    }
}
