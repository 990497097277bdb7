using System.Collections.Immutable;
using System.Text;

namespace Verbatim.Formats.Text;

/// <summary>Text with its time marks cut out and remembered; each mark's <see cref="TimeMark.Start"/> is its place in the remaining text.</summary>
internal readonly record struct MarkedText(string Text, ImmutableArray<TimeMark> Marks)
{
    /// <param name="start">Offset of the first character that belongs to the text.</param>
    /// <param name="reached">Seconds of the last mark before; a time inside a sentence that lies earlier refers to something else and stays.</param>
    public static MarkedText Cut(TimeMarkScanner times, string line, int start, double reached, Writing writing)
    {
        var at = start;
        var marks = ImmutableArray.CreateBuilder<TimeMark>();
        if (times.TryAt(line, at, out var lead) && (lead.Bracketed || lead.End >= line.Length || char.IsWhiteSpace(line[lead.End])))
        {
            marks.Add(lead with { Start = 0, End = 0 });
            reached = lead.From;
            at = lead.End;
        }

        if (!line.AsSpan(at).ContainsAny('[', '(', '{'))
            return new MarkedText(WrittenWords.Read(line[at..].Trim(), writing), marks.ToImmutable());
        var text = new StringBuilder(line.Length - at);
        var search = at;
        while (times.TryNextBracketed(line, search, out var mark))
        {
            search = mark.End;
            if (mark.From < reached)
                continue;
            reached = mark.From;
            Append(text, WrittenWords.Read(line[at..mark.Start], writing));
            marks.Add(mark with { Start = text.Length, End = text.Length });
            at = mark.End;
        }

        Append(text, WrittenWords.Read(line[at..], writing));
        var whole = text.ToString();
        var trimmed = whole.TrimEnd();
        return new MarkedText(trimmed, [.. marks.Select(m => m with { Start = Math.Min(m.Start, trimmed.Length) })]);
    }

    // The gap a mark leaves behind is one space, or none at the beginning.
    private static void Append(StringBuilder text, ReadOnlySpan<char> piece)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[^1]))
            piece = piece.TrimStart();
        text.Append(piece);
    }
}
