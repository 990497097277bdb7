using System.Collections.Immutable;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Lucene;

/// <summary>The words of a turn as the fields hold them. Folding is <see cref="WordScanner"/>'s, as everywhere.</summary>
/// <param name="Words">Every word of the text, then those of its other readings.</param>
/// <param name="Positions">Their places; other readings lie so far off that no phrase or proximity reaches across.</param>
/// <param name="Counted">Those that count towards how often the turn has a word: other readings only add what is not there yet.</param>
internal sealed record IndexedTurn(List<string> Words, List<int> Positions, List<string> Counted)
{
    public static IndexedTurn Of(string text, CorrectedWords corrections)
    {
        var readings = Readings.Of(text, corrections);
        var length = readings[0].Length;
        var (words, positions) = (new List<string>(length), new List<int>(length));
        Add(readings[0], 0, words, positions);
        if (readings.Length == 1)
            return new IndexedTurn(words, positions, words);
        var (counted, known) = (new List<string>(words), words.ToHashSet(StringComparer.Ordinal));
        foreach (var reading in readings.Skip(1))
        {
            Add(reading, positions.Count > 0 ? positions[^1] + 1 + QueryLimits.MaxDistance : 0, words, positions);
            counted.AddRange(words.TakeLast(reading.Length).Where(known.Add));
        }

        return new IndexedTurn(words, positions, counted);
    }

    private static void Add(ImmutableArray<Word> reading, int first, List<string> words, List<int> positions)
    {
        foreach (var word in reading)
        {
            words.Add(IndexedWord.Of(word.Folded));
            positions.Add(first++);
        }
    }
}
