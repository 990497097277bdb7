using System.Globalization;

namespace Verbatim.Timing;

/// <summary>Groups of vowels where letters are Latin; ideographs, kana and hangul are one each, letters of other scripts about half; a digit is one at least.</summary>
internal static class Syllables
{
    /// <param name="word">Without the punctuation around it.</param>
    public static double Of(ReadOnlySpan<char> word)
    {
        var (count, vowelBefore, latin) = (0.0, false, 0);
        foreach (var c in word)
        {
            var vowel = false;
            if (char.IsAsciiDigit(c))
            {
                count++;
            }
            else if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F')
            {
                latin++;
                vowel = IsVowel(c);
                count += vowel && !vowelBefore ? 1 : 0;
            }
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter)
            {
                count += c is (>= '\u3040' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7A3') ? 1 : 0.5;
            }
            else if (char.IsLetter(c))
            {
                count += 0.45;
            }

            vowelBefore = vowel;
        }

        return Math.Max(latin > 0 ? 1 : 0, count > 1 && EndsInSilentE(word) ? count - 1 : count);
    }

    private static bool IsVowel(char c) => c > '\u00BF' || char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool EndsInSilentE(ReadOnlySpan<char> word) => word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]);
}
