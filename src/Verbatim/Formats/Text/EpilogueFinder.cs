namespace Verbatim.Formats.Text;

/// <summary>Finds where the conversation ends and the page goes on, where nothing but the text itself says so.</summary>
internal sealed class EpilogueFinder(TextDocument document, LabelCensus census, PageSigns signs)
{
    private const int EnoughTurns = 8;
    private const int EnoughWords = 20;

    /// <summary>Index of the first line after the last turn.</summary>
    public int Find()
    {
        var body = FirstBody(census.Last);
        var rest = NextFilledAfter(body);
        if (rest >= document.Lines.Length)
            return document.Lines.Length;
        for (var i = rest; i < document.Lines.Length; i++)
        {
            if (signs.OpensNotes(i))
                return WalkBack(i, rest);
        }

        var behind = SpeechRegister.Of(document, rest, document.Lines.Length);
        return behind.Words >= EnoughWords && behind.Address < 0.005 && TurnsHaveOneParagraph() ? rest : document.Lines.Length;
    }

    /// <summary>A monologue ends where a section of notes begins.</summary>
    public int FindAfterMonologue(int first)
    {
        for (var i = first + 1; i < document.Lines.Length; i++)
        {
            if (signs.IsHeadingOfNotes(i))
                return i;
        }

        return document.Lines.Length;
    }

    private int FirstBody(int label)
    {
        var body = document.Labels[label]!.Has(LabelMarks.Alone) ? document.NextFilled(label + 1) : label;
        while (body + 1 < document.Lines.Length && document.Lines[body + 1].IsProse && document.Lines[body].Opens && !signs.OpensNotes(body + 1) && IsWrapped(body))
            body++;
        return body;
    }

    private bool IsWrapped(int index) => !Sentence.Ends(document.Lines[index].Text) && Sentence.BeginsLower(document.Lines[index + 1].Text);

    private int NextFilledAfter(int index) => index >= document.Lines.Length ? index : document.NextFilled(index + 1);

    // A habit that never broke in a whole conversation does not break in its last turn.
    private bool TurnsHaveOneParagraph()
    {
        var turns = 0;
        var paragraphs = 0;
        for (var i = census.First; i < census.Last; i++)
        {
            if (!document.Lines[i].IsProse)
                continue;
            if (census.At(i) != Voice.None)
            {
                if (turns > 0 && paragraphs > 1)
                    return false;
                turns++;
                paragraphs = document.Labels[i]!.Has(LabelMarks.Alone) ? 0 : 1;
            }
            else
            {
                paragraphs++;
            }
        }

        return turns >= EnoughTurns && paragraphs <= 1;
    }

    // Prose that speaks about the conversation belongs to the notes it stands before.
    private int WalkBack(int notes, int floor)
    {
        var start = notes;
        for (var i = notes - 1; i >= floor; i--)
        {
            if (document.Lines[i].IsBlank)
                continue;
            if (!signs.SpeaksAboutTheConversation(i))
                break;
            start = i;
        }

        return start;
    }
}
