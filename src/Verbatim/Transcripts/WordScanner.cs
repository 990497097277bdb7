using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Verbatim.Transcripts;

/// <summary>
/// Splits text into words that compare equal however they were typed: case, diacritics of Latin, Greek and Cyrillic, ligatures,
/// full width, apostrophes (<c>don’t</c> = <c>dont</c>), thousands separators (<c>10,000</c> = <c>10000</c>), the digits of other
/// writing, soft hyphens, invisible joiners and the stretching of Arabic letters do not matter;
/// hyphens and dashes divide words. <c>C#</c> and <c>C++</c> keep their signs. Writing without spaces (Han, Kana, Thai, Lao,
/// Khmer, Burmese) gives one word per character.
/// </summary>
public static class WordScanner
{
    public static ImmutableArray<Word> Scan(string text) => Scan(text, int.MaxValue);

    /// <param name="most">Stops after so many words.</param>
    public static ImmutableArray<Word> Scan(string text, int most)
    {
        var words = ImmutableArray.CreateBuilder<Word>(Math.Min(most, text.Length / 5 + 1));
        var plain = new PlainWords();
        var i = 0;
        while (i < text.Length && words.Count < most)
        {
            if (char.IsAscii(text[i]) && !char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            if (plain.At(text, i, out var after) is { } word)
            {
                words.Add(new Word(i, after, word));
                i = after;
                continue;
            }

            var length = RuneAt(text, i, out var rune);
            if (!IsWordRune(rune))
            {
                i += length;
                continue;
            }

            var end = StandsAlone(rune) ? EndOfCluster(text, i + length) : EndOfRun(text, i);
            var folded = Fold(text.AsSpan(i, end - i));
            if (folded.Length > 0)
                words.Add(new Word(i, end, folded));
            i = end;
        }

        return words.ToImmutable();
    }

    /// <summary>Words as an editor counts them: runs between white space.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var white = char.IsWhiteSpace(c);
            if (!white && !inside)
                count++;
            inside = !white;
        }

