using Lucene.Net.Index;
using Lucene.Net.Search;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>Turns that were found otherwise, with their scores.</summary>
internal sealed class TurnSetQuery(Matches matches, SearchedState state) : GatheredQuery(state)
{
    protected override bool IsScored => true;

    protected override Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher) => Gather;

    private GatheredTurns Gather(AtomicReaderContext segment)
    {
        var (documents, scores) = (new List<int>(), new List<float>());
        for (var i = 0; i < matches.Count; i++)
        {
            var doc = State.DocumentOf(matches.Turns[i]) - segment.DocBase;
            if (doc < 0 || doc >= segment.Reader.MaxDoc)
                continue;
            documents.Add(doc);
            scores.Add(matches.Scores[i]);
        }

        var (order, values) = (documents.ToArray(), scores.ToArray());
        Array.Sort(order, values);
        return new GatheredTurns(order, values);
    }
}
