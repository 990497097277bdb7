namespace Verbatim.Formats.Text;

/// <summary>Names that the page credits somewhere, gathered before labels are weighed.</summary>
internal static class Credits
{
    public static IEnumerable<string> In(TextDocument document) =>
        from line in document.Lines
        where line.IsProse && line.Text.Length < 300 && KeyValue.TryRead(line.Text, out var fact) && (fact.IsGuest || fact.IsHost)
        from person in NameList.Read(Value(line.Text))
        select person.Name;

    private static string Value(string text) => KeyValue.TryRead(text, out var fact) ? fact.Value : "";
}
