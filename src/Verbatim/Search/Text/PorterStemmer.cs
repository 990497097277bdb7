using System.Collections.Frozen;

namespace Verbatim.Search.Text;

/// <summary>
/// What the regular inflections of an English word have in common: steps 1 and 5 of M. F. Porter, "An algorithm for suffix stripping"
/// (1980). <c>scale</c>, <c>scales</c>, <c>scaled</c>, <c>scaling</c> share a stem. The steps between join words that are other words
/// (<c>physics</c> and <c>physical</c>, <c>university</c> and <c>universe</c>) and are left out. Words that are not plain English letters are
/// their own stem.
/// </summary>
public static class PorterStemmer
{
    private const int Longest = 60;

    // Not formed from the word that is left of them: "its" is no form of "it", "news" none of "new".
    private static readonly FrozenSet<string> Whole = FrozenSet.Create(
        StringComparer.Ordinal, "bus", "during", "evening", "gas", "has", "his", "its", "news", "plus", "this", "thus", "united", "was", "yes");

    public static string Stem(string word)
    {
        if (word.Length is <= 2 or > Longest || word.AsSpan().ContainsAnyExceptInRange('a', 'z') || Whole.Contains(word))
            return word;
        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        var stem = new Letters(letters, word.Length);
        Plurals(ref stem);
        PastAndProgressive(ref stem);
        if (stem.EndsWith("y") && stem.HasVowel(stem.Length - 1))
            stem.Replace(1, "i");
        DropFinalE(ref stem);
        return stem.Span.SequenceEqual(word) ? word : stem.Span.ToString();
    }

    private static void Plurals(ref Letters stem)
    {
        if (stem.EndsWith("sses") || stem.EndsWith("ies"))
            stem.Length -= 2;
        else if (stem.EndsWith("s") && !stem.EndsWith("ss"))
            stem.Length--;
    }

    private static void PastAndProgressive(ref Letters stem)
    {
        if (stem.EndsWith("eed"))
        {
            if (stem.Measure(stem.Length - 3) > 0)
                stem.Length--;
            return;
        }

        if (stem.EndsWith("ed") && stem.HasVowel(stem.Length - 2))
            stem.Length -= 2;
        else if (stem.EndsWith("ing") && stem.HasVowel(stem.Length - 3))
            stem.Length -= 3;
        else
            return;
        if (stem.EndsWith("at") || stem.EndsWith("bl") || stem.EndsWith("iz"))
            stem.Replace(0, "e");
        else if (stem.EndsInDouble() && stem.Span[^1] is not ('l' or 's' or 'z'))
            stem.Length--;
        else if (stem.Measure(stem.Length) == 1 && stem.EndsInShort(stem.Length))
            stem.Replace(0, "e");
    }

    private static void DropFinalE(ref Letters stem)
    {
        if (stem.EndsWith("e"))
        {
            var measure = stem.Measure(stem.Length - 1);
            if (measure > 1 || (measure == 1 && !stem.EndsInShort(stem.Length - 1)))
                stem.Length--;
        }

        if (stem.EndsWith("ll") && stem.Measure(stem.Length) > 1)
            stem.Length--;
    }

    private ref struct Letters(Span<char> letters, int length)
    {
        private readonly Span<char> letters = letters;

        public int Length { get; set; } = length;

        public readonly ReadOnlySpan<char> Span => letters[..Length];

        public readonly bool EndsWith(string suffix) => Span.EndsWith(suffix, StringComparison.Ordinal);

        public void Replace(int dropped, string added)
        {
            Length -= dropped;
            added.CopyTo(letters[Length..]);
            Length += added.Length;
        }

        /// <summary>How many times a vowel is followed by a consonant in the first letters: m of the paper.</summary>
        public readonly int Measure(int end)
        {
            var (measure, vowel) = (0, false);
            for (var i = 0; i < end; i++)
            {
                var consonant = IsConsonant(i);
                if (consonant && vowel)
                    measure++;
                vowel = !consonant;
            }

            return measure;
        }

        public readonly bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
                if (!IsConsonant(i))
                    return true;
            return false;
        }

        public readonly bool EndsInDouble() => Length >= 2 && letters[Length - 1] == letters[Length - 2] && IsConsonant(Length - 1);

        public readonly bool EndsInShort(int end) => end >= 3 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3) && letters[end - 1] is not ('w' or 'x' or 'y');

        private readonly bool IsConsonant(int i) => letters[i] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => i == 0 || !IsConsonant(i - 1),
            _ => true,
        };
    }
}
