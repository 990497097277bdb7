namespace Verbatim.Search.Sqlite;

/// <summary>The stretch of the ranking that is shown. Equal scores keep the order of the library, so pages never overlap.</summary>
internal static class Page
{
    public static IEnumerable<(int Turn, float Score)> Of(Matches matches, Catalogue catalogue, SearchOptions options)
    {
        var (offset, limit) = (Math.Max(0, options.Offset), Math.Max(0, options.Limit));
        var end = (int)Math.Min(matches.Count, (long)offset + limit);
        if (offset >= end)
            return [];
        var order = options.Sort == SearchSort.Relevance ? Best(matches, end) : ByEpisode(matches, catalogue, newestFirst: options.Sort == SearchSort.Date);
        return order[offset..end].Select(i => (matches.Turns[i], matches.Scores[i]));
    }

    private static int[] Best(Matches matches, int count)
    {
        var queue = new PriorityQueue<int, (float Score, int Index)>(count + 1);
        for (var i = 0; i < matches.Count; i++)
        {
            var rank = (matches.Scores[i], -i);
            if (queue.Count < count)
                queue.Enqueue(i, rank);
            else if (queue.TryPeek(out _, out var least) && rank.CompareTo(least) > 0)
                queue.EnqueueDequeue(i, rank);
        }

        var best = new int[queue.Count];
        for (var i = best.Length - 1; i >= 0; i--)
            best[i] = queue.Dequeue();
        return best;
    }

    private static int[] ByEpisode(Matches matches, Catalogue catalogue, bool newestFirst)
    {
        var rank = new int[catalogue.Episodes.Length];
        var episodes = Enumerable.Range(0, rank.Length).OrderBy(e => catalogue.Episodes[e].Published is { } day ? newestFirst ? -day.DayNumber : day.DayNumber : int.MaxValue)
            .ThenBy(e => catalogue.Episodes[e].Address, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < episodes.Length; i++)
            rank[episodes[i]] = i;
        var order = new int[matches.Count];
        var keys = new long[matches.Count];
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = (i, ((long)rank[catalogue.EpisodeOf[matches.Turns[i]]] << 32) + matches.Turns[i]);
        Array.Sort(keys, order);
        return order;
    }
}
