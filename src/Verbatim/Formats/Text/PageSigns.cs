namespace Verbatim.Formats.Text;

/// <summary>Signs that a line belongs to the page around a conversation.</summary>
internal sealed class PageSigns(TextDocument document, LabelCensus census)
{
    private static readonly string[] SelfReferences =
        ["this episode", "in this conversation", "this week's episode", "this interview", "the episode", "this podcast", "in dieser folge", "este episodio", "cet épisode", "в этом выпуске"];

    public bool OpensNotes(int index)
    {
        var line = document.Lines[index];
        var text = line.Text;
        return line.Form switch
        {
            LineForm.Table => true,
            LineForm.Heading => IsNotesHeading(text) || Vocabulary.SummaryHeadings.Contains(Bare(text)),
            LineForm.Text => IsNotesHeading(text) || Vocabulary.SummaryHeadings.Contains(Bare(text)) || KeyValue.TryRead(text, out _)
                || TimeTable.IsFlattened(text) || QuotationScanner.IsAttributed(document, index) || OpensTimeList(index)
                || (SpeaksAboutTheConversation(index) && FillsParagraph(index)),
            _ => false,
        };
    }

    public bool SpeaksAboutTheConversation(int index)
    {
        var text = document.Lines[index].Text;
        var head = text.AsSpan(0, Math.Min(60, text.Length));
        foreach (var reference in SelfReferences)
        {
            if (head.Contains(reference, StringComparison.OrdinalIgnoreCase) && !head.ContainsAny('“', '"') && !SaysI(text))
                return true;
        }

        return NamesASpeaker(text) && !SaysI(text);
    }

    public static string Bare(string text) => text.Trim().Trim('*', '_', '#', ':', ' ', '.', '▶', '►', '+', '-', '|').Trim();

    private static bool IsNotesHeading(string text) => Vocabulary.NotesHeadings.Contains(Bare(text));

    private bool OpensTimeList(int index)
    {
        if (!TimeTable.TryEntry(document.Times, document.Lines[index].Text, out _))
            return false;
        var next = document.NextFilled(index + 1);
        return next < document.Lines.Length && TimeTable.TryEntry(document.Times, document.Lines[next].Text, out _);
    }

    private bool FillsParagraph(int index) => Sentence.Ends(document.Lines[index].Text);

    // People address each other by first name; who writes a speaker's full name stands outside.
    private bool NamesASpeaker(string text) =>
        census.Speakers.Count < 50 && census.Speakers.Any(s => s.Contains(' ') && LabelShapes.Of(s) == LabelShape.Name && text.Contains(s, StringComparison.Ordinal));

    private static bool SaysI(string text)
    {
        foreach (var word in text.AsSpan().Split(' '))
        {
            var span = text.AsSpan()[word].Trim(",.;:!?“”\"");
            if (span is "I" or "I'm" or "I’m" or "I've" or "I’ve" or "I'll" or "I’ll" or "I'd" or "I’d" or "we" or "you")
                return true;
        }

        return false;
    }
}
