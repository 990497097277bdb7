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

    public string FileName => System.IO.Path.GetFileName(Path);

    /// <summary>Line n of messages and receipts is <c>Lines[n - 1]</c>; a final line end opens no further line.</summary>
    public ImmutableArray<string> Lines => lines.IsDefault ? lines = Split(Text) : lines;

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
