using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Decoding;

/// <summary>UTF-16, by its mark or by zero bytes that all stand on one side; UTF-32 only by its mark.</summary>
internal static class Utf16Text
{
    private const double OneSided = 0.95;
    private const double TolerableStrangers = 0.01;

    public static bool TryRead(ReadOnlySpan<byte> bytes, ImmutableArray<Problem>.Builder problems, out string text, out string encoding)
    {
        (text, encoding) = ("", "");
        var (mark, big, width) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] when bytes.Length % 4 == 0 => (4, false, 4),
            [0, 0, 0xFE, 0xFF, ..] when bytes.Length % 4 == 0 => (4, true, 4),
            [0xFF, 0xFE, ..] => (2, false, 2),
            [0xFE, 0xFF, ..] => (2, true, 2),
            _ => (0, ZerosStandFirst(bytes), 2),
        };
        if (mark == 0 && !HasZerosOnOneSide(bytes))
            return false;

        var body = bytes[mark..];
        var half = body.Length % width;
        Encoding decoder = width == 4 ? new UTF32Encoding(big, false) : new UnicodeEncoding(big, false);
        text = decoder.GetString(body[..^half]);
        if (!IsPlausible(text))
            return false;
        encoding = $"utf-{width * 8}{(big ? "be" : "le")}";
        if (half != 0)
            problems.Add(Problem.Warning(1 + StrayBytes.LineEnds(text), "found half a character at the end of the file, expected UTF-16 in pairs of bytes; it was left out"));
        return true;
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        return (even, odd);
    }

    private static bool ZerosStandFirst(ReadOnlySpan<byte> bytes) => Zeros(bytes) is var (even, odd) && even > odd;

    // Every line end and space of UTF-16 has a zero byte, in any script: one in a hundred pairs is little even for Chinese.
    private static bool HasZerosOnOneSide(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = Zeros(bytes);
        return Math.Max(even, odd) > bytes.Length / 200.0 && Math.Max(even, odd) >= OneSided * (even + odd);
    }

    // Eight-bit text read as pairs gives Han without a single space, line end or stop; binary data gives characters that do not exist.
    private static bool IsPlausible(string text)
    {
        var (strangers, separators) = (0, 0);
        foreach (var c in text)
        {
            if (c is ' ' or '\n' or '\r' or '\u3000' or '\u3001' or '\u3002')
                separators++;
            else if (c == '\uFFFD' || (char.IsControl(c) && c != '\t')
                || char.GetUnicodeCategory(c) is UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
                strangers++;
        }

        return strangers <= TolerableStrangers * text.Length && separators > text.Length / 200;
    }
}
