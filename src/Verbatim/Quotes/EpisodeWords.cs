using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

/// <summary>
/// The words of an episode in one row, whoever says them, and where each different word stands. Building it costs one reading of
/// the text; a page that follows many links into one episode keeps it.
/// </summary>
public sealed class EpisodeWords
{
    /// <summary>The number of a word that the episode does not have.</summary>
    public const int Unknown = -1;

    private readonly int[] ids;
    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[] turnStarts;
    private readonly Dictionary<string, int> vocabulary;
    private readonly string[] spellings;
    private readonly uint[] hashes;
    private readonly int[] listStarts;
    private readonly int[] lists;
    private byte[]? symbols;
    private LetterChecks? letters;

    private EpisodeWords(ImmutableArray<Turn> turns, List<int> ids, List<int> starts, List<int> ends, int[] turnStarts, Dictionary<string, int> vocabulary)
    {
        Turns = turns;
        this.ids = [.. ids];
        this.starts = [.. starts];
        this.ends = [.. ends];
        this.turnStarts = turnStarts;
        this.vocabulary = vocabulary;
        spellings = new string[vocabulary.Count];
        foreach (var (word, id) in vocabulary)
            spellings[id] = word;
        hashes = Array.ConvertAll(spellings, WordHash.Of);
        (listStarts, lists) = Invert(this.ids, vocabulary.Count);
    }

    public ImmutableArray<Turn> Turns { get; }

    public int Count => ids.Length;

    public ReadOnlySpan<int> Ids => ids;

    public ReadOnlySpan<string> Spellings => spellings;

    public static EpisodeWords Of(ImmutableArray<Turn> turns)
    {
        var (ids, starts, ends) = (new List<int>(), new List<int>(), new List<int>());
        var turnStarts = new int[turns.Length + 1];
        var vocabulary = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var turn = 0; turn < turns.Length; turn++)
        {
            foreach (var word in WordScanner.Scan(turns[turn].Text))
            {
                ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(vocabulary, word.Folded, out var known);
                if (!known)
                    id = vocabulary.Count - 1;
                ids.Add(id);
                starts.Add(word.Start);
                ends.Add(word.End);
            }

            turnStarts[turn + 1] = ids.Count;
        }

        return new EpisodeWords(turns, ids, starts, ends, turnStarts, vocabulary);
    }

    /// <summary>Offset of a word into the text of its turn.</summary>
    public int StartOf(int word) => starts[word];

    /// <summary>Exclusive.</summary>
    public int EndOf(int word) => ends[word];

    public string SpellingOf(int word) => spellings[ids[word]];

    /// <summary>Five bits of every word in order.</summary>
    internal byte[] Symbols => symbols ??= Array.ConvertAll(ids, id => WordHash.Symbol(hashes[id]));

    /// <summary>See <see cref="WordHash"/>; the same in every episode.</summary>
    public uint HashOf(int word) => hashes[ids[word]];

    /// <summary>Thirty bits over the letters of some words, both inclusive, wherever one word ends and the next begins.</summary>
    internal uint LettersCheck(int first, int last) => (letters ??= new LetterChecks(ids, spellings)).Of(first, last);

    public int TurnOf(int word)
    {
        var found = Array.BinarySearch(turnStarts, word);
        if (found < 0)
            return ~found - 1;
        while (turnStarts[found + 1] == word)
            found++;
        return found;
    }

    /// <summary>The words of a turn; end exclusive.</summary>
    public (int First, int End) WordsOf(int turn) => (turnStarts[turn], turnStarts[turn + 1]);

    /// <summary>The words that a stretch of text touches, first and last; null where there is none.</summary>
    public (int First, int Last)? WordsWithin(int turn, int start, int endTurn, int end)
    {
        if (turn < 0 || endTurn >= Turns.Length || turn > endTurn)
            return null;
        var first = turnStarts[turn];
        while (first < turnStarts[turn + 1] && ends[first] <= start)
            first++;
        var last = turnStarts[endTurn + 1] - 1;
        while (last >= turnStarts[endTurn] && starts[last] >= end)
            last--;
        return first <= last ? (first, last) : null;
    }

    public int IdOf(string folded) => vocabulary.GetValueOrDefault(folded, Unknown);

    /// <summary>Where a word stands, in order; nowhere for <see cref="Unknown"/>.</summary>
    public ReadOnlySpan<int> PlacesOf(int id) => id == Unknown ? [] : lists.AsSpan(listStarts[id]..listStarts[id + 1]);

    /// <summary>From 1 for a word said once (or never) down to 0.3 for one that would fill the episode: what finding it tells.</summary>
    public float WeightOf(int id) =>
        id == Unknown || Count < 3 ? 1 : 1 - 0.7f * MathF.Log(listStarts[id + 1] - listStarts[id]) / MathF.Log(Count);

    private static (int[] Starts, int[] Lists) Invert(int[] ids, int words)
    {
        var starts = new int[words + 1];
        foreach (var id in ids)
            starts[id + 1]++;
        for (var i = 0; i < words; i++)
            starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, words).ToArray();
        var lists = new int[ids.Length];
        for (var place = 0; place < ids.Length; place++)
            lists[next[ids[place]]++] = place;
        return (starts, lists);
    }
}
