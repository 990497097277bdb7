using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>Keeps every turn.</summary>
internal sealed class MatchCollector(SearchedState state, Func<int, bool>[] conditions) : TurnCollector(state, conditions)
{
    private readonly List<int> turns = [];
    private readonly List<float> scores = [];

    public Matches Matches()
    {
        var (order, values) = (turns.ToArray(), scores.ToArray());
        Array.Sort(order, values);
        return new Matches(order, values);
    }

    protected override void Take(int document, int turn, float score)
    {
        turns.Add(turn);
        scores.Add(score);
    }
}
