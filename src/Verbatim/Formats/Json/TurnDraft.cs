using System.Collections.Immutable;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json;

/// <summary>One turn while its utterances come in.</summary>
internal sealed class TurnDraft(string? label)
{
    private readonly StringBuilder text = new();
    private readonly List<Piece> pieces = [];
    private readonly List<TimedSpan> spans = [];
    private double? lastTo;

    public string? Label => label;

    public int TimeCount => spans.Count;

    public void Add(Utterance utterance, string piece, LineRange lines)
    {
        var joint = utterance.Joint;
        if (joint != Joint.AsIs)
            piece = piece.Trim();
        var empty = string.IsNullOrWhiteSpace(piece);
        if (text.Length == 0 || char.IsWhiteSpace(text[^1]))
            piece = piece.TrimStart();
        else if (joint == Joint.Paragraph || (joint == Joint.Guess && SpeechText.NeedsSpace(text, piece)))
            text.Append(' ');
        if (empty && (text.Length == 0 || char.IsWhiteSpace(text[^1])))
            return;

        var start = text.Length;
        text.Append(piece);
        if (empty)
            return;
        var leading = piece.Length - piece.TrimStart().Length;
        pieces.Add(new Piece(start + leading, lines, joint == Joint.Paragraph, utterance.From - lastTo ?? 0));
        AddTimes(utterance, piece, start, leading, lines.First);
        lastTo = utterance.To ?? utterance.From ?? lastTo;
    }

    public Turn Build(int index, ImmutableArray<TimedSpan>.Builder times)
    {
        var written = text.ToString().TrimEnd();
        var breaks = ParagraphBreaks.Find(written, pieces);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(breaks.Count + 1);
        var (start, first, last) = (0, 0, 0);
        foreach (var end in breaks.Append(written.Length))
        {
            while (first + 1 < pieces.Count && pieces[first + 1].Offset <= start)
                first++;
            while (last + 1 < pieces.Count && pieces[last + 1].Offset < end)
                last++;
            paragraphs.Add(new Paragraph(written[start..end].Trim(), LinesOf(first, last)));
            start = end;
        }

        var shift = new OffsetShift(written, breaks);
        times.AddRange(spans.Select(span => span with { Turn = index, Start = shift.Of(span.Start), End = shift.Of(span.End) }));
        return new Turn(label, LinesOf(0, pieces.Count - 1), paragraphs.ToImmutable());
    }

    // Not always in the order of the source: phrases of two channels, numbered keys.
    private LineRange LinesOf(int first, int last)
    {
        var lines = pieces[first].Lines;
        for (var i = first + 1; i <= last; i++)
            lines = new LineRange(Math.Min(lines.First, pieces[i].Lines.First), Math.Max(lines.Last, pieces[i].Lines.Last));
        return lines;
    }

    private void AddTimes(Utterance utterance, string piece, int start, int leading, int line)
    {
        var before = spans.Count;
        foreach (var (word, offset, length) in WordPlacer.Place(piece, utterance.Words))
        {
            if (word.From is { } from)
                spans.Add(new TimedSpan(0, start + offset, start + offset + length, from, Later(from, word.To), TimeStatement.Word, word.Line));
        }

        if (spans.Count > before || utterance.From is not { } begin || SpeechText.IsPunctuation(piece.Trim()))
            return;
        var end = start + piece.TrimEnd().Length;
        if (utterance.IsWord && leading == 0 && spans.Count > 0 && spans[^1] is { Statement: TimeStatement.Word } head && head.End == start && char.IsAsciiLetterOrDigit(text[start - 1]) && char.IsAsciiLetterOrDigit(text[start]))
            spans[^1] = head with { End = end, To = Later(head.From, utterance.To) ?? head.To };
        else if (!utterance.IsWord && spans.Count > 0 && spans[^1] is { Statement: TimeStatement.Cue } last && last.From == begin && last.To == Later(begin, utterance.To))
            spans[^1] = last with { End = end };
        else
            spans.Add(new TimedSpan(0, start + leading, end, begin, Later(begin, utterance.To), utterance.IsWord ? TimeStatement.Word : TimeStatement.Cue, line));
    }

    private static double? Later(double from, double? to) => to >= from ? to : null;

    /// <param name="Pause">Seconds of silence before it; 0 where that is not known.</param>
    internal readonly record struct Piece(int Offset, LineRange Lines, bool OpensParagraph, double Pause);
}
