using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

/// <summary>The words of a quotation, read against one episode.</summary>
internal sealed class SoughtWords
{
    private SoughtWords(ImmutableArray<Word> words, int[] ids, float[] weights, bool[] omission, int[]?[] near)
    {
        Words = words;
        Ids = ids;
        Weights = weights;
        OmissionBefore = omission;
        Near = near;
        Weight = weights.Sum();
        Omissions = omission.Count(o => o);
    }

    public ImmutableArray<Word> Words { get; }

    public int Count => Ids.Length;

    public int[] Ids { get; }

    public float[] Weights { get; }

    /// <summary>The sum of all weights: the score of a perfect match.</summary>
    public float Weight { get; }

    /// <summary>Whether dots or a bracket before the word say that words were left out there.</summary>
    public bool[] OmissionBefore { get; }

    public int Omissions { get; }

    /// <summary>For words the episode does not have: the numbers of those it has in a near spelling.</summary>
    public int[]?[] Near { get; }

    public static SoughtWords Read(string text, EpisodeWords episode)
    {
        var words = WordScanner.Scan(text);
        var ids = new int[words.Length];
        var weights = new float[words.Length];
        var omission = new bool[words.Length];
        var near = new int[]?[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            ids[i] = episode.IdOf(words[i].Folded);
            weights[i] = episode.WeightOf(ids[i]);
            omission[i] = i > 0 && SaysOmission(text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End));
            if (ids[i] == EpisodeWords.Unknown)
                near[i] = NearSpellings(words[i].Folded, episode);
        }

        return new SoughtWords(words, ids, weights, omission, near);
    }

    private static bool SaysOmission(ReadOnlySpan<char> between) =>
        between.Contains("...", StringComparison.Ordinal) || between.Contains('…') || between.Contains(". . .", StringComparison.Ordinal)
        || between.Contains("[", StringComparison.Ordinal);

    private static int[]? NearSpellings(string word, EpisodeWords episode)
    {
        if (word.Length is < 4 or > 40)
            return null;
        var limit = word.Length < 8 ? 1 : 2;
        List<int>? near = null;
        for (var id = 0; id < episode.Spellings.Length; id++)
        {
            var other = episode.Spellings[id];
            if (other.Length >= 4 && Math.Abs(other.Length - word.Length) <= limit && EditDistance.IsWithin(word, other, limit))
                (near ??= []).Add(id);
        }

        return near?.ToArray();
    }
}
