using System.Buffers;
using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>
/// The ways in which a text is found, word by word: as written; with apostrophes that divide words (<c>İstanbul'da</c> and
/// <c>l'avenir</c> are also found by <c>istanbul</c> and <c>avenir</c>); with its episode's corrections.
/// </summary>
public static class Readings
{
    // What stands behind an apostrophe in English contractions is no word of its own.
    private static readonly string[] Endings = ["s", "t", "d", "m", "n", "ll", "re", "ve", "em", "all", "clock"];

    private static readonly SearchValues<char> Apostrophes = SearchValues.Create("'\u2019\u2018\u02BC\uFF07");

    /// <summary>At least one: the text as written, first. All have their offsets in the text.</summary>
    public static ImmutableArray<ImmutableArray<Word>> Of(string text, CorrectedWords corrections)
    {
        var written = WordScanner.Scan(text);
        var (divided, corrected) = (Divided(text), corrections.Apply(written));
        return (divided, corrected) switch
        {
            (null, null) => [written],
            (null, { } words) => [written, words],
            ({ } words, null) => [written, WordScanner.Scan(words)],
            var (apart, right) => [written, WordScanner.Scan(apart), right.Value],
        };
    }

    // Of the same length; null where nothing divides.
    private static string? Divided(string text)
    {
        char[]? divided = null;
        for (var i = text.AsSpan().IndexOfAny(Apostrophes); i >= 0; i = Next(text, i))
        {
            if (i > 0 && char.IsLetter(text[i - 1]) && IsWord(text.AsSpan(i + 1)))
                (divided ??= text.ToCharArray())[i] = ' ';
        }

        return divided is null ? null : new string(divided);
    }

    private static int Next(string text, int i) => text.AsSpan(i + 1).IndexOfAny(Apostrophes) is >= 0 and var further ? i + 1 + further : -1;

    private static bool IsWord(ReadOnlySpan<char> behind)
    {
        var length = 0;
        while (length < behind.Length && char.IsLetter(behind[length]))
            length++;
        if (length == 0)
            return false;
        foreach (var ending in Endings)
            if (behind[..length].Equals(ending, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }
}
