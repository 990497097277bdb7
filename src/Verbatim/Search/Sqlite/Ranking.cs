using Verbatim.Search.Text;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// The order in which hits are shown. By relevance, the best by BM25 are put in order anew: words close together count more (for the
/// first twenty, whose texts are read), as do words that stand in the title of the chapter, too (for the first fifty), and each further turn of an episode counts less (for the first fifty). Equal scores keep the order of the library;
/// pages neither overlap nor leave gaps.
/// </summary>
internal sealed class Ranking(Catalogue catalogue, OccurrenceFinder finder, HitReader texts)
{
    /// <summary>How many of the best are put in order anew.</summary>
    public const int Window = 50;

    private const int Weighed = 20;
    private const float Closeness = 0.5f;
    private const float ChapterTitle = 0.25f;
    private const float Repetition = 0.85f;

    public IEnumerable<(int Turn, float Score)> Page(Matches matches, SearchOptions options)
    {
        var (offset, limit) = (Math.Max(0, options.Offset), Math.Max(0, options.Limit));
        var end = (int)Math.Min(matches.Count, (long)offset + limit);
        if (offset >= end)
            return [];
        var order = options.Sort == SearchSort.Relevance ? ByRelevance(matches, end) : ByEpisode(matches, newestFirst: options.Sort == SearchSort.Date);
        return order[offset..end];
    }

    private (int Turn, float Score)[] ByRelevance(Matches matches, int end)
    {
        var best = Best(matches, Math.Max(end, Math.Min(Window, matches.Count)));
        Refine(best, end);
        return best;
    }

    /// <summary>Puts the best by BM25, the best first, in order anew.</summary>
    /// <param name="shown">How many of the first are shown; behind them the order is not worked out.</param>
    public void Refine((int Turn, float Score)[] best, int shown)
    {
        var window = best.AsSpan(0, Math.Min(Window, best.Length));
        if (finder.Parts.Length > 1 && finder.AllTogether)
            for (var i = 0; i < Math.Min(Weighed, window.Length); i++)
                window[i].Score *= 1 + Closeness * ClosenessOf(window[i].Turn);
        WeighTitles(window);
        Spread(window, Math.Min(shown, window.Length));
    }

    private void WeighTitles(Span<(int Turn, float Score)> window)
    {
        var shares = new Dictionary<CataloguedChapter, float>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < window.Length; i++)
        {
            var episode = catalogue.Episodes[catalogue.EpisodeOf[window[i].Turn]];
            if (episode.ChapterAt(window[i].Turn - episode.First, int.MaxValue) is not { Title.Length: > 0 } chapter)
                continue;
            if (!shares.TryGetValue(chapter, out var share))
                shares[chapter] = share = ShareOf(chapter.Title);
            window[i].Score *= 1 + ChapterTitle * share;
        }
    }

    // Of the parts of the query, how many the title has.
    private float ShareOf(string title) =>
        finder.Parts.Length == 0 ? 0 : (float)new MarkedText(title, finder, CorrectedWords.None).Marks.Select(m => m.Part).Distinct().Count() / finder.Parts.Length;

    private static (int Turn, float Score)[] Best(Matches matches, int count)
    {
        var keys = count > Window ? Sorted(matches) : Selected(matches, count);
        var best = new (int, float)[count];
        for (var i = 0; i < count; i++)
            best[i] = (matches.Turns[(int)keys[i]], matches.Scores[(int)keys[i]]);
        return best;
    }

    private static long[] Sorted(Matches matches)
    {
        var keys = new long[matches.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = Key(matches.Scores[i], i);
        Array.Sort(keys);
        return keys;
    }

    private static long[] Selected(Matches matches, int count)
    {
        var (best, kept, least) = (new long[count], 0, 0f);
        for (var i = 0; i < matches.Count; i++)
        {
            if (kept == count && matches.Scores[i] <= least)
                continue;
            var key = Key(matches.Scores[i], i);
            var place = ~best.AsSpan(0, kept).BinarySearch(key);
            kept = Math.Min(kept + 1, count);
            best.AsSpan(place, kept - 1 - place).CopyTo(best.AsSpan(place + 1));
            best[place] = key;
            least = matches.Scores[(int)best[kept - 1]];
        }

        return best;
    }

    // The better a score the smaller its key, among equals the earlier; scores are never negative. The index is in the lower half.
    private static long Key(float score, int index) => (long)~BitConverter.SingleToInt32Bits(score) << 32 | (uint)index;

    // 1 where the words of the query stand side by side, falling with the words between them.
    private float ClosenessOf(int turn)
    {
        var found = texts.TextOf(turn).Occurrences.OrderBy(o => o.First).ToList();
        var inside = new int[finder.Parts.Length];
        var missing = found.Select(o => o.Part).Distinct().Count();
        if (missing < 2)
            return 0;
        var (parts, shortest, low) = (missing, int.MaxValue, 0);
        for (var high = 0; high < found.Count; high++)
        {
            if (inside[found[high].Part]++ == 0)
                missing--;
            for (; missing == 0; low++)
            {
                shortest = Math.Min(shortest, found[high].First - found[low].First);
                if (--inside[found[low].Part] == 0)
                    missing++;
            }
        }

        return (parts - 1f) / Math.Max(parts - 1, shortest);
    }

    private void Spread(Span<(int Turn, float Score)> window, int shown)
    {
        var taken = new Dictionary<int, float>();
        for (var place = 0; place < shown; place++)
        {
            var (best, worth) = (place, float.MinValue);
            for (var i = place; i < window.Length; i++)
            {
                var value = window[i].Score * taken.GetValueOrDefault(catalogue.EpisodeOf[window[i].Turn], 1);
                if (value > worth || (value == worth && window[i].Turn < window[best].Turn))
                    (best, worth) = (i, value);
            }

            (window[place], window[best]) = (window[best], window[place]);
            var episode = catalogue.EpisodeOf[window[place].Turn];
            taken[episode] = taken.GetValueOrDefault(episode, 1) * Repetition;
        }
    }

    /// <summary>All of them, by the date and address of their episodes and the order of speech.</summary>
    public (int Turn, float Score)[] ByEpisode(Matches matches, bool newestFirst)
    {
        var rank = new int[catalogue.Episodes.Length];
        var episodes = Enumerable.Range(0, rank.Length).OrderBy(e => catalogue.Episodes[e].Published is { } day ? newestFirst ? -day.DayNumber : day.DayNumber : int.MaxValue)
            .ThenBy(e => catalogue.Episodes[e].Address, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < episodes.Length; i++)
            rank[episodes[i]] = i;
        var order = new (int Turn, float Score)[matches.Count];
        var keys = new long[matches.Count];
        for (var i = 0; i < order.Length; i++)
            (order[i], keys[i]) = ((matches.Turns[i], matches.Scores[i]), ((long)rank[catalogue.EpisodeOf[matches.Turns[i]]] << 32) + matches.Turns[i]);
        Array.Sort(keys, order);
        return order;
    }
}
