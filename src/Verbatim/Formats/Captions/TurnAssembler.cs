using System.Collections.Immutable;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Captions;

/// <summary>Takes what is said, cue by cue, and writes turns with the times of their text.</summary>
internal sealed class TurnAssembler
{
    private readonly ImmutableArray<Turn>.Builder turns = ImmutableArray.CreateBuilder<Turn>();
    private readonly ImmutableArray<TimedSpan>.Builder times = ImmutableArray.CreateBuilder<TimedSpan>();
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly List<TimedSpan> words = [];
    private readonly StringBuilder text = new();
    private Caption caption = new(0, null, []);
    private string? label;
    private LineRange lines;
    private double lastEnd;
    private int before;
    private int portionStart;
    private int portionLine;
    private int portionDone;
    private int captionLength;
    private int captionDone;
    private bool captionOpens;
    private bool hasTurn;

    public void Add(Caption next, IReadOnlyList<(CaptionLine Line, Utterance Utterance)> said)
    {
        caption = next;
        captionLength = Math.Max(1, said.Sum(s => LengthOf(Trimmed(s.Line.Text, s.Utterance))));
        captionDone = 0;
        captionOpens = true;
        StartPortion();
        foreach (var (line, utterance) in said)
            Add(line, utterance);
        ClosePortion();
        lastEnd = next.End ?? next.Start;
    }

    public CaptionTurns Finish()
    {
        CloseTurn();
        return new CaptionTurns(turns.ToImmutable(), times.ToImmutable());
    }

    private void Add(CaptionLine line, Utterance said)
    {
        if (said.Change == SpeakerChange.Unnamed || (said.Change == SpeakerChange.Named && (!hasTurn || said.Label != label)))
            CloseTurn();
        if (!hasTurn)
            (label, hasTurn) = (said.Label, true);
        var (start, end) = Trimmed(line.Text, said);
        if (start < end)
        {
            Append(line, start, end);
            AddWords(line, start, end);
        }
        else if (paragraphs.Count == 0 && text.Length == 0)
        {
            lines = LineRange.Of(line.Line);
        }

        captionDone += end - start;
    }

    private void Append(CaptionLine line, int start, int end)
    {
        if (captionOpens && text.Length > 0 && ParagraphBreaks.IsDue(text.Length, EndsSentence(), caption.Start - lastEnd))
            CloseParagraph();
        captionOpens = false;
        if (text.Length > 0 && CaptionText.NeedsSpace(text[^1], line.Text[start]))
            text.Append(' ');
        if (portionStart < 0)
            (portionStart, portionLine, portionDone) = (before + text.Length, line.Line, captionDone);
        if (text.Length == 0)
            lines = lines.First == 0 || paragraphs.Count > 0 ? LineRange.Of(line.Line) : lines;
        lines = new LineRange(Math.Min(lines.First, line.Line), Math.Max(lines.Last, line.Line));
        // A line break written as a character reference (&#13;) is no line of the paragraph.
        text.Append(line.Text, start, end - start).Replace('\r', ' ', text.Length - (end - start), end - start).Replace('\n', ' ', text.Length - (end - start), end - start);
    }

    private bool EndsSentence() => CaptionText.EndsSentence(text.ToString(Math.Max(0, text.Length - 8), Math.Min(8, text.Length)));

    private void AddWords(CaptionLine line, int start, int end)
    {
        var shift = before + text.Length - end;
        for (var i = 0; i < line.Times.Length; i++)
        {
            var time = line.Times[i];
            var next = i + 1 < line.Times.Length ? line.Times[i + 1] : (CaptionTime?)null;
            var (from, to) = Trimmed(line.Text, Math.Max(start, time.Offset), Math.Min(end, next?.Offset ?? line.Text.Length));
            if (from < to)
                words.Add(new TimedSpan(turns.Count, from + shift, to + shift, time.At, time.Until ?? next?.At ?? caption.End, TimeStatement.Word, line.Line));
        }
    }

    // The cue states one time for all its text; where two people share it, each gets the share of the words.
    private void ClosePortion()
    {
        if (portionStart >= 0 && before + text.Length > portionStart)
        {
            var length = caption.End - caption.Start;
            var done = (double)captionDone / captionLength;
            var share = (double)(captionDone - portionDone) / captionLength;
            var whole = share > 0.999 || length is null or < 0;
            var from = whole ? caption.Start : caption.Start + length!.Value * (done - share);
            var to = length is null or < 0 ? (double?)null : whole || done > 0.999 ? caption.End : caption.Start + length.Value * done;
            times.Add(new TimedSpan(turns.Count, portionStart, before + text.Length, from, to, TimeStatement.Cue, portionLine));
            times.AddRange(words);
        }

        StartPortion();
    }

    private void StartPortion()
    {
        portionStart = -1;
        words.Clear();
    }

    private void CloseParagraph()
    {
        if (text.Length == 0)
            return;
        paragraphs.Add(new Paragraph(text.ToString(), lines));
        before += text.Length + 1;
        text.Clear();
    }

    private void CloseTurn()
    {
        ClosePortion();
        CloseParagraph();
        if (paragraphs.Count > 0)
            turns.Add(new Turn(label, new LineRange(paragraphs.Min(p => p.Lines.First), paragraphs.Max(p => p.Lines.Last)), paragraphs.ToImmutable()));
        paragraphs.Clear();
        (before, lines, hasTurn) = (0, default, false);
    }

    private static (int Start, int End) Trimmed(string text, Utterance said) => Trimmed(text, said.Start, said.End);

    private static int LengthOf((int Start, int End) range) => range.End - range.Start;

    private static (int Start, int End) Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, Math.Max(start, end));
    }
}
