using System.Text.Unicode;

namespace Verbatim.Formats.Decoding;

/// <summary>Where bytes stop being UTF-8.</summary>
internal static class StrayBytes
{
    /// <param name="Offset">From the first byte of the text.</param>
    /// <param name="Line">1-based.</param>
    /// <param name="Column">Bytes before it on its line, plus one.</param>
    public readonly record struct Place(int Offset, int Line, int Column, byte Value);

    /// <summary>The first byte that begins no UTF-8 character; the bytes must contain one.</summary>
    public static Place FirstOf(ReadOnlySpan<byte> bytes)
    {
        var offset = ValidLength(bytes);
        var lineStart = offset - 1;
        while (lineStart >= 0 && bytes[lineStart] is not ((byte)'\n' or (byte)'\r'))
            lineStart--;
        return new Place(offset, 1 + LineEnds(bytes[..offset]), offset - lineStart, bytes[offset]);
    }

    /// <summary>How many bytes from the start are whole UTF-8 characters.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes)
    {
        Span<char> chars = stackalloc char[2048];
        var valid = 0;
        while (valid < bytes.Length)
        {
            Utf8.ToUtf16(bytes[valid..], chars, out var read, out _, replaceInvalidSequences: false);
            if (read == 0)
                break;
            valid += read;
        }

        return valid;
    }

    public static int LineEnds(ReadOnlySpan<char> text) => LineEnds(text, '\r', '\n');

    private static int LineEnds(ReadOnlySpan<byte> bytes) => LineEnds(bytes, (byte)'\r', (byte)'\n');

    private static int LineEnds<T>(ReadOnlySpan<T> text, T cr, T lf)
        where T : IEquatable<T>
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i].Equals(lf) || (text[i].Equals(cr) && !(i + 1 < text.Length && text[i + 1].Equals(lf))))
                count++;
        }

        return count;
    }
}
