using System.Text.Json;

namespace Verbatim.Formats.Json;

/// <summary>
/// Segments and words written as lists instead of objects: the text is the first string, its times are the two numbers directly
/// before it (<c>[4, 0, 12.5, 14.0, " text", ...]</c>), otherwise the two behind it.
/// </summary>
internal readonly record struct RowFields(string Text, double? From, double? To)
{
    public static RowFields? Of(JsonElement row)
    {
        if (!row.IsArray())
            return null;
        var cells = row.EnumerateArray().ToList();
        var at = cells.FindIndex(c => c.ValueKind == JsonValueKind.String);
        if (at < 0)
            return null;
        var text = cells[at].GetString()!;
        return at >= 2 && JsonTimes.Seconds(cells[at - 2]) is { } before && JsonTimes.Seconds(cells[at - 1]) is { } until ? new RowFields(text, before, until)
            : at + 2 < cells.Count && JsonTimes.Seconds(cells[at + 1]) is { } from && JsonTimes.Seconds(cells[at + 2]) is { } to ? new RowFields(text, from, to)
            : null;
    }
}
