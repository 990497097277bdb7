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

    public static SoughtWords Read(string text, EpisodeWords episode, int maxWords = int.MaxValue)
    {
        var words = WordScanner.Scan(text);
        if (words.Length > maxWords)
            words = words[..maxWords];
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

    /// <summary>Where the words stand one after the other, by their first word.</summary>
    public IEnumerable<int> PlacesIn(EpisodeWords episode, int limit)
    {
        var rarest = 0;
        for (var i = 0; i < Count; i++)
        {
            if (Ids[i] == EpisodeWords.Unknown)
                yield break;
            if (episode.PlacesOf(Ids[i]).Length < episode.PlacesOf(Ids[rarest]).Length)
                rarest = i;
        }

        if (Count == 0)
            yield break;
        foreach (var place in episode.PlacesOf(Ids[rarest]).ToArray())
        {
            if (limit > 0 && StandAt(episode, place - rarest))
            {
                limit--;
                yield return place - rarest;
            }
        }
    }

    public bool StandAt(EpisodeWords episode, int at)
    {
        if (at < 0 || at + Count > episode.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (Ids[i] != episode.Ids[at + i])
                return false;
        }

        return true;
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
