namespace Verbatim.Formats.Text;

/// <summary>Signs that a line belongs to the page around a conversation.</summary>
internal sealed class PageSigns(TextDocument document, LabelCensus census)
{
    private const int FarEnough = 40;

    private static readonly string[] SelfReferences =
        ["this episode", "in this conversation", "this week's episode", "this interview", "the episode", "this podcast", "in dieser folge", "este episodio", "cet épisode", "в этом выпуске"];

    public bool OpensNotes(int index)
    {
        var line = document.Lines[index];
        var text = line.Text;
        return line.Form switch
        {
            LineForm.Table => !TimeTable.Rows(text).IsEmpty,
            LineForm.Heading => IsHeadingOfNotes(index),
            LineForm.Text => IsHeadingOfNotes(index) || IsCreditLine(text) || OpensRights(text) || KeyValue.TryRead(text, out _)
                || TimeTable.IsFlattened(text) || !TimeTable.Flattened(document.Times, text).IsEmpty || QuotationScanner.IsAttributed(document, index) || OpensTimeList(index)
                || (SpeaksAboutTheConversation(index) && Sentence.Ends(text) && NobodyTalksBehind(index)),
            _ => false,
        };
    }

    /// <summary>Buttons, menus, rights: what any page carries.</summary>
    public static bool IsFurniture(string text) => Vocabulary.Furniture.Contains(Bare(text)) || IsCall(text) || IsRights(text) || OpensRights(text);

    /// <summary>A page that was copied before it was complete: <c>Loading ...</c>, <c>Summary is being generated…</c>.</summary>
    public static bool IsPending(string text) => Sentence.Words(text) <= 8 && (text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…'));

    // "Visit Our Series Page", "Subscribe to our newsletter": an imperative and a few words, no full stop.
    private static bool IsCall(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 6 && Vocabulary.Calls.Contains(words[0]) && !Sentence.Ends(text)
            && words.Skip(1).All(w => char.IsUpper(w[0]) || Vocabulary.FunctionWords.Contains(w) || Vocabulary.CallObjects.Contains(w));
    }

    private static bool IsRights(string text) =>
        text.Length < 160 && (text.Contains('©') || text.StartsWith("Copyright ", StringComparison.OrdinalIgnoreCase) || text.Contains("all rights reserved", StringComparison.OrdinalIgnoreCase));

    private static bool OpensRights(string text) => text.Length < 400 && (text[0] == '©' || text.StartsWith("Copyright ©", StringComparison.OrdinalIgnoreCase));

    /// <summary>True for <c>Show notes</c>, <c>Links</c> and their kin, unless somebody talks below them: a talk may have its own summary.</summary>
    public bool IsHeadingOfNotes(int index) => IsHeadingOfNotes(document, index);

    public static bool IsHeadingOfNotes(TextDocument document, int index)
    {
        if (document.Lines[index] is not { Form: LineForm.Heading or LineForm.Text } line)
            return false;
        var bare = Bare(line.Text);
        if (!Vocabulary.NotesHeadings.Contains(bare) && !Vocabulary.SummaryHeadings.Contains(bare) && !(OpensLikeNotes(bare) && (line.Form == LineForm.Heading || PointsElsewhere(document, index + 1))))
            return false;
        var end = index + 1;
        while (end < document.Lines.Length && document.Lines[end].Form != LineForm.Heading && end - index < 30)
            end++;
        var below = SpeechRegister.Of(document, index + 1, end);
        var talks = below.Address >= (Vocabulary.SummaryHeadings.Contains(bare) ? 0.004 : 0.015);
        return !(line.Form == LineForm.Heading && below.Words >= 30 && talks && below.Lists < 0.5 && below.Links < 0.03);
    }

    // "Where to find Tom", "Books mentioned by Ann"
    private static bool OpensLikeNotes(string bare)
    {
        foreach (var opening in Vocabulary.NotesOpenings)
        {
            if (bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase) && bare.Length > opening.Length && bare[opening.Length] == ' ' && !Sentence.HasMoreWordsThan(bare, 8))
                return true;
        }

        return false;
    }

    private static bool PointsElsewhere(TextDocument document, int index)
    {
        var next = document.NextFilled(index);
        return next < document.Lines.Length && document.Lines[next].Text is var text && (SpeechRegister.IsListItem(text) || text.Contains("://", StringComparison.Ordinal) || text.Contains("](", StringComparison.Ordinal));
    }

    private static bool IsCreditLine(string text)
    {
        var by = text.IndexOf(" by ", StringComparison.Ordinal);
        return by is > 0 and < 16 && text.Length < 120 && Vocabulary.Credits.Contains(text[..by]);
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

    private bool OpensTimeList(int index)
    {
        if (!TimeTable.TryEntry(document.Times, document.Lines[index].Text, out _))
            return false;
        var next = document.NextFilled(index + 1);
        return next < document.Lines.Length && TimeTable.TryEntry(document.Times, document.Lines[next].Text, out _);
    }

    private bool NobodyTalksBehind(int index) => SpeechRegister.Of(document, index, Math.Min(document.Lines.Length, index + FarEnough)).Address < 0.01;

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
