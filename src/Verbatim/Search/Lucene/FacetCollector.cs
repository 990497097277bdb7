using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>Counts for the facets and keeps the best turns, all in one pass.</summary>
/// <param name="most">How many to keep.</param>
internal sealed class FacetCollector(SearchedState state, Func<int, bool>[] conditions, int most) : TurnCollector(state, conditions)
{
    private readonly FacetCounter facets = new(state.Catalogue);
    private readonly PriorityQueue<int, (float Score, int Earliness)> best = new();
    private (float Score, int Earliness) least = (float.NegativeInfinity, 0);

    public SearchFacets Facets() => facets.Counted();

    /// <summary>The best first; among equals in the order of the library. To be asked for once.</summary>
    public (int Turn, float Score)[] Best()
    {
        var order = new (int, float)[best.Count];
        for (var i = order.Length - 1; i >= 0; i--)
            order[i] = best.TryDequeue(out var turn, out var rank) ? (turn, rank.Score) : default;
        return order;
    }

    protected override void Take(int document, int turn, float score)
    {
        facets.Add(Episode, State.SpeakerOf(document), State.KindOf(document));
        if (score < least.Score || (score == least.Score && -turn <= least.Earliness))
            return;
        if (best.Count < most)
            best.Enqueue(turn, (score, -turn));
        else
            best.EnqueueDequeue(turn, (score, -turn));
        if (best.Count == most && best.TryPeek(out _, out var worst))
            least = worst;
    }
}
