using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>A word and its stretch of the speech clock: how far into the conversation it would be at everyday pace.</summary>
internal readonly record struct SpokenWord(int Turn, int Start, int End, double From, double To, bool OpensSentence);

/// <summary>All words of an episode in one row, so that a place is one number.</summary>
internal sealed class SpokenText
{
    private readonly int[] firstOfTurn;

    public SpokenText(ImmutableArray<Turn> turns)
    {
        Turns = turns;
        firstOfTurn = new int[turns.Length + 1];
        var words = ImmutableArray.CreateBuilder<SpokenWord>();
        var clock = 0.0;
        for (var turn = 0; turn < turns.Length; turn++)
        {
            firstOfTurn[turn] = words.Count;
            clock = Add(turns[turn], turn, clock, words);
        }

        firstOfTurn[^1] = words.Count;
        Words = words.ToImmutable();
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

    public ReadOnlySpan<char> TextOf(int word) => Turns[Words[word].Turn].Text.AsSpan(Words[word].Start, Words[word].End - Words[word].Start);

    private static double Add(Turn turn, int index, double clock, ImmutableArray<SpokenWord>.Builder words)
    {
        var text = turn.Text;
        var pause = words.Count > 0 ? SpeechPace.TurnPause : 0;
        var opens = true;
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
            var word = text.AsSpan(i, end - i);
            clock += pause;
            var to = clock + SpeechPace.SecondsOf(word);
            words.Add(new SpokenWord(index, i, end, clock, to, opens));
            clock = to;
            pause = SpeechPace.PauseAfter(word);
            opens = SpeechPace.EndsSentence(word) || (end < text.Length && text[end] == '\n');
            i = end;
        }

        return clock + (pause > SpeechPace.TurnPause ? pause - SpeechPace.TurnPause : 0);
    }
}
