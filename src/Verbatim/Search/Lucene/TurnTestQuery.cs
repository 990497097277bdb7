using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>Turns that fulfil a condition on who speaks, when or where; it adds nothing to their scores.</summary>
internal sealed class TurnTestQuery(Func<int, bool> test, SearchedState state) : GatheredQuery(state)
{
    protected override bool IsScored => true;

    protected override Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher) => Gather;

    private GatheredTurns Gather(AtomicReaderContext segment)
    {
        var found = new List<int>();
        foreach (var run in State.Runs)
            if (run.First >= segment.DocBase && run.First < segment.DocBase + segment.Reader.MaxDoc)
                for (var document = run.First; document < run.End; document++)
                    if (test(run.Turn + document - run.First))
                        found.Add(document - segment.DocBase);
        return new GatheredTurns([.. found], new float[found.Count]);
    }
}