        return count;
    }

    private static int EndOfRun(string text, int start)
    {
        var i = start;
        while (i < text.Length)
        {
            var length = RuneAt(text, i, out var rune);
            if (IsWordRune(rune) && !StandsAlone(rune))
                i += length;
            else if (i > start && (JoinsLetters(text, i) || JoinsDigits(text, start, i) || IsInvisible(text, i)))
                i++;
            else
                break;
        }

        return EndOfSigns(text, start, i);
    }

    private static int EndOfCluster(string text, int i)
    {
        while (i < text.Length)
        {
            var length = RuneAt(text, i, out var rune);
            if (!IsMark(rune) && rune.Value is not ('\uFF9E' or '\uFF9F'))
                break;
            i += length;
        }

        return i;
    }

    // C#, F#, C++, Notepad++: a sign glued to letters with nothing of a word behind it.
    private static int EndOfSigns(string text, int start, int end)
    {
        if (end >= text.Length || !char.IsAsciiLetter(text[end - 1]))
            return end;
        var after = text[end] == '#' && end - start <= 2 ? end + 1
            : text[end] == '+' && end + 1 < text.Length && text[end + 1] == '+' ? end + 2
            : end;
        return after == end || (after < text.Length && (char.IsLetterOrDigit(text[after]) || text[after] is '#' or '+')) ? end : after;
    }

    private static bool JoinsLetters(string text, int i) =>
        IsApostrophe(text[i]) && i + 1 < text.Length && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]);

    // Soft hyphen, zero-width joiner and non-joiner, word joiner: they shape a word and do not divide it.
    private static bool IsInvisible(string text, int i) => text[i] is '\u00AD' or '\u200C' or '\u200D' or '\u2060' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    // 10,000 and 10.000, 1'000, 10 000 with a space that does not break, 1٬000 and, in India, 12,34,567.
    private static bool JoinsDigits(string text, int start, int i) =>
        text[i] is ',' or '.' or '\'' or '\u2019' or '\u202F' or '\u00A0' or '\u2009' or '\u066C' or '\uFF0C'
        && char.IsDigit(text[i - 1])
        && i - start >= 1 && EndsInThousands(text, i) && DigitsBefore(text, start, i) is >= 1 and <= 3;

    private static bool EndsInThousands(string text, int separator)
    {
        var at = separator;
        while (text[separator] == ',' && DigitsFrom(text, at + 1) == 2 && at + 3 < text.Length && text[at + 3] == ',')
            at += 3;
        return DigitsFrom(text, at + 1) == 3;
    }

    private static int DigitsFrom(string text, int i)
    {
        var count = 0;
        while (i + count < text.Length && count < 4 && char.IsDigit(text[i + count]))
            count++;
        return count;
    }

    private static int DigitsBefore(string text, int start, int i)
    {
        var count = 0;
        while (i - 1 - count >= start && count < 4 && char.IsDigit(text[i - 1 - count]))
            count++;
        return count;
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        Span<char> ascii = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var n = 0;
        foreach (var c in word)
        {
            if (c >= 128)
                return FoldUnicode(word);
            if (char.IsAsciiLetterOrDigit(c) || c is '#' or '+')
                ascii[n++] = char.ToLowerInvariant(c);
        }

        return new string(ascii[..n]);
    }

    private static string FoldUnicode(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        RuneAt(word, out var first);
        // Thai and Lao vowels and Kana digraphs would fall apart into several words; half-width Kana are the same words as full ones.
        var form = StandsAlone(first) && first.Value < 0xFF00 ? NormalizationForm.FormD : NormalizationForm.FormKD;
        foreach (var rune in WellFormed(word).Normalize(form).EnumerateRunes())
        {
            if (IsStrippedMark(rune))
                continue;
            switch (rune.Value)
            {
                case 'ß' or 'ẞ': folded.Append("ss"); break;
                case 'æ' or 'Æ': folded.Append("ae"); break;
                case 'œ' or 'Œ': folded.Append("oe"); break;
                case 'ø' or 'Ø': folded.Append('o'); break;
                case 'ł' or 'Ł': folded.Append('l'); break;
                case 'đ' or 'Đ' or 'ð' or 'Ð': folded.Append('d'); break;
                case 'þ' or 'Þ': folded.Append("th"); break;
                case 'ı': folded.Append('i'); break;
                case 'ς': folded.Append('σ'); break;
                default:
                    if (Rune.IsDigit(rune))
                        folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    else if (Rune.IsLetterOrDigit(rune) || IsMark(rune) || rune.Value is '#' or '+')
                        folded.Append(Rune.ToLowerInvariant(rune));
                    break;
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string WellFormed(ReadOnlySpan<char> word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes())
            text.Append(rune);
        return text.ToString();
    }

    private static int RuneAt(string text, int i, out Rune rune) => RuneAt(text.AsSpan(i), out rune);

    private static int RuneAt(ReadOnlySpan<char> text, out Rune rune)
    {
        if (text[0] < 0x80)
        {
            rune = new Rune(text[0]);
            return 1;
        }

        Rune.DecodeFromUtf16(text, out rune, out var length);
        return length;
    }

    private static bool IsWordRune(Rune rune) =>
        rune.IsAscii ? char.IsAsciiLetterOrDigit((char)rune.Value) : Rune.IsLetterOrDigit(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) =>
        !rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // Accents of European writing, Hebrew points, Arabic vowel signs and stretching are often left out; elsewhere marks are letters.
    private static bool IsStrippedMark(Rune rune) => rune.Value is (>= 0x300 and <= 0x36F) or (>= 0x591 and <= 0x5C7)
        or (>= 0x610 and <= 0x61A) or (>= 0x64B and <= 0x65F) or 0x640 or 0x670 or (>= 0x1AB0 and <= 0x1AFF) or (>= 0xFE00 and <= 0xFE0F);

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\uFF07';

    private static bool StandsAlone(Rune rune) => rune.Value >= 0x0E00 && !Rune.IsDigit(rune) && rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0xFF66 and <= 0xFF9D);
}
