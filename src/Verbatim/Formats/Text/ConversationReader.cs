using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>Last stage: turns, chapters and stated times from the lines that were decided to be the conversation.</summary>
internal sealed class ConversationReader(TextDocument document, LabelCensus census, Layout layout, Writing writing)
{
    private readonly ImmutableArray<Turn>.Builder turns = ImmutableArray.CreateBuilder<Turn>();
    private readonly ImmutableArray<TimedSpan>.Builder times = ImmutableArray.CreateBuilder<TimedSpan>();
    private readonly List<Chapter> chapters = [];
    private readonly List<(string Title, double? Seconds, int Line)> pendingChapters = [];
    private readonly List<(double Seconds, int Line)> pendingTimes = [];
    private TurnBuilder? current;
    private double reached;

    public ImmutableArray<Turn> Turns => turns.ToImmutable();

    public ImmutableArray<TimedSpan> Times => times.ToImmutable();

    public ImmutableArray<Chapter> Chapters => [.. chapters];

    public void Read()
    {
        var joinsLines = ParagraphsAreBlocks();
        var fresh = true;
        for (var i = 0; i < document.Lines.Length; i++)
        {
            if (document.Lines[i].IsBlank)
            {
                fresh = true;
                continue;
            }

            if (layout[i] is not { } use)
                continue;
            switch (use.Part)
            {
                case Part.Chapter:
                    var heading = MarkedText.Cut(document.Times, Title(document.Lines[i].Text), 0, 0, writing);
                    pendingChapters.Add((heading.Text.TrimStart('-', '–', '—', ':', '|', ' '), heading.Marks.IsEmpty ? null : heading.Marks[0].From, i + 1));
                    fresh = true;
                    break;
                case Part.Time when document.Times.TryWhole(document.Lines[i].Text, out var seconds):
                    pendingTimes.Add((seconds, i + 1));
                    break;
                case Part.TurnStart:
                    Open(i);
                    fresh = true;
                    if (LabelAt(i) is not { } label)
                    {
                        Say(i, MarkedQuestions.MarkerOf(document.Lines[i].Text), joins: false);
                        fresh = false;
                    }
                    else if (!label.Has(LabelMarks.Alone))
                    {
                        Say(i, label.Body, joins: false);
                        fresh = false;
                    }

                    break;
                case Part.Speech:
                    if (current is null)
                        current = new TurnBuilder(turns.Count, null, i + 1);
                    Say(i, 0, joins: !fresh && (joinsLines ? !StartsListItem(i) : IsWrapped(i)));
                    fresh = false;
                    break;
                default:
                    fresh |= use.Rule != Rules.Note;
                    break;
            }
        }

        Close();
        foreach (var (title, seconds, line) in pendingChapters)
            chapters.Add(new Chapter(title, ChapterSource.Heading, line, seconds, null));
    }

    private void Open(int index)
    {
        Close();
        var label = LabelAt(index);
        current = new TurnBuilder(turns.Count, census.At(index) == Voice.Speaker ? label?.Label : null, index + 1);
        if (label?.Start is { } start)
        {
            pendingTimes.Add((start, index + 1));
            reached = start;
        }
    }

    // What looks like a label is none where nobody is labelled.
    private LabelCandidate? LabelAt(int index) => census.At(index) == Voice.None ? null : document.Labels[index];

    private void Say(int index, int from, bool joins)
    {
        var text = MarkedText.Cut(document.Times, Spoken(index, from), from, reached, writing);
        if (!text.Marks.IsEmpty)
            reached = text.Marks[^1].From;
        if (text.Text.Length > 0)
            Place(index);
        current!.Add(text, index + 1, joins);
    }

    // "**Q: When was that?**" is bold as a whole; what opened before the label closes behind the text.
    private string Spoken(int index, int from)
    {
        var text = document.Lines[index].Text;
        if (from > 0 && LabelAt(index) is null)
            return text[..^from];
        if (from == 0 || !document.Labels[index]!.Has(LabelMarks.Bold) || !(text.EndsWith("**", StringComparison.Ordinal) || text.EndsWith("__", StringComparison.Ordinal)))
            return text;
        return text.AsSpan(from).Count(text.AsSpan(text.Length - 2)) % 2 == 1 ? text[..^2] : text;
    }

    // Headings and times wait for the first words behind them.
    private void Place(int index)
    {
        var offset = current!.NextParagraph;
        foreach (var (title, seconds, line) in pendingChapters)
            chapters.Add(new Chapter(title, ChapterSource.Heading, line, seconds, turns.Count, offset));
        pendingChapters.Clear();
        foreach (var (from, line) in pendingTimes)
            current.Mark(from, line);
        pendingTimes.Clear();
    }

    private void Close()
    {
        if (current is { IsEmpty: false })
        {
            var (turn, stated) = current.Build();
            turns.Add(turn);
            times.AddRange(stated);
        }

        current = null;
    }

    // Where blank lines part the paragraphs, a single line end only wraps the text.
    private bool ParagraphsAreBlocks()
    {
        var (apart, together) = (0, 0);
        for (var i = 1; i < document.Lines.Length; i++)
        {
            if (layout[i]?.Part != Part.TurnStart || i == census.First)
                continue;
            if (document.Lines[i].Opens || document.Lines[i - 1].Form == LineForm.Heading)
                apart++;
            else
                together++;
        }

        return apart + together > 0 ? apart > 3 * together : LinesBreakSentences();
    }

    private bool LinesBreakSentences()
    {
        var (pairs, broken) = (0, 0);
        for (var i = 1; i < document.Lines.Length; i++)
        {
            if (layout[i]?.Part != Part.Speech || layout[i - 1]?.Part != Part.Speech || StartsListItem(i))
                continue;
            pairs++;
            if (!Sentence.Ends(document.Lines[i - 1].Text))
                broken++;
        }

        return broken > pairs * 0.3;
    }

    private bool IsWrapped(int index) =>
        Sentence.BeginsLower(document.Lines[index].Text) && !Sentence.Ends(document.Lines[index - 1].Text);

    private bool StartsListItem(int index)
    {
        var text = document.Lines[index].Text;
        return text.Length > 2 && ((text[0] is '-' or '*' or '+' or '•' or '>' && text[1] == ' ') || (char.IsAsciiDigit(text[0]) && text.AsSpan(0, Math.Min(4, text.Length)).ContainsAny('.', ')')));
    }

    private static string Title(string text) => text.Trim().Trim('*', '_').Trim();
}
