using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Verbatim.Search.Lucene;

/// <summary>
/// A condition whose documents are found before any is scored: they count as those of one word, whose rarity is only known then.
/// </summary>
internal abstract class GatheredQuery(SearchedState state) : LuceneQuery
{
    protected SearchedState State => state;

    /// <summary>True where the values are scores, and no frequencies.</summary>
    protected virtual bool IsScored => false;

    /// <summary>What finds the documents of one segment after the other.</summary>
    protected abstract Func<AtomicReaderContext, GatheredTurns> Gatherer(IndexSearcher searcher);

    public sealed override Weight CreateWeight(IndexSearcher searcher) =>
        new GatheredWeight(this, [.. searcher.TopReaderContext.Leaves.Select(Gatherer(searcher))]);

    public override string ToString(string field) => GetType().Name;

    private sealed class GatheredWeight : Weight
    {
        private readonly GatheredQuery query;
        private readonly GatheredTurns[] gathered;
        private readonly float rarity;

        public GatheredWeight(GatheredQuery query, GatheredTurns[] gathered)
        {
            (this.query, this.gathered) = (query, gathered);
            rarity = query.IsScored ? 0 : query.State.Rarity(gathered.Sum(g => g.Count));
        }

        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            // Scores are not normalised.
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            gathered[context.Ord].Count == 0 ? null : new GatheredScorer(this, gathered[context.Ord], query.IsScored ? null : query.State, rarity, context.DocBase);

        public override Explanation Explain(AtomicReaderContext context, int doc) =>
            throw new NotSupportedException("Scores of gathered turns are not explained.");
    }

    private sealed class GatheredScorer(Weight weight, GatheredTurns turns, SearchedState? state, float rarity, int first) : Scorer(weight)
    {
        private int at = -1;

        public override int DocID => at < 0 ? -1 : at < turns.Count ? turns.Documents[at] : NO_MORE_DOCS;

        public override int Freq => state is null ? 1 : (int)turns.Values[at];

        public override float GetScore() => state?.Score(rarity, turns.Values[at], first + turns.Documents[at]) ?? turns.Values[at];

        public override int NextDoc()
        {
            at++;
            return DocID;
        }

        public override int Advance(int target)
        {
            var next = Array.BinarySearch(turns.Documents, at + 1, Math.Max(0, turns.Count - at - 1), target);
            at = next < 0 ? ~next : next;
            return DocID;
        }

        public override long GetCost() => turns.Count;
    }
}
