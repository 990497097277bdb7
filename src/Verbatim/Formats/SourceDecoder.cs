using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Verbatim.Formats.Decoding;
using Verbatim.Transcripts;

namespace Verbatim.Formats;

/// <summary>
/// Bytes to text, by evidence: a byte order mark, the zero bytes of UTF-16, valid UTF-8, UTF-8 with a few stray bytes, and last the
/// Windows code pages, if the letters they give are letters of one language in places where letters stand.
/// What fits none of these is refused: a wrong guess would store words that nobody said.
/// </summary>
public static class SourceDecoder
{
    private const int MaxBytes = 256 * 1024 * 1024;
    private const double TolerableControls = 0.02;

    private static readonly SearchValues<char> AsciiControls = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))]);

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static DecodedSource Decode(string path, byte[] bytes)
    {
        if (bytes.Length == 0)
            return Refuse(null, "found an empty file (0 bytes), expected a transcript as text");
        if (bytes.Length > MaxBytes)
            return Refuse(null, $"found {bytes.Length} bytes, expected at most {MaxBytes}");
        if (BinarySignature.Of(bytes) is { } kind)
            return Refuse(null, $"found {kind}, expected a transcript as text");

        var problems = ImmutableArray.CreateBuilder<Problem>();
        var (text, encoding) = ReadText(bytes, problems);
        if (text is null)
            return new DecodedSource(null, problems.ToImmutable());
        text = ReplaceNuls(text, problems);
        if (!IsWebVtt(text) && Controls(text) > TolerableControls * text.Length)
            return Refuse(FirstControl(text), "found binary data (control characters among the text), expected a transcript as text");
        return new DecodedSource(
            new SourceText(path, Convert.ToHexStringLower(SHA256.HashData(bytes)), text, encoding), problems.ToImmutable());
    }

    private static (string? Text, string Encoding) ReadText(byte[] bytes, ImmutableArray<Problem>.Builder problems)
    {
        if (Utf16Text.TryRead(bytes, problems, out var wide, out var encoding))
            return (wide, encoding);
        var body = bytes.AsSpan(bytes.AsSpan().StartsWith(Utf8Mark) ? 3 : 0);
        if (System.Text.Unicode.Utf8.IsValid(body))
            return (Utf8.GetString(body), "utf-8");
        if (LegacyText.TryRead(body, problems, out var legacy, out encoding))
            return (legacy, encoding);

        var stray = StrayBytes.FirstOf(body);
        problems.Add(Problem.Error(stray.Line, $"found byte 0x{stray.Value:X2} ({stray.Column} bytes into the line), expected UTF-8 text; "
            + "the bytes also fit neither UTF-16 nor Windows-1250, 1251 or 1252"));
        return (null, "");
    }

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    // Trailing NULs are the padding of a file that was not written to its end. Inside the text a NUL stands where a character was
    // lost; removing it would glue two words together, so it becomes U+FFFD, as the WebVTT and HTML parsers do.
    private static string ReplaceNuls(string text, ImmutableArray<Problem>.Builder problems)
    {
        var first = text.IndexOf('\0', StringComparison.Ordinal);
        if (first < 0)
            return text;
        var trimmed = text.TrimEnd('\0');
        var inside = trimmed.AsSpan().Count('\0');
        problems.Add(Problem.Warning(LineAt(text, first), inside > 0
            ? $"found {inside} NUL characters in the text, expected none; each was replaced by U+FFFD"
            : $"found {text.Length - trimmed.Length} NUL characters behind the text, expected none; they were left out"));
        return trimmed.Replace('\0', '\uFFFD');
    }

    // By its signature it is text, whatever follows: the standard says what to make of every character.
    private static bool IsWebVtt(string text) => text.StartsWith("WEBVTT", StringComparison.Ordinal) && (text.Length == 6 || text[6] is ' ' or '\t' or '\r' or '\n');

    private static int Controls(string text)
    {
        var count = text.AsSpan().Count('\uFFFD');
        for (var rest = text.AsSpan(); rest.IndexOfAny(AsciiControls) is >= 0 and var at; rest = rest[(at + 1)..])
            count++;
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\u0080', '\u009F') is >= 0 and var at; rest = rest[(at + 1)..])
            count += rest[at] == '\u0085' ? 0 : 1;
        return count;
    }

    private static int FirstControl(string text)
    {
        var at = 0;
        while (!(text[at] == '\uFFFD' || AsciiControls.Contains(text[at]) || text[at] is >= '\u0080' and <= '\u009F' and not '\u0085'))
            at++;
        return LineAt(text, at);
    }

    private static int LineAt(string text, int offset) => 1 + StrayBytes.LineEnds(text.AsSpan(0, offset));

    private static DecodedSource Refuse(int? line, string message) => new(null, [Problem.Error(line, message)]);
}
