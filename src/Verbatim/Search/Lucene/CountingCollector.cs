namespace Verbatim.Search.Lucene;

/// <summary>Only counts.</summary>
internal sealed class CountingCollector(SearchedState state, Func<int, bool>[] conditions) : TurnCollector(state, conditions)
{
    protected override void Take(int document, int turn, float score)
    {
    }
}
