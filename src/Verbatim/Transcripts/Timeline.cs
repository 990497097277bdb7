using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>A word of a turn and when it is said.</summary>
/// <param name="Start">Offset into the turn's text.</param>
/// <param name="End">Exclusive.</param>
public readonly record struct TimedWord(int Start, int End, Moment From, Moment To);

/// <summary>The moments of every word, turn by turn. They never run backwards within an episode unless its cues overlap.</summary>
public sealed class Timeline(ImmutableArray<ImmutableArray<TimedWord>> turns)
{
    public static readonly Timeline Empty = new([]);

    /// <summary>Words in order of their offsets; one array per turn.</summary>
    public ImmutableArray<ImmutableArray<TimedWord>> Turns => turns;

    /// <summary>When the word at or after an offset begins; the end of the turn's last word where none follows; null for a turn without words.</summary>
    public Moment? StartAt(int turn, int offset)
    {
        if (turn >= turns.Length || turns[turn].IsEmpty)
            return null;
        var words = turns[turn];
        var i = FirstEndingAfter(words, offset);
        return i < words.Length ? words[i].From : words[^1].To;
    }

    /// <summary>When the last word that begins before an offset ends; the start of the turn's first word where there is none.</summary>
    public Moment? EndAt(int turn, int offset)
    {
        if (turn >= turns.Length || turns[turn].IsEmpty)
            return null;
        var words = turns[turn];
        var i = FirstEndingAfter(words, offset);
        if (i < words.Length && words[i].Start < offset)
            i++;
        return i > 0 ? words[i - 1].To : words[0].From;
    }

    public Moment? StartOf(int turn) => StartAt(turn, 0);

    public Moment? EndOf(int turn) => EndAt(turn, int.MaxValue);

    private static int FirstEndingAfter(ImmutableArray<TimedWord> words, int offset)
    {
        var (low, high) = (0, words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
