using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>A word and its stretch of the speech clock: how far into the conversation it would be at everyday pace.</summary>
internal readonly record struct SpokenWord(int Turn, int Start, int End, double From, double To, bool OpensSentence);

/// <summary>All words of an episode in one row, so that a place is one number.</summary>
internal sealed class SpokenText
{
    private const int TeaserWords = 12;
    private const int OpeningWords = 500;

    private readonly int[] firstOfTurn;
    private readonly int greeting;

    public SpokenText(ImmutableArray<Turn> turns)
    {
        Turns = turns;
        firstOfTurn = new int[turns.Length + 1];
        for (var turn = 0; turn < turns.Length; turn++)
            firstOfTurn[turn + 1] = firstOfTurn[turn] + Count(turns[turn].Text);
        var words = new SpokenWord[firstOfTurn[^1]];
        for (var turn = 0; turn < turns.Length; turn++)
            Split(turns[turn].Text, turn, words.AsSpan(firstOfTurn[turn]));
        Words = ImmutableCollectionsMarshal.AsImmutableArray(words);
        greeting = Greeting(words);
        SetClocks(words);
    }

    public ImmutableArray<Turn> Turns { get; }

    public ImmutableArray<SpokenWord> Words { get; }

    /// <summary>The first word of a turn; that of the next turn where this one has none.</summary>
    public int FirstOf(int turn) => firstOfTurn[turn];

    public int CountOf(int turn) => firstOfTurn[turn + 1] - firstOfTurn[turn];

    /// <summary>The first word of a turn that ends after an offset, else the first after the turn.</summary>
    public int WordAt(int turn, int offset)
    {
        var (low, high) = (firstOfTurn[turn], firstOfTurn[turn + 1]);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    public ReadOnlySpan<char> TextOf(int word) => TextOf(Words[word]);

    private ReadOnlySpan<char> TextOf(SpokenWord word) => Turns[word.Turn].Text.AsSpan(word.Start, word.End - word.Start);

    private static int Count(string text)
    {
        var words = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1])))
                words++;
        }

        return words;
    }

    private static void Split(string text, int turn, Span<SpokenWord> words)
    {
        var (opens, count) = (true, 0);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            words[count++] = new SpokenWord(turn, i, end, 0, 0, opens);
            opens = SpeechPace.EndsSentence(text.AsSpan(i, end - i)) || (end < text.Length && text[end] == '\n');
            i = end;
        }
    }

    /// <summary>Sets the counts of what a word and the silence before it are made of, by <see cref="SpeechPart"/>.</summary>
    public void PartsOf(int word, Span<double> parts)
    {
        parts.Clear();
        SpeechPace.AddWord(TextOf(word), parts);
        if (word > 0)
            SpeechPace.AddPause(TextOf(word - 1), TextOf(word), Words[word - 1].Turn != Words[word].Turn, parts);
        if (word == greeting)
            parts[(int)SpeechPart.Jingle] = 1;
    }

    private void SetClocks(SpokenWord[] words)
    {
        Span<double> parts = stackalloc double[SpeechPace.Parts];
        var clock = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            PartsOf(i, parts);
            var (silence, speech) = SpeechPace.SecondsOf(parts, SpeechPace.Weights.AsSpan());
            words[i] = words[i] with { From = clock + silence, To = clock + silence + speech };
            clock = words[i].To;
        }
    }

    private static int BeginningOf(int sentence, int turn) => sentence - turn <= TeaserWords ? turn : sentence;

    // A show that opens with a teaser plays its jingle before the turn or sentence that says "welcome to".
    private int Greeting(SpokenWord[] words)
    {
        var sentence = 0;
        for (var i = 0; i + 1 < Math.Min(words.Length, OpeningWords); i++)
        {
            if (words[i].OpensSentence)
                sentence = i;
            if (SpeechPace.Bare(TextOf(words[i])).Equals("welcome", StringComparison.OrdinalIgnoreCase)
                && SpeechPace.Bare(TextOf(words[i + 1])).Equals("to", StringComparison.OrdinalIgnoreCase))
                return BeginningOf(sentence, firstOfTurn[words[i].Turn]) is > TeaserWords and var opening ? opening : -1;
        }

        return -1;
    }
}
