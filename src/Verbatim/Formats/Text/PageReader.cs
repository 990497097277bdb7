using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>Reads the page before and behind a conversation: facts, credits, quotations, tables, summary, notes, furniture.</summary>
internal sealed class PageReader(TextDocument document, Layout layout, PageFacts facts)
{
    private const int TitleWords = 25;
    private LineKind? section;

    public void ReadBefore(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (!layout.IsOpen(i) || ReadStructure(ref i, end))
                continue;
            var line = document.Lines[i];
            if (line.Form == LineForm.Heading)
                ReadHeading(i);
            else if (PageSigns.IsPending(line.Text))
                layout.Aside(i, LineKind.Boilerplate, "furniture of the page");
            else if (OpensMenu(i, end, out var last))
                i = SkipMenu(i, last);
            else if (Vocabulary.AttendeeHeadings.Contains(PageSigns.Bare(line.Text)))
                i = Attendees(i, end);
            else if (facts.Facts.Title is null && section is null && !facts.HasDescription && IsShort(line.Text))
                Title(i);
            else if (section is not null)
                ReadSection(i);
            else if (IsProse(line.Text))
                Describe(i);
            else
                layout.Aside(i, LineKind.Boilerplate, "short line of the page before the conversation");
        }
    }

    public void ReadBehind(int start)
    {
        section = null;
        for (var i = start; i < document.Lines.Length; i++)
        {
            if (layout.IsOpen(i) && OpensQuotation(i))
                layout.Aside(i, LineKind.Quote, "title of a quotation");
            if (!layout.IsOpen(i) || ReadStructure(ref i, document.Lines.Length))
                continue;
            var line = document.Lines[i];
            if (line.Form == LineForm.Heading)
            {
                section = LineKind.Notes;
                facts.Note($"### {line.Text}");
                layout.Aside(i, LineKind.Notes, "heading of the notes");
            }
            else if (Sentence.Words(line.Text) >= 12 && !facts.HasDescription && section is null && !SpeechRegister.IsListItem(line.Text))
            {
                facts.Describe(line.Text);
                layout.Aside(i, LineKind.Notes, "description behind the conversation");
            }
            else if (section is null && !IsProse(line.Text) && !SpeechRegister.IsListItem(line.Text))
            {
                layout.Aside(i, LineKind.Boilerplate, "short line of the page behind the conversation");
            }
            else
            {
                facts.Note(line.Text);
                layout.Aside(i, LineKind.Notes, "notes behind the conversation");
            }
        }
    }

    // What looks the same on either side.
    private bool ReadStructure(ref int i, int end)
    {
        var line = document.Lines[i];
        if (line.Form is LineForm.Rule or LineForm.Image or LineForm.Tag)
        {
            layout.Aside(i, LineKind.Boilerplate, Rules.OfMarkup(line.Form));
            return true;
        }

        if (line.Form == LineForm.Code)
        {
            layout.Aside(i, LineKind.Notes, "code");
            return true;
        }

        if (line.Form == LineForm.Table)
        {
            foreach (var row in TimeTable.Rows(line.Text))
                facts.Chapters.Add(new Chapter(row.Title, ChapterSource.Table, line.Number, row.Seconds, null));
            layout.Aside(i, LineKind.Table, "table");
            return true;
        }

        if (line.Form is LineForm.Heading)
            return false;
        if (document.Labels[i] is { } label && LabelShapes.IsBreak(label.Label) && label.IsStrong)
        {
            layout.Aside(i, LineKind.Boilerplate, Rules.Break);
            return true;
        }

        if (StageNotes.OfMarked(line.Text) is { } rule)
        {
            layout.Aside(i, rule == Rules.EditorsLine ? LineKind.Notes : LineKind.Boilerplate, rule);
            return true;
        }

        var bare = PageSigns.Bare(line.Text);
        if (PageSigns.IsFurniture(line.Text))
        {
            section = null;
            layout.Aside(i, LineKind.Boilerplate, "furniture of the page");
            return true;
        }

        if (Vocabulary.SummaryHeadings.Contains(bare) || Vocabulary.NotesHeadings.Contains(bare))
        {
            section = Vocabulary.SummaryHeadings.Contains(bare) ? LineKind.Summary : LineKind.Notes;
            facts.Note($"### {bare}");
            layout.Aside(i, section.Value, "heading of a section of the page");
            return true;
        }

        if (KeyValue.TryRead(line.Text, out var fact) && section != LineKind.Summary)
        {
            FactReader.Take(fact, line.Number, facts);
            layout.Aside(i, LineKind.Metadata, "key and value");
            return true;
        }

        return ReadTimes(i) || ReadQuotation(ref i, end) || (end < document.Lines.Length && (ReadNumber(i) || ReadDate(i)));
    }

    private bool ReadTimes(int i)
    {
        var line = document.Lines[i];
        if (TimeTable.Flattened(document.Times, line.Text) is { IsEmpty: false } entries)
        {
            foreach (var row in entries)
                facts.Chapters.Add(new Chapter(row.Title, ChapterSource.Table, line.Number, row.Seconds, null));
            layout.Aside(i, LineKind.Table, "list of times");
            return true;
        }

        if (!TimeTable.TryEntry(document.Times, line.Text, out var entry))
            return false;
        facts.Chapters.Add(new Chapter(entry.Title, ChapterSource.Table, line.Number, entry.Seconds, null));
        layout.Aside(i, LineKind.Table, "list of times");
        return true;
    }

    private bool ReadQuotation(ref int i, int end)
    {
        if (!QuotationScanner.TryRead(document, i, out var quotation, out var last) || last >= end)
            return false;
        facts.Quotations.Add(quotation);
        for (var j = i; j <= last; j++)
            layout.Aside(j, LineKind.Quote, quotation.AttributedTo is null ? "quotation" : "quotation with its speaker");
        i = last;
        return true;
    }

    private bool ReadNumber(int i)
    {
        if (section is not null || !ShowLine.TryRead(document.Lines[i].Text, out var show, out var number, out var title))
            return false;
        facts.Facts = facts.Facts.Or(new EpisodeFacts { Show = show, Number = number, Title = title });
        layout.Aside(i, LineKind.Metadata, title is null ? "show and number" : "number and title");
        return true;
    }

    // "Published June 3rd, 2024 · 42 min"
    private bool ReadDate(int i)
    {
        if (section is not null || Sentence.Words(document.Lines[i].Text) > 8 || FactReader.DateIn(document.Lines[i].Text) is not { } date)
            return false;
        facts.Facts = facts.Facts.Or(new EpisodeFacts { Published = date, Title = i == document.Opening ? TitleBeside(document.Lines[i].Text) : null });
        layout.Aside(i, LineKind.Metadata, "date");
        return true;
    }

    // "Weekly sync (2024-10-22 10:00 GMT+2) - Transcript"
    private static string? TitleBeside(string text) =>
        text.IndexOf('(', StringComparison.Ordinal) is > 3 and var open && text.AsSpan(open).ContainsAnyInRange('0', '9') ? text[..open].Trim() : null;

    private void ReadHeading(int i)
    {
        var line = document.Lines[i];
        var bare = PageSigns.Bare(line.Text);
        if (Vocabulary.TranscriptHeadings.Contains(bare) || Vocabulary.Furniture.Contains(bare))
        {
            section = null;
            layout.Aside(i, LineKind.Boilerplate, "furniture of the page");
        }
        else if (line.Text == facts.Facts.Title)
        {
            layout.Aside(i, LineKind.Metadata, "title");
        }
        else if (facts.Facts.Title is null && section is null)
        {
            Title(i);
        }
        else
        {
            section = Vocabulary.SummaryHeadings.Contains(bare) ? LineKind.Summary : LineKind.Notes;
            facts.Note($"### {line.Text}");
            layout.Aside(i, section.Value, "heading of a section of the page");
        }
    }

    private void ReadSection(int i)
    {
        facts.Note(document.Lines[i].Text);
        layout.Aside(i, section!.Value, section == LineKind.Summary ? "summary" : "notes before the conversation");
    }

    private void Title(int i)
    {
        if (ReadNumber(i) && facts.Facts.Title is not null)
            return;
        facts.Facts = facts.Facts with { Title = document.Lines[i].Text.Trim('*', '_') };
        layout.Aside(i, LineKind.Metadata, "title");
    }

    private int Attendees(int heading, int end)
    {
        layout.Aside(heading, LineKind.Metadata, "who was there");
        var i = document.NextFilled(heading + 1);
        for (; i < end && document.Lines[i].IsProse && layout.IsOpen(i) && !Sentence.Ends(document.Lines[i].Text); i++)
            layout.Aside(i, LineKind.Metadata, "who was there");
        return i - 1;
    }

    // "Home", "Episodes", "About": three and more lines of a word or two are the links at the top of a page.
    private bool OpensMenu(int first, int end, out int last)
    {
        last = first;
        var lines = 0;
        for (var i = first; i < end && (document.Lines[i].IsBlank || (document.Lines[i].Form == LineForm.Text && IsLink(document.Lines[i].Text))); i++)
        {
            if (document.Lines[i].IsBlank)
                continue;
            (last, lines) = (i, lines + 1);
        }

        for (var i = first - 1; i >= 0 && !layout.IsOpen(i) && IsLink(document.Lines[i].Text); i--)
            lines++;
        return lines >= 3 && facts.Facts.Title is null && section is null;
    }

    private int SkipMenu(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!document.Lines[i].IsBlank && layout.IsOpen(i))
                layout.Aside(i, LineKind.Boilerplate, "furniture of the page");
        }

        return last;
    }

    private static bool IsLink(string text) => Sentence.Words(text) is 1 or 2 && text.Length <= 24 && !Sentence.Ends(text) && text.All(c => char.IsLetter(c) || c is ' ' or '&');

    private void Describe(int i)
    {
        facts.Describe(GluedFurniture.Cut(document.Lines[i].Text));
        layout.Aside(i, LineKind.Summary, "description");
    }

    private bool OpensQuotation(int i)
    {
        var next = document.NextFilled(i + 1);
        return !QuotationScanner.TryRead(document, i, out _, out _) && !TimeTable.TryEntry(document.Times, document.Lines[i].Text, out _) && IsShort(document.Lines[i].Text.TrimEnd(':')) && next < document.Lines.Length && QuotationScanner.IsAttributed(document, next);
    }

    private static bool IsShort(string text) => Sentence.Words(text) <= TitleWords && text.Length <= 200 && (!Sentence.Ends(text) || Sentence.IsQuestion(text) || text.EndsWith('!'));

    private static bool IsProse(string text) => Sentence.Words(text) >= 12 || (Sentence.Words(text) >= 4 && Sentence.Ends(text));
}
