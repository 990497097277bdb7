using System.Globalization;

namespace Verbatim.Timing;

/// <summary>How long words and the pauses between them last at everyday pace, from their spelling alone.</summary>
internal static class SpeechPace
{
    public const double TurnPause = 0.55;

    private const double SecondsPerWord = 0.06;
    private const double SecondsPerSyllable = 0.155;
    private const double CommaPause = 0.15;
    private const double SentencePause = 0.4;

    public static double SecondsOf(ReadOnlySpan<char> word) => SecondsPerWord + SecondsPerSyllable * Syllables(word);

    public static double PauseAfter(ReadOnlySpan<char> word) =>
        EndsSentence(word) ? SentencePause : word[^1] is ',' or ';' or ':' or '–' or '—' or '，' or '、' ? CommaPause : 0;

    public static bool EndsSentence(ReadOnlySpan<char> word)
    {
        var i = word.Length - 1;
        while (i > 0 && word[i] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '」')
            i--;
        return word[i] is '.' or '?' or '!' or '…' or '。' or '？' or '！' or '؟' or '।';
    }

    /// <summary>Groups of vowels where letters are Latin; letters, digits and ideographs by their usual number elsewhere.</summary>
    public static double Syllables(ReadOnlySpan<char> word)
    {
        var (count, vowelBefore, letters, capitals) = (0.0, false, 0, 0);
        foreach (var c in word)
        {
            var vowel = false;
            if (char.IsAsciiDigit(c))
                count += 1.5;
            else if (char.IsAsciiLetter(c) || c is >= '\u00C0' and <= '\u024F')
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                vowel = IsVowel(c);
                count += vowel && !vowelBefore ? 1 : 0;
            }
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter)
                count += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7A3' ? 1 : 0.5;
            else if (char.IsLetter(c))
                count += 0.45;
            vowelBefore = vowel;
        }

        if (capitals > 1 && capitals == letters && letters <= 5)
            return Math.Max(count, letters);
        if (count > 1 && letters > 2 && EndsInSilentE(word))
            count--;
        return Math.Max(count, letters > 0 ? 1 : count);
    }

    private static bool IsVowel(char c) => char.ToLowerInvariant(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' || c > '\u00BF';

    private static bool EndsInSilentE(ReadOnlySpan<char> word)
    {
        var end = word.Length;
        while (end > 0 && !char.IsLetter(word[end - 1]))
            end--;
        return end > 2 && word[end - 1] == 'e' && !IsVowel(word[end - 2]) && word[end - 2] != 'l';
    }
}
