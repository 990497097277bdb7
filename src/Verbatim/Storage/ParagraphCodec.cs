using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Lengths and lines of a turn's paragraphs; their text is the turn's.</summary>
internal static class ParagraphCodec
{
    public static byte[] Write(Turn turn)
    {
        var numbers = new VarintWriter();
        var line = turn.Lines.First;
        foreach (var paragraph in turn.Paragraphs)
        {
            numbers.Write(paragraph.Text.Length);
            numbers.Write(paragraph.Lines.First - line);
            numbers.Write(paragraph.Lines.Last - paragraph.Lines.First);
            line = paragraph.Lines.Last;
        }

        return numbers.ToArray();
    }

    public static ImmutableArray<Paragraph> Read(byte[] bytes, string text, int firstLine)
    {
        var numbers = new VarintReader(bytes, 0, bytes.Length);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        var (at, line) = (0, firstLine);
        while (!numbers.AtEnd)
        {
            var length = numbers.ReadInt();
            var first = line + numbers.ReadInt();
            line = first + numbers.ReadInt();
            paragraphs.Add(new Paragraph(text.Substring(at, length), new LineRange(first, line)));
            at += length + 1;
        }

        return paragraphs.ToImmutable();
    }
}
