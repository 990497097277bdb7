namespace Verbatim.Quotes;

/// <summary>
/// The beginning or end of a quotation that a place does not have, though the rest stands there: what tells one sentence with errors from two halves of
/// two sentences.
/// </summary>
internal static class MissingPart
{
    private const int Fewest = 4;

    // Frequent words stand everywhere: one in four of a part that is missing is found by chance.
    private const float Found = -1.5f;
    private const float Doubt = 0.35f;

    // Between two turns; within one, words that were left out are shown as a difference.
    private const int LongGap = 15;

    /// <returns>Words sought; null where the place has words of the whole quotation.</returns>
    public static (int First, int Count)? Of(SoughtWords sought, EpisodeWords episode, WordMatch match)
    {
        var places = Places(sought, episode.Ids[match.First..(match.Last + 1)]);
        if (sought.Omissions == 0)
            ForgetBeyondGap(places, episode, match.First);
        var (head, tail) = (Longest(places, fromEnd: false), Longest(places, fromEnd: true));
        var (count, worth) = head.Worth > tail.Worth ? head : tail;
        if (count < Fewest || worth < Doubt * count || count == sought.Count)
            return null;
        return (head.Worth > tail.Worth ? 0 : sought.Count - count, count);
    }

    /// <summary>For each word sought the word of the place that stands for it, by the longest common subsequence; -1 for none.</summary>
    private static int[] Places(SoughtWords sought, ReadOnlySpan<int> said)
    {
        var lengths = new int[sought.Count + 1, said.Length + 1];
        for (var i = sought.Count - 1; i >= 0; i--)
            for (var j = said.Length - 1; j >= 0; j--)
                lengths[i, j] = sought.Ids[i] == said[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        var places = new int[sought.Count];
        for (var (i, j) = (0, 0); i < sought.Count; i++)
        {
            while (j < said.Length && sought.Ids[i] != said[j] && lengths[i, j + 1] >= lengths[i + 1, j])
                j++;
            places[i] = j < said.Length && sought.Ids[i] == said[j] ? j++ : -1;
        }

        return places;
    }

    private static void ForgetBeyondGap(int[] places, EpisodeWords episode, int first)
    {
        var before = -1;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] < 0)
                continue;
            if (before >= 0 && places[i] - places[before] > LongGap && episode.TurnOf(first + places[i]) != episode.TurnOf(first + places[before]))
            {
                places.AsSpan(i <= places.Length / 2 ? ..i : i..).Fill(-1);
                return;
            }

            before = i;
        }
    }

    private static (int Count, float Worth) Longest(int[] places, bool fromEnd)
    {
        var (best, worth, sum) = (0, 0f, 0f);
        for (var count = 1; count <= places.Length; count++)
        {
            sum += places[fromEnd ? ^count : count - 1] < 0 ? 1 : Found;
            if (sum > worth)
                (best, worth) = (count, sum);
        }

        return (best, worth);
    }
}
