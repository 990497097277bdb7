using System.Collections.Frozen;
using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>People who are spoken to by name: <c>Hey Dan, ...</c>, <c>Thank you, Dan.</c>, <c>So, Dan, ...</c>.</summary>
internal static class Addresses
{
    private static readonly FrozenSet<string> Openers = new[]
    {
        "hey", "hi", "hello", "thanks", "you", "welcome", "ok", "okay", "so", "well", "right", "yeah", "yes", "no", "and", "but", "now", "alright", "great", "oh", "ah", "bye", "goodbye",
        "hallo", "danke", "tschuss", "merci", "bonjour", "salut", "gracias", "hola", "ciao", "grazie", "obrigado", "obrigada", "oi", "hej", "tack", "привет", "спасибо",
    }.ToFrozenSet(StringComparer.Ordinal);

    // "Ana and Tom" speaks of Tom, "And Tom, ..." to him.
    private static readonly FrozenSet<string> Linking = new[] { "and", "but", "so", "no", "now", "right" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Describing = new[] { "who", "whose", "which", "whom", "and", "or", "der", "die", "qui", "que", "und", "et", "y", "is", "was", "has", "a", "an", "the", "our", "my", "his", "her" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Thanking = new[] { "thanks", "you", "danke", "merci", "gracias", "grazie", "obrigado", "obrigada", "tack", "спасибо" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whom a turn speaks to; the place of the name; whether it thanks them for what they have just said.</summary>
    public static IEnumerable<(Candidate Person, int Start, int End, bool Thanks)> In(string text, ImmutableArray<Word> words, Cast cast)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsLower(text[words[i].Start]) || cast.At(words, i) is not var (person, length))
                continue;
            var last = i + length - 1;
            if (OpensOrFollows(text, words, i) && StandsAlone(text, words, last, cast))
                yield return (person, words[i].Start, words[last].End, i > 0 && Thanking.Contains(words[i - 1].Folded));
            i = last;
        }
    }

    private static bool OpensOrFollows(string text, ImmutableArray<Word> words, int i)
    {
        if (i == 0)
            return true;
        var between = text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End);
        if (between.IndexOfAny(".!?…\n") >= 0)
            return true;
        if (between.IndexOfAny(",–—") >= 0)
            return !char.IsUpper(text[words[i - 1].Start]) || Openers.Contains(words[i - 1].Folded) || i == 1 || EndsSentence(text, words, i - 2);
        return Openers.Contains(words[i - 1].Folded) && (!Linking.Contains(words[i - 1].Folded) || i == 1 || EndsSentence(text, words, i - 2));
    }

    private static bool EndsSentence(string text, ImmutableArray<Word> words, int i) =>
        text.AsSpan(words[i].End, words[i + 1].Start - words[i].End).IndexOfAny(".!?…\n") >= 0;

    private static bool StandsAlone(string text, ImmutableArray<Word> words, int last, Cast cast)
    {
        var next = words[last].End;
        if (next >= text.Length)
            return true;
        if (text[next] is '.' or '!' or '?' or '\n' or '…')
            return true;
        if (text[next] is not (',' or '–' or '—'))
            return false;
        return last + 1 >= words.Length || (!Describing.Contains(words[last + 1].Folded) && (char.IsLower(text[words[last + 1].Start]) || cast.At(words, last + 1) is null));
    }
}
