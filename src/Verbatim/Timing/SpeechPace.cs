using System.Collections.Frozen;
using System.Globalization;

namespace Verbatim.Timing;

/// <summary>
/// How long words and the pauses between them last at everyday pace, from their spelling alone. Only proportions matter where
/// times are stated on both sides; the constants are the ones that tell the places of cues best between marks 60 and 300 s
/// apart (docs/timing.md).
/// </summary>
internal static class SpeechPace
{
    public const double TurnPause = 0.15;

    /// <summary>Music between an opening line and the greeting.</summary>
    public const double JinglePause = 12;

    private const double SecondsPerWord = 0.06;
    private const double SecondsPerLetter = 0.022;
    private const double SecondsPerSyllable = 0.128;
    private const double SecondsPerDigit = 0.116;
    private const double Spelled = 0.4;
    private const double Name = 0.05;
    private const double SpokenStop = 0.3;
    private const double EverydayGain = 0.045;
    private const double CommaPause = 0.03;
    private const double SentencePause = 0.05;

    // The words that English swallows; other languages are told by their syllables alone.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Swallowed = new[]
    {
        "the", "a", "an", "of", "to", "in", "and", "is", "it", "that", "for", "on", "as", "at", "by", "or", "be", "was", "i", "you", "we", "so", "but",
        "with", "this", "are", "have", "they", "he", "she", "there", "if", "my", "your", "their", "our", "from", "not", "do", "just", "can", "will", "would",
        "like", "what", "when", "which", "who", "all", "about", "up", "out", "get", "go", "them", "then", "than", "had", "has", "been", "were", "me", "us", "no",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static double SecondsOf(ReadOnlySpan<char> word)
    {
        var (letters, digits, capitals, stops) = (0, 0, 0, 0);
        for (var i = 0; i < word.Length; i++)
        {
            letters += char.IsLetter(word[i]) ? 1 : 0;
            digits += char.IsAsciiDigit(word[i]) ? 1 : 0;
            capitals += char.IsUpper(word[i]) ? 1 : 0;
            stops += word[i] == '.' && i + 1 < word.Length && char.IsLetterOrDigit(word[i + 1]) ? 1 : 0;
        }

        if (letters + digits == 0)
            return 0.01;
        var seconds = SecondsPerWord + SecondsPerLetter * Math.Min(letters, 30) + SecondsPerSyllable * Syllables(word) + SecondsPerDigit * digits + SpokenStop * stops;
        if (capitals > 1)
            seconds += Spelled;
        else if (capitals == 1 && letters > 1)
            seconds += Name;
        return Swallowed.Contains(Bare(word)) ? seconds - EverydayGain : seconds;
    }

    public static double PauseAfter(ReadOnlySpan<char> word) =>
        EndsSentence(word) ? SentencePause : word[^1] is ',' or ';' or ':' or '–' or '—' or '，' or '、' ? CommaPause : 0;

    public static bool EndsSentence(ReadOnlySpan<char> word)
    {
        var i = word.Length - 1;
        while (i > 0 && word[i] is '"' or '\'' or '”' or '’' or ')' or ']' or '»' or '」')
            i--;
        return word[i] is '.' or '?' or '!' or '…' or '。' or '？' or '！' or '؟' or '।';
    }

    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]))
            end--;
        return word[start..end];
    }

    // Groups of vowels where letters are Latin; ideographs, kana and hangul are one each, letters of other scripts about half.
    private static double Syllables(ReadOnlySpan<char> word)
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

    private static bool EndsInSilentE(ReadOnlySpan<char> word)
    {
        var bare = Bare(word);
        return bare.Length > 2 && bare[^1] == 'e' && !IsVowel(bare[^2]);
    }
}
