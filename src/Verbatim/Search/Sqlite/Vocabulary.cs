using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>The library's own words and in how many turns each occurs; kept in memory, about 100 bytes a word.</summary>
internal sealed class Vocabulary
{
    // Of a word's segments, those numbered from 63 on share the last bit.
    private const int LastBit = 63;

    private readonly Dictionary<string, (int Turns, ulong Segments)> counts;
    private readonly long[] segments;
    private readonly string[] words;
    private readonly int[] turns;
    private readonly uint[] letters;
    private readonly Lazy<Dictionary<string, List<string>>> byStem;
    private readonly Lazy<Dictionary<string, List<string>>> bySound;

    private Vocabulary(Dictionary<string, (int Turns, ulong Segments)> counts, long[] segments)
    {
        (this.counts, this.segments) = (counts, segments);
        (words, turns) = ([.. counts.Keys], [.. counts.Values.Select(c => c.Turns)]);
        letters = [.. words.Select(LettersOf)];
        byStem = new Lazy<Dictionary<string, List<string>>>(() => Group(PorterStemmer.Stem));
        bySound = new Lazy<Dictionary<string, List<string>>>(() => Group(SoundKey.Of));
    }

    public int Count => words.Length;

    public static Vocabulary Read(SqliteConnection connection)
    {
        var counts = new Dictionary<string, (int Turns, ulong Segments)>(StringComparer.Ordinal);
        var segments = Sqlite.Segments.Ids(connection);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT word, turns, segment FROM search_posting";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, rows.GetString(0), out _);
            count.Turns += rows.GetInt32(1);
            count.Segments |= 1UL << Math.Min(Array.BinarySearch(segments, rows.GetInt64(2)), LastBit);
        }

        return new Vocabulary(counts, segments);
    }

    /// <summary>The words of the library that a word of a query stands for; prefixes are looked up in the index itself.</summary>
    public IReadOnlyList<string> Expand(QueryNode.Word word) => word.Form switch
    {
        WordForm.Inflected => byStem.Value.GetValueOrDefault(PorterStemmer.Stem(word.Text)) ?? [word.Text],
        WordForm.Sound => bySound.Value.GetValueOrDefault(SoundKey.Of(word.Text)) ?? [word.Text],
        WordForm.Fuzzy => [.. Similar(word).Select(i => words[i])],
        _ => [word.Text],
    };

    /// <summary>Words that begin so, the frequent ones first.</summary>
    public IEnumerable<string> Beginning(string prefix) =>
        Enumerable.Range(0, words.Length).Where(i => words[i].StartsWith(prefix, StringComparison.Ordinal)).OrderByDescending(i => turns[i]).Select(i => words[i]);

    /// <summary>Words that look or sound like one, the likeliest first; the word itself, alone, where it is found.</summary>
    public IEnumerable<string> Like(QueryNode.Word word)
    {
        var inflections = byStem.Value.GetValueOrDefault(PorterStemmer.Stem(word.Text)) ?? [];
        if (word.Text.Length < 3 || inflections.Contains(word.Text) || (inflections.Count > 0 && word.Form == WordForm.Inflected))
            return [word.Text];
        var alike = Similar(new QueryNode.Word(word.Text, WordForm.Fuzzy, word.Text.Length > 4 ? 2 : 1))
            .OrderBy(i => EditDistance.IsWithin(words[i], word.Text, 1) ? 0 : SoundKey.Of(words[i]) == SoundKey.Of(word.Text) ? 1 : 2).ThenByDescending(i => turns[i]).Select(i => words[i]);
        return inflections.Concat(alike).Concat(SoundingLike(word.Text)).Distinct();
    }

    /// <summary>Words with the sound of another, which need not be in the library; none for a sound that is next to nothing.</summary>
    public IEnumerable<string> SoundingLike(string word) => SoundKey.Of(word).Length < 2 ? [] : bySound.Value.GetValueOrDefault(SoundKey.Of(word)) ?? [];

    /// <summary>In how many turns exactly this word occurs, about.</summary>
    public int Turns(string word) => counts.GetValueOrDefault(word).Turns;

    /// <summary>All of the index, by id.</summary>
    public ReadOnlySpan<long> Segments => segments;

    /// <summary>The segments in which exactly this word may occur.</summary>
    public IEnumerable<long> SegmentsOf(string word)
    {
        var having = counts.GetValueOrDefault(word).Segments;
        for (var i = 0; i < segments.Length; i++)
            if ((having >> Math.Min(i, LastBit) & 1) != 0)
                yield return segments[i];
    }

    /// <summary>In how many turns some form of the word occurs, about.</summary>
    public int Frequency(string word) => byStem.Value.GetValueOrDefault(PorterStemmer.Stem(word))?.Sum(w => counts[w].Turns) ?? 0;

    private IEnumerable<int> Similar(QueryNode.Word word)
    {
        var test = new WordTest(word);
        var mask = LettersOf(word.Text);
        for (var i = 0; i < words.Length; i++)
            if (BitOperations.PopCount(mask ^ letters[i]) <= 4 && test.Accepts(words[i]))
                yield return i;
    }

    // Two changes alter at most four of the letters that occur.
    private static uint LettersOf(string word)
    {
        var mask = 0u;
        foreach (var c in word)
            mask |= 1u << (c & 31);
        return mask;
    }

    private Dictionary<string, List<string>> Group(Func<string, string> key)
    {
        var groups = new Dictionary<string, List<string>>(words.Length, StringComparer.Ordinal);
        foreach (var word in words)
        {
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, key(word), out _);
            (group ??= new List<string>(1)).Add(word);
        }

        return groups;
    }
}
