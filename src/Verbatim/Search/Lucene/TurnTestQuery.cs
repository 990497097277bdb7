using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>Turns that fulfil a condition on who speaks, when or where; it adds nothing to their scores.</summary>
internal sealed class TurnTestQuery(Func<int, bool> test, SearchedState state) : GatheredQuery
{
    protected override bool IsScored => true;

    protected override Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher) => Gather;

    private GatheredTurns Gather(AtomicReaderContext segment)
    {
        var found = new List<int>();
        var living = segment.AtomicReader.LiveDocs;
        for (var doc = 0; doc < segment.Reader.MaxDoc; doc++)
            if (living?.Get(doc) != false && test(state.TurnOf(segment.DocBase + doc)))
                found.Add(doc);
        return new GatheredTurns([.. found], new float[found.Count]);
    }
}
