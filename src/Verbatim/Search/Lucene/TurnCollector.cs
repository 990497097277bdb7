using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>Takes the turns that match a query and fulfil some more conditions.</summary>
internal abstract class TurnCollector(SearchedState state, Func<int, bool>[] conditions) : ICollector
{
    private int first;

    public int Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    protected Scorer? Scorer { get; private set; }

    public void SetScorer(Scorer scorer) => Scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => first = context.DocBase;

    public void Collect(int doc)
    {
        var turn = state.TurnOf(first + doc);
        foreach (var condition in conditions)
            if (!condition(turn))
                return;
        Count++;
        Take(turn);
    }

    protected abstract void Take(int turn);
}
