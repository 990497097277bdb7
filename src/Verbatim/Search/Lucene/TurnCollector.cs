using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>Takes the turns that match a query and fulfil some more conditions.</summary>
internal abstract class TurnCollector(SearchedState state, Func<int, bool>[] conditions) : ICollector
{
    private Scorer? scorer;
    private int first;
    private int at;
    private EpisodeRun run;

    public int Count { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context) => first = context.DocBase;

    public void Collect(int doc)
    {
        if (Fulfils(first + doc))
            Take(first + doc, run.Turn + first + doc - run.First, scorer!.GetScore());
    }

    public void Collect(int doc, float score)
    {
        if (Fulfils(first + doc))
            Take(first + doc, run.Turn + first + doc - run.First, score);
    }

    protected SearchedState State => state;

    /// <summary>Index of the episode of the turn that is being taken.</summary>
    protected int Episode => run.Episode;

    protected abstract void Take(int document, int turn, float score);

    // Mostly in the next one, for words that many turns have.
    private void Find(int document)
    {
        var next = at + 1;
        at = next < state.Runs.Length && document >= state.Runs[next].First && document < state.Runs[next].End ? next : state.RunOf(document);
        run = state.Runs[at];
    }

    private bool Fulfils(int document)
    {
        if (document < run.First || document >= run.End)
            Find(document);
        foreach (var condition in conditions)
            if (!condition(run.Turn + document - run.First))
                return false;
        Count++;
        return true;
    }
}
