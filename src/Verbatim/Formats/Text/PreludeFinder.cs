namespace Verbatim.Formats.Text;

/// <summary>
/// Finds speech that nobody's label announces: the greeting before the first label, a talk before its questions and answers, a
/// monologue. Also says why a text is no conversation.
/// </summary>
internal sealed class PreludeFinder(TextDocument document, PageFacts facts)
{
    private const int EnoughWords = 150;
    private const int EnoughForGreeting = 40;
    private const double SpokenAddress = 0.02;
    private const double WrittenAddress = 0.008;
    private const double LinksOfAnArticle = 0.012;

    /// <summary>Index of the first line of speech at or before the first labelled turn.</summary>
    public int FindBefore(int firstLabel)
    {
        var floor = AfterFurniture(firstLabel, out var announced);
        var start = FirstSpeech(floor, firstLabel, announced);
        if (start >= firstLabel)
            return HeadingsBefore(firstLabel);
        var register = SpeechRegister.Of(document, start, firstLabel);
        if (announced)
            return start;
        var talks = facts.IsArchived || (register.Address >= SpokenAddress && register.Words >= EnoughWords && !HasSections(start, firstLabel));
        return talks && register.Lists < 0.5 && register.Links < 0.03 ? start : HeadingsBefore(firstLabel);
    }

    /// <summary>Index of the first line of a monologue; -1 with a reason where the text is none.</summary>
    public int FindMonologue(out string reason)
    {
        var floor = AfterFurniture(document.Lines.Length, out var announced);
        var register = SpeechRegister.Of(document, floor, EndOfSpeech(floor));
        reason = Reason(register, announced);
        var start = FirstSpeech(floor, document.Lines.Length, announced);
        if (reason.Length == 0 && start >= document.Lines.Length)
            reason = "only headings, lists of facts or furniture of a page were found, no speech";
        return reason.Length == 0 ? start : -1;
    }

    private int EndOfSpeech(int floor)
    {
        for (var i = floor; i < document.Lines.Length; i++)
        {
            if (i > floor + 10 && document.Lines[i].Form == LineForm.Heading && PageSigns.IsHeadingOfNotes(document, i))
                return i;
        }

        return document.Lines.Length;
    }

    // A heading right above the first label opens its chapter, unless it is the page's title or announces the transcript.
    private int HeadingsBefore(int firstLabel)
    {
        var first = firstLabel;
        for (var i = firstLabel - 1; i >= 0 && (document.Lines[i].IsBlank || IsChapter(i)); i--)
            first = document.Lines[i].IsBlank ? first : i;
        return first;
    }

    private bool IsChapter(int index) =>
        document.Lines[index] is { Form: LineForm.Heading } line && line.Text != facts.Facts.Title && (line.Level > 1 || facts.Facts.Title is not null) && !PageSigns.IsHeadingOfNotes(document, index)
        && !Vocabulary.Furniture.Contains(PageSigns.Bare(line.Text));

    private string Reason(SpeechRegister register, bool announced)
    {
        const string Expected = "; expected speaker labels such as \"Name: text\", times, or the text of a talk";
        if (register.Words == 0)
            return "no text was found" + Expected;
        if (register.Timed >= 0.3 && register.Lists < 0.5)
            return "";
        if (register.Code > 0.4)
            return "no speaker was found, and most of the text is code" + Expected;
        if (register.Lists > 0.4)
            return "no speaker was found, and most of the text is lists (notes, slides or a summary)" + Expected;
        if (register.Links > 0.02)
            return "no speaker was found, and the text is full of links (a newsletter or show notes)" + Expected;
        if (announced || facts.IsArchived)
            return register.Words >= EnoughForGreeting && (facts.IsArchived || register.Address >= WrittenAddress) ? "" : "no speaker was found, and nobody speaks in the text" + Expected;
        if (register.Words < EnoughWords)
            return $"no speaker was found in {register.Words} words" + Expected;
        if (register.Links > LinksOfAnArticle)
            return "no speaker was found, and the text has the links of an article" + Expected;
        if (register.Instructs)
            return "no speaker was found, and the text instructs its reader like a manual" + Expected;
        return register.Address >= SpokenAddress ? "" : "no speaker was found, and the text does not read like speech" + Expected;
    }

    // Speech cannot begin before the page's own headings end.
    private int AfterFurniture(int end, out bool announced)
    {
        announced = false;
        var (floor, talked) = (0, 0);
        for (var i = 0; i < end; i++)
        {
            var line = document.Lines[i];
            if (line.Form == LineForm.FrontMatter)
                floor = i + 1;
            if (line.Form is not (LineForm.Text or LineForm.Heading))
                continue;
            var bare = PageSigns.Bare(line.Text);
            if (!Vocabulary.Furniture.Contains(bare) && !Vocabulary.TranscriptHeadings.Contains(bare))
            {
                talked += Sentence.Words(line.Text);
                continue;
            }

            var announces = Vocabulary.TranscriptHeadings.Contains(bare);
            if (!announces && (line.Form == LineForm.Heading || (talked > EnoughWords && floor != i)))
                continue;
            if (!announced || document.NextFilled(floor) == i)
                floor = i + 1;
            announced |= announces;
        }

        return floor;
    }

    private int FirstSpeech(int floor, int end, bool announced)
    {
        for (var i = floor; i < end; i++)
        {
            var line = document.Lines[i];
            if (line.Form == LineForm.Heading && line.Text != facts.Facts.Title && (line.Level > 1 || facts.Facts.Title is not null) && FollowedBySpeech(i, end) && !PageSigns.IsHeadingOfNotes(document, i))
                return i;
            if (line.IsProse && IsTimed(i, end))
                return i;
            if (line.IsProse && (IsSpeech(i) || (announced && !KeyValue.TryRead(line.Text, out _))))
                return i;
        }

        return end;
    }

    // A time alone on its line with words below, and the next time below those.
    private bool IsTimed(int index, int end)
    {
        if (!document.Times.TryWhole(document.Lines[index].Text, out _))
            return false;
        for (var i = document.NextFilled(index + 1); i < end && i - index <= 12; i = document.NextFilled(i + 1))
        {
            if (document.Lines[i].IsProse && document.Times.TryWhole(document.Lines[i].Text, out _))
                return i > document.NextFilled(index + 1);
        }

        return false;
    }

    private bool FollowedBySpeech(int heading, int end)
    {
        var next = document.NextFilled(heading + 1);
        return next < end && document.Lines[next].IsProse && IsSpeech(next);
    }

    private bool IsSpeech(int index)
    {
        var text = document.Lines[index].Text;
        if (KeyValue.TryRead(text, out _) || text.StartsWith("<http", StringComparison.Ordinal) || text.StartsWith("http", StringComparison.Ordinal) || SpeechRegister.IsListItem(text) || text[0] == '>' || text[0] == '[' && text.Contains("](", StringComparison.Ordinal))
            return false;
        if (document.Times.TryAt(text, 0, out var mark) && mark.End < text.Length)
            return true;
        var wrapped = index + 1 < document.Lines.Length && document.Lines[index + 1].IsProse && Sentence.Words(text) >= 8;
        return (Sentence.Ends(text) || wrapped || Sentence.Words(text) >= EnoughForGreeting) && Sentence.Words(text) >= 3 && !text.EndsWith(':');
    }

    private bool HasSections(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (document.Lines[i].Form is LineForm.Heading or LineForm.Text && PageSigns.IsHeadingOfNotes(document, i))
                return true;
        }

        return false;
    }
}
