namespace Verbatim.Formats.Text;

/// <summary>Names that the page credits somewhere, gathered before labels are weighed.</summary>
internal static class Credits
{
    private const int LongestHeading = 24;

    public static IEnumerable<string> In(TextDocument document) => Stated(document).Concat(Listed(document));

    private static IEnumerable<string> Stated(TextDocument document) =>
        from line in document.Lines
        where line.IsProse && line.Text.Length < 300 && KeyValue.TryRead(line.Text, out var fact) && (fact.IsGuest || fact.IsHost)
        from person in NameList.Read(Value(line.Text))
        select person.Name;

    // "Attendees" above "Ann Lee, Bo Ek", or above a name a line.
    private static IEnumerable<string> Listed(TextDocument document)
    {
        for (var i = 0; i < document.Lines.Length; i++)
        {
            if (document.Lines[i] is not { IsBlank: false, Text.Length: < LongestHeading } || !Vocabulary.AttendeeHeadings.Contains(PageSigns.Bare(document.Lines[i].Text)))
                continue;
            for (var j = document.NextFilled(i + 1); j < document.Lines.Length && document.Lines[j].IsProse && document.Lines[j].Text.Length < 2000; j++)
            {
                foreach (var person in NameList.Read(document.Lines[j].Text))
                    yield return person.Name;
            }
        }
    }

    private static string Value(string text) => KeyValue.TryRead(text, out var fact) ? fact.Value : "";
}
