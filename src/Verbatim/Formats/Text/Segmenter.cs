using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>Fourth stage: decides for the lines of the conversation which open a turn, continue it, or head a chapter.</summary>
/// <param name="questions">Lines that <see cref="MarkedQuestions"/> found.</param>
internal sealed class Segmenter(TextDocument document, LabelCensus census, Layout layout, HashSet<int> questions)
{
    private bool answers;

    public void Decide(int first, int end)
    {
        var headings = census.First < 0 || document.Lines.Any(l => l.Form == LineForm.Heading) || UsesBold(first, end) ? [] : new HeadingFinder(document, census).Find(first, end);
        for (var i = first; i < end; i++)
        {
            if (!layout.IsOpen(i))
                continue;
            var line = document.Lines[i];
            switch (line.Form)
            {
                case LineForm.Heading when census.At(i) == Voice.Speaker:
                    DecideText(i, line);
                    break;
                case LineForm.Heading:
                    DecideHeading(i, line);
                    break;
                case LineForm.Text when NoteAt(i) is { } rule:
                    layout.Aside(i, rule == Rules.EditorsLine ? LineKind.Notes : LineKind.Boilerplate, rule);
                    break;
                case LineForm.Text when questions.Contains(i):
                    layout.Decide(i, Part.TurnStart, LineKind.Turn, "question set apart by its type");
                    break;
                case LineForm.Text when headings.Contains(i):
                    layout.Decide(i, Part.Chapter, LineKind.Heading, "short line between turns");
                    break;
                case LineForm.Text when IsFiling(i):
                    layout.Aside(i, LineKind.Metadata, "key and value");
                    break;
                case LineForm.Text when census.At(i) == Voice.None && StandsAlone(i) && IsBoldTitle(line.Text):
                    layout.Decide(i, Part.Chapter, LineKind.Heading, "bold words alone on a line");
                    break;
                case LineForm.Text:
                    DecideText(i, line);
                    break;
                case LineForm.Table:
                    layout.Aside(i, LineKind.Table, "table inside the conversation");
                    break;
                case LineForm.Code:
                    layout.Aside(i, LineKind.Notes, "code");
                    break;
                default:
                    layout.Aside(i, LineKind.Boilerplate, Rules.OfMarkup(line.Form));
                    break;
            }

            answers = questions.Contains(i) || (answers && layout[i]?.Part != Part.TurnStart);
        }
    }

    private string? NoteAt(int index)
    {
        if (census.At(index) != Voice.None)
            return null;
        var text = document.Lines[index].Text;
        if (index < census.First && StageNotes.IsDisclaimer(text))
            return Rules.EditorsLine;
        return StageNotes.OfMarked(text) ?? (StageNotes.IsRemark(text) ? Rules.Note : StandsApart(index) ? StageNotes.OfAlone(text) : null);
    }

    // "**Filed under:** stones, crows"
    private bool IsFiling(int index) =>
        census.At(index) == Voice.None && StandsAlone(index) && KeyValue.TryRead(document.Lines[index].Text, out var fact) && Vocabulary.FilingKeys.Contains(fact.Key.Replace(' ', '-'));

    private void DecideHeading(int index, TextLine line)
    {
        var bare = PageSigns.Bare(line.Text);
        var talks = document.NextFilled(index + 1) is var next && next < document.Lines.Length && document.Lines[next].IsProse;
        if (StageNotes.OfAlone(line.Text) is { } rule && !(talks && Vocabulary.Openings.Contains(bare)))
            layout.Aside(index, LineKind.Boilerplate, rule);
        else if (bare.Length == 0 || Vocabulary.TranscriptHeadings.Contains(bare) || (Vocabulary.Furniture.Contains(bare) && !talks))
            layout.Aside(index, LineKind.Boilerplate, "furniture of the page");
        else
            layout.Decide(index, Part.Chapter, LineKind.Heading, "heading");
    }

    private void DecideText(int index, TextLine line)
    {
        switch (census.At(index))
        {
            case Voice.Speaker:
                layout.Decide(index, Part.TurnStart, LineKind.Turn, document.Labels[index]!.Has(LabelMarks.Alone) ? "label alone on its line" : "label before the text");
                break;
            case Voice.Clip when SaysNothing(index):
                layout.Aside(index, LineKind.Boilerplate, Rules.Break);
                break;
            case Voice.Clip:
                layout.Decide(index, Part.TurnStart, LineKind.Turn, "voice of nobody present");
                break;
            default:
                if (answers)
                    layout.Decide(index, Part.TurnStart, LineKind.Turn, "answer below its question");
                else if (document.Times.TryWhole(line.Text, out _))
                    layout.Decide(index, Part.Time, LineKind.Turn, "time alone on its line");
                else
                    layout.Decide(index, Part.Speech, LineKind.Turn, "text of the turn above");
                break;
        }
    }

    private bool StandsAlone(int index) =>
        document.Lines[index].Opens && (index + 1 >= document.Lines.Length || !document.Lines[index + 1].IsProse || census.At(index + 1) == Voice.Speaker);

    // In a text without blank lines: a line of its own below the end of a sentence and above the next label.
    private bool StandsApart(int index) =>
        StandsAlone(index) || (index > 0 && Sentence.Ends(document.Lines[index - 1].Text) && (index + 1 >= document.Lines.Length || document.Lines[index + 1].IsBlank || census.At(index + 1) == Voice.Speaker));

    private static bool IsBoldTitle(string text) =>
        text.Length is > 6 and < 100 && text.StartsWith("**", StringComparison.Ordinal) && text.IndexOf("**", 2, StringComparison.Ordinal) == text.Length - 2
        && !Sentence.BreaksOff(text) && (!Sentence.Ends(text) || Sentence.IsQuestion(text)) && char.IsLetterOrDigit(text[2]);

    // "**Break**: [30:01]", "**Jingle**: [58:03] to [58:19]", "**Break:**" with the next speaker below
    private bool SaysNothing(int index)
    {
        var label = document.Labels[index]!;
        if (!label.IsBreak && label.Has(LabelMarks.Alone))
            return false;
        var rest = document.Lines[index].Text[label.Body..];
        while (document.Times.TryNextBracketed(rest, 0, out var mark))
            rest = rest.Remove(mark.Start, mark.End - mark.Start);
        if (rest.Trim(' ', '.', '-', '–', '*', '_').Length > 0 && rest.Trim() != "to")
            return false;
        var next = document.NextFilled(index + 1);
        return !label.Has(LabelMarks.Alone) || next >= document.Lines.Length || !document.Lines[next].IsProse || census.At(next) != Voice.None || next > index + 1;
    }

    private bool UsesBold(int first, int end)
    {
        var (bold, all) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (census.At(i) != Voice.Speaker)
                continue;
            all++;
            if (document.Labels[i]!.Has(LabelMarks.Bold))
                bold++;
        }

        return bold * 2 > all;
    }
}
