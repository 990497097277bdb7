using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>Turns with a phrase, which counts as one word that occurs once.</summary>
internal sealed class PhraseTurnsQuery(IEnumerable<string> words, SearchedState state) : GatheredQuery(state)
{
    protected override Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher)
    {
        var phrase = new PhraseQuery();
        foreach (var word in words)
            phrase.Add(new Term(IndexFields.Word, word));
        var weight = searcher.CreateNormalizedWeight(phrase);
        return segment => Gather(weight.GetScorer(segment, segment.AtomicReader.LiveDocs));
    }

    private static GatheredTurns Gather(Scorer? scorer)
    {
        var found = new List<int>();
        for (var doc = scorer?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = scorer!.NextDoc())
            found.Add(doc);
        return GatheredTurns.Once(found);
    }
}
