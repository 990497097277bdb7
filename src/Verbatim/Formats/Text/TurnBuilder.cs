using System.Collections.Immutable;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>Gathers the paragraphs of one turn and the times stated in them.</summary>
internal sealed class TurnBuilder(int index, string? label, int opening)
{
    private readonly ImmutableArray<Paragraph>.Builder paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
    private readonly List<TimedSpan> times = [];
    private readonly StringBuilder joined = new();

    // The open paragraph, until a second line joins it: most have one, which needs no copy.
    private string single = "";
    private LineRange openLines;
    private int closedLength;
    private int lastLine;

    /// <summary>True until some text was added.</summary>
    public bool IsEmpty => paragraphs.Count == 0 && OpenLength == 0;

    /// <summary>Offset into the turn's text at which the next paragraph begins.</summary>
    public int NextParagraph => closedLength + (OpenLength > 0 ? OpenLength + 1 : 0);

    private int OpenLength => joined.Length + single.Length;

    public void Mark(double from, int line) => times.Add(new TimedSpan(index, NextParagraph, NextParagraph, from, null, TimeStatement.Mark, line));

    /// <summary>Adds the text of a line, its marks cut out; a new paragraph unless <paramref name="joins"/>.</summary>
    public void Add(MarkedText text, int line, bool joins)
    {
        if (!joins)
            Close();
        var follows = OpenLength > 0 && text.Text.Length > 0;
        var start = closedLength + OpenLength + (follows ? 1 : 0);
        foreach (var mark in text.Marks)
        {
            var at = start + mark.Start;
            var end = mark.To is null ? at : start + text.Text.Length;
            times.Add(new TimedSpan(index, at, end, mark.From, mark.To, mark.To is null ? TimeStatement.Mark : TimeStatement.Cue, line));
        }

        if (text.Text.Length == 0)
            return;
        openLines = follows ? openLines.To(line) : LineRange.Of(line);
        if (follows)
        {
            joined.Append(single).Append(' ').Append(text.Text);
            single = "";
        }
        else
        {
            single = text.Text;
        }

        lastLine = line;
    }

    public (Turn Turn, ImmutableArray<TimedSpan> Times) Build()
    {
        Close();
        var length = Math.Max(0, closedLength - 1);
        var kept = times.Select(t => t with { Start = Math.Min(t.Start, length), End = Math.Min(t.End, length) }).OrderBy(t => t.Start).ToImmutableArray();
        return (new Turn(label, new LineRange(opening, Math.Max(opening, lastLine)), paragraphs.ToImmutable()), kept);
    }

    private void Close()
    {
        if (OpenLength == 0)
            return;
        var text = joined.Length > 0 ? joined.ToString() : single;
        paragraphs.Add(new Paragraph(text, openLines));
        closedLength += text.Length + 1;
        joined.Clear();
        single = "";
    }
}
