namespace Verbatim.Formats.Text;

/// <summary>Finds where the conversation ends and the page goes on, where nothing but the text itself says so.</summary>
internal sealed class EpilogueFinder(TextDocument document, LabelCensus census, PageSigns signs)
{
    private const int EnoughTurns = 8;
    private const int EnoughWords = 20;
    private const int MostDoubts = 20;
    private const int LinesAhead = 60;

    /// <summary>Index of the first line after the last turn.</summary>
    public int Find()
    {
        var body = FirstBody(census.Last);
        var rest = NextFilledAfter(body);
        if (rest >= document.Lines.Length)
            return document.Lines.Length;
        var doubts = MostDoubts;
        for (var i = rest; i < document.Lines.Length; i++)
        {
            if (!signs.OpensNotes(i))
                continue;
            if (!TalkGoesOn(i) && document.Lines[i].Form != LineForm.Heading && PageSigns.IsFurniture(document.Lines[i].Text))
                return Footer(rest, i + 1);
            if (!TalkGoesOn(i))
                return WalkBack(i, rest);
            if (--doubts == 0)
                break;
        }

        var behind = SpeechRegister.Of(document, rest, document.Lines.Length);
        return behind.Words >= EnoughWords && behind.Address < 0.005 && TurnsHaveOneParagraph() ? rest : Footer(rest, document.Lines.Length);
    }

    // A talk may quote, list and sum up; notes are not followed by people who speak of themselves.
    private bool TalkGoesOn(int index)
    {
        var ahead = SpeechRegister.Of(document, index, Math.Min(document.Lines.Length, index + LinesAhead));
        return ahead.Words >= 150 && ahead.Address >= 0.015 && ahead.Lists < 0.5 && ahead.Links < 0.02;
    }

    // References may stand between two parts of a talk.
    private bool TalkResumesBehind(int heading)
    {
        var next = heading + 1;
        while (next < document.Lines.Length && document.Lines[next].Form != LineForm.Heading)
            next++;
        var behind = SpeechRegister.Of(document, next, document.Lines.Length);
        return behind.Words >= 500 && behind.Address >= 0.02 && behind.Lists < 0.3 && behind.Links < 0.01;
    }

    // The foot of a page: a run of short lines without a full stop, below speech that ends its sentences.
    private int Footer(int floor, int end)
    {
        var (start, lines, certain) = (end, 0, false);
        for (var i = end - 1; i >= floor; i--)
        {
            var line = document.Lines[i];
            if (line.IsBlank)
                continue;
            if (line.IsProse && !PageSigns.IsFurniture(line.Text) && !IsStub(line.Text))
                break;
            certain |= line.IsProse && PageSigns.IsFurniture(line.Text);
            (start, lines) = (i, lines + 1);
        }

        var above = start - 1;
        while (above > 0 && document.Lines[above].IsBlank)
            above--;
        return certain || (lines >= 3 && Sentence.Ends(document.Lines[above].Text)) ? start : end;
    }

    private static bool IsStub(string text) =>
        Sentence.Words(text) <= 10 && char.IsUpper(text[0]) && !Sentence.Ends(text) && !Sentence.BreaksOff(text);

    /// <summary>A monologue ends where a section of notes begins.</summary>
    public int FindAfterMonologue(int first)
    {
        var doubts = MostDoubts;
        for (var i = first + 1; i < document.Lines.Length; i++)
        {
            if (signs.IsHeadingOfNotes(i) && (doubts-- <= 0 || !TalkResumesBehind(i)))
                return i;
        }

        return Footer(first + 1, document.Lines.Length);
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

    // "Podcast Summary: The Show", glued to the facts below it and behind speech that ended its sentence.
    private bool IsTitleOfNotes(int index, int notes) =>
        index == notes - 1 && census.At(index) == Voice.None && index > 0 && document.Lines[index - 1] is { IsProse: true } above && Sentence.Ends(above.Text)
        && IsTitle(document.Lines[index].Text);

    private static bool IsTitle(string text) =>
        Sentence.Words(text) is >= 2 and <= 20 && char.IsUpper(text[0]) && !Sentence.Ends(text) && !Sentence.BreaksOff(text);

    // Prose that speaks about the conversation belongs to the notes it stands before.
    private int WalkBack(int notes, int floor)
    {
        var start = notes;
        for (var i = notes - 1; i >= floor; i--)
        {
            if (document.Lines[i].IsBlank)
                continue;
            if (!signs.SpeaksAboutTheConversation(i) && !(start == notes && IsTitleOfNotes(i, notes)))
                break;
            start = i;
        }

        return start;
    }
}
