using System.Buffers;
using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Search.Text;

/// <summary>
/// The ways in which a text is found, word by word: as written; with apostrophes that divide words (<c>İstanbul'da</c> and
/// <c>l'avenir</c> are also found by <c>istanbul</c> and <c>avenir</c>, <c>qu'aujourd'hui</c> by <c>aujourd'hui</c>); with spaces that divide
/// thousands (<c>10 000</c> is also found by <c>10000</c>); with its episode's corrections.
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
        var (divided, elided, grouped, corrected) = (Divided(text, chains: false), Divided(text, chains: true), Grouped(text), corrections.Apply(written));
        if (divided is null && grouped is null && corrected is null)
            return [written];
        var readings = ImmutableArray.CreateBuilder<ImmutableArray<Word>>();
        readings.Add(written);
        if (divided is not null)
            readings.Add(WordScanner.Scan(divided));
        if (elided != divided)
            readings.Add(WordScanner.Scan(elided!));
        if (grouped is not null)
            readings.Add(WordScanner.Scan(grouped));
        if (corrected is { } words)
            readings.Add(words);
        return readings.ToImmutable();
    }

    /// <summary>With the spaces between groups of thousands made unbreakable; of the same length, null where there are none.</summary>
    public static string? Grouped(string text)
    {
        char[]? grouped = null;
        for (var i = text.AsSpan().IndexOf(' '); i >= 0; i = Further(text, i))
        {
            if (i > 0 && i + 3 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]))
                (grouped ??= text.ToCharArray())[i] = '\u202F';
        }

        return grouped is null || WordScanner.Scan(new string(grouped)) is var words && !words.Any(w => text.AsSpan(w.Start, w.End - w.Start).Contains(' '))
            ? null
            : new string(grouped);
    }

    private static int Further(string text, int i) => text.AsSpan(i + 1).IndexOf(' ') is >= 0 and var further ? i + 1 + further : -1;

    // Of the same length; null where nothing divides. In a chain (qu'aujourd'hui) the first apostrophe alone may divide.
    private static string? Divided(string text, bool chains)
    {
        char[]? divided = null;
        var last = -1;
        for (var i = text.AsSpan().IndexOfAny(Apostrophes); i >= 0; i = Next(text, i))
        {
            if (i == 0 || !char.IsLetter(text[i - 1]) || !IsWord(text.AsSpan(i + 1)))
                continue;
            if (!chains || !IsOneWord(text, last, i))
                (divided ??= text.ToCharArray())[i] = ' ';
            last = i;
        }

        return divided is null ? null : new string(divided);
    }

    private static bool IsOneWord(string text, int apostrophe, int next)
    {
        for (var i = apostrophe + 1; i < next; i++)
            if (!char.IsLetter(text[i]))
                return false;
        return apostrophe >= 0;
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
