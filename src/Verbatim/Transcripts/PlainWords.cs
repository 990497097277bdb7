using System.Text;

namespace Verbatim.Transcripts;

/// <summary>
/// The usual case of <see cref="WordScanner"/>, which decides all others: a run of ASCII letters and digits that nothing behind it could belong to.
/// Frequent words are the same string each time; making one for every word of a text costs more than finding it.
/// </summary>
internal readonly ref struct PlainWords()
{
    private const int Longest = 32;
    private const int Kept = 1 << 12;

    [ThreadStatic]
    private static string?[]? kept;

    private readonly string?[] known = kept ??= new string[Kept];

    /// <summary>The folded word that begins at a place; null where there is none, or none so simple.</summary>
    /// <param name="end">Exclusive.</param>
    public string? At(string text, int start, out int end)
    {
        var hash = 0u;
        for (end = start; end < text.Length; end++)
        {
            // With the bit set that tells small letters from capitals; digits have it.
            var small = (uint)text[end] | 0x20;
            if (small - 'a' > 'z' - 'a' && text[end] - (uint)'0' > 9)
                break;
            hash = hash * 31 + small;
        }

        if (end == start || end - start > Longest || (end < text.Length && MayGoOn(text[end], text[end - 1])))
            return null;
        var written = text.AsSpan(start, end - start);
        ref var word = ref known[(hash ^ hash >> 12) % Kept];
        return word is not null && Ascii.EqualsIgnoreCase(written, word) ? word : word = written.ToString().ToLowerInvariant();
    }

    private static bool MayGoOn(char next, char last) => next >= 128 || next is '\'' or '#' or '+' || (next is ',' or '.' && char.IsAsciiDigit(last));
}
