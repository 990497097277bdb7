using System.Numerics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Verbatim.Search.Lucene;

/// <summary>
/// All documents of one segment that have any of some words, a window at a time: each word's postings are read in one go, which takes a third of the
/// time of asking all of them for their next document.
/// </summary>
/// <param name="scorer">For collectors of others.</param>
internal sealed class WordsBulkScorer(WordsScorer scorer, WordPostings[] words, float[] rarities, SearchedState state, int first) : BulkScorer
{
    private const int Window = 4096;
    private const int Bits = 64;

    public override bool Score(ICollector collector, int max)
    {
        if (collector is TurnCollector turns && max == DocIdSetIterator.NO_MORE_DOCS)
        {
            if (words is [{ Forms: [var only] } word])
                Collect(only, rarities[word.Word], turns);
            else
                CollectWindows(turns);
            return false;
        }

        collector.SetScorer(scorer);
        var doc = scorer.DocID < 0 ? scorer.NextDoc() : scorer.DocID;
        for (; doc < max; doc = scorer.NextDoc())
            collector.Collect(doc);
        return doc != DocIdSetIterator.NO_MORE_DOCS;
    }

    private void Collect(DocsEnum postings, float rarity, TurnCollector turns)
    {
        for (var doc = postings.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.NextDoc())
            turns.Collect(doc, state.Score(rarity, postings.Freq, first + doc));
    }

    private void CollectWindows(TurnCollector turns)
    {
        var (scores, matched) = (new float[Window], new ulong[Window / Bits]);
        var (times, having) = (new int[Window], new ulong[Window / Bits]);
        foreach (var word in words)
            foreach (var form in word.Forms)
                form.NextDoc();
        for (var begin = Next(); begin != DocIdSetIterator.NO_MORE_DOCS; begin = Next())
        {
            foreach (var word in words)
            {
                foreach (var form in word.Forms)
                    Count(form, begin, times, having);
                for (var i = 0; i < having.Length; i++)
                {
                    matched[i] |= having[i];
                    for (; having[i] != 0; having[i] &= having[i] - 1)
                    {
                        var at = i * Bits + BitOperations.TrailingZeroCount(having[i]);
                        scores[at] += state.Score(rarities[word.Word], times[at], first + begin + at);
                        times[at] = 0;
                    }
                }
            }

            for (var i = 0; i < matched.Length; i++)
                for (; matched[i] != 0; matched[i] &= matched[i] - 1)
                {
                    var at = i * Bits + BitOperations.TrailingZeroCount(matched[i]);
                    turns.Collect(begin + at, scores[at]);
                    scores[at] = 0;
                }
        }
    }

    private int Next()
    {
        var next = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var word in words)
            foreach (var form in word.Forms)
                next = Math.Min(next, form.DocID);
        return next;
    }

    private static void Count(DocsEnum postings, int begin, int[] times, ulong[] having)
    {
        for (var at = postings.DocID - begin; at < Window; at = postings.NextDoc() - begin)
        {
            times[at] += postings.Freq;
            having[at / Bits] |= 1UL << (at % Bits);
        }
    }
}
