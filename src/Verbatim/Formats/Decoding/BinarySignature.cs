using System.Text;

namespace Verbatim.Formats.Decoding;

/// <summary>Files that are no text, known by their first bytes, so that a refusal can name what was found.</summary>
internal static class BinarySignature
{
    private static readonly (string Start, int At, string Kind)[] Known =
    [
        ("\u0089PNG", 0, "a PNG image"),
        ("\u00FF\u00D8\u00FF", 0, "a JPEG image"),
        ("GIF8", 0, "a GIF image"),
        ("PK\u0003\u0004", 0, "a ZIP archive (or an Office or EPUB document)"),
        ("PK\u0005\u0006", 0, "an empty ZIP archive"),
        ("\u001F\u008B", 0, "gzip-compressed data"),
        ("7z\u00BC\u00AF", 0, "a 7z archive"),
        ("BZh", 0, "bzip2-compressed data"),
        ("\u0028\u00B5\u002F\u00FD", 0, "zstd-compressed data"),
        ("%PDF-", 0, "a PDF document"),
        ("\u00D0\u00CF\u0011\u00E0", 0, "an old Office document"),
        ("{\\rtf", 0, "an RTF document"),
        ("ID3", 0, "MP3 audio"),
        ("\u00FF\u00FB", 0, "MP3 audio"),
        ("\u00FF\u00F3", 0, "MP3 audio"),
        ("OggS", 0, "Ogg audio"),
        ("fLaC", 0, "FLAC audio"),
        ("RIFF", 0, "a RIFF file (WAV, AVI or WebP)"),
        ("ftyp", 4, "MP4 audio or video"),
        ("\u001A\u0045\u00DF\u00A3", 0, "Matroska or WebM video"),
        ("SQLite format 3\0", 0, "an SQLite database"),
        ("\u007FELF", 0, "a program"),
        ("MZ\u0090\0", 0, "a program"),
    ];

    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 32)]);
        foreach (var (start, at, kind) in Known)
        {
            if (head.Length >= at + start.Length && head.AsSpan(at).StartsWith(start, StringComparison.Ordinal))
                return kind;
        }

        return null;
    }
}
