using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>One source file, decoded. Lines end at LF, CRLF or CR, which are not part of them.</summary>
/// <param name="Path">As it was given; shown in messages.</param>
/// <param name="Sha256">Of the bytes of the file, lower-case hexadecimal.</param>
/// <param name="Text">All characters, without a byte order mark.</param>
/// <param name="Encoding">IANA name of the encoding the bytes were decoded from.</param>
public sealed record SourceText(string Path, string Sha256, string Text, string Encoding)
{
    private ImmutableArray<string> lines;
    private int[]? starts;

    public string Text
    {
        get;
        init
        {
            field = value;
            (lines, starts) = (default, null);
        }
    } = Text;

    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Line n of messages and receipts is <c>Lines[n - 1]</c>; a final line end opens no further line.</summary>
    public ImmutableArray<string> Lines => lines.IsDefault ? lines = Split(Text) : lines;

    /// <summary>Costs a fiftieth of the memory of <see cref="Lines"/> where only their number is asked for.</summary>
    public int LineCount => lines.IsDefault ? Starts.Length : lines.Length;

    /// <summary>The lines one by one, each at most 4,000 characters long, for whoever looks at the first few only.</summary>
    public IEnumerable<string> Beginnings()
    {
        const int Enough = 4000;
        for (var start = 0; start < Text.Length;)
        {
            var length = Text.AsSpan(start).IndexOfAny('\r', '\n');
            length = length < 0 ? Text.Length - start : length;
            yield return Text.Substring(start, Math.Min(Enough, length));
            start += length + 1;
            start += start < Text.Length && Text[start] == '\n' && Text[start - 1] == '\r' ? 1 : 0;
        }
    }

    private int[] Starts => starts ??= StartsOfLines(Text);

    /// <summary>Whether line <paramref name="line"/>, 1-based, holds nothing but white space.</summary>
    public bool IsBlank(int line)
    {
        if (!lines.IsDefault)
            return string.IsNullOrWhiteSpace(lines[line - 1]);
        var end = line < Starts.Length ? Starts[line] : Text.Length;
        return Text.AsSpan(Starts[line - 1], end - Starts[line - 1]).IsWhiteSpace();
    }

    private static int[] StartsOfLines(string text)
    {
        var starts = new List<int>();
        for (var start = 0; start < text.Length;)
        {
            starts.Add(start);
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
                break;
            start += length;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return [.. starts];
    }

    private static ImmutableArray<string> Split(string text)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                lines.Add(text[start..]);
                break;
            }

            lines.Add(text.Substring(start, length));
            start += length;
            start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return lines.ToImmutable();
    }
}
