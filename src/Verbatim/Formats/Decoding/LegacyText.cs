using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Decoding;

/// <summary>Text in a Windows code page, or UTF-8 into which a few such bytes were pasted.</summary>
internal static class LegacyText
{
    private const double Explained = 0.95;

    public static bool TryRead(ReadOnlySpan<byte> bytes, ImmutableArray<Problem>.Builder problems, out string text, out string encoding)
    {
        var stray = StrayBytes.FirstOf(bytes);
        var found = $"found byte 0x{stray.Value:X2} ({stray.Column} bytes into the line), expected UTF-8 text";
        if (TryReadMixed(bytes, out text, out var strays))
        {
            encoding = "utf-8";
            problems.Add(Problem.Warning(stray.Line, strays == 0
                ? $"{found}; the file ends inside a character, U+FFFD stands for it"
                : $"{found}; the rest is UTF-8, {strays} bytes that are not were read as windows-1252"));
            return true;
        }

        var (best, bestText, bestShare) = (CodePage.Western, "", 0.0);
        foreach (var page in CodePage.All)
        {
            var decoded = page.Decode(bytes);
            var share = page.ShareOfPlausible(decoded, Beyond(decoded));
            if (share > bestShare)
                (best, bestText, bestShare) = (page, decoded, share);
        }

        (text, encoding) = (bestText, best.Name);
        if (bestShare < Explained)
            return false;
        problems.Add(Problem.Warning(stray.Line, $"{found}; the file was read as {best.Name}"));
        return true;
    }

    // Real UTF-8 beyond ASCII decides that the file is UTF-8: text in a code page forms such sequences only by rare chance.
    private static bool TryReadMixed(ReadOnlySpan<byte> bytes, out string text, out int strays)
    {
        var decoded = new StringBuilder(bytes.Length);
        var places = new List<int>();
        var whole = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            if (status == OperationStatus.InvalidData)
            {
                length = 1;
                places.Add(decoded.Length);
                decoded.Append(CodePage.Western.Decode(bytes[..1]));
            }
            else
            {
                // NeedMoreData gives U+FFFD: the file ends inside a character.
                whole += status == OperationStatus.Done && length > 1 ? 1 : 0;
                decoded.Append(rune);
            }

            bytes = bytes[length..];
        }

        (text, strays) = (decoded.ToString(), places.Count);
        return whole >= Math.Max(1, strays) && (strays == 0 || CodePage.Western.ShareOfPlausible(text, places) >= Explained);
    }

    private static IEnumerable<int> Beyond(string text) => Enumerable.Range(0, text.Length).Where(i => text[i] >= 128);
}
