using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>
/// The BM25 of the SQLite engine, so that a turn has the same score on both. It knows how long each turn is; Lucene's own keeps lengths as
/// one byte, about a fifth off.
/// </summary>
internal sealed class TurnScoring(SearchedState state) : Similarity
{
    // The fields have no norms.
    public override long ComputeNorm(FieldInvertState field) => throw new NotSupportedException();

    public override SimWeight ComputeWeight(float queryBoost, CollectionStatistics collectionStats, params TermStatistics[] termStats) =>
        new WordWeight(queryBoost * state.Catalogue.Bm25.Rarity((int)Math.Min(termStats[0].DocFreq, state.Catalogue.Count)));

    public override SimScorer GetSimScorer(SimWeight weight, AtomicReaderContext context) =>
        new TurnScorer(state, ((WordWeight)weight).Rarity, context.DocBase);

    private sealed class WordWeight(float rarity) : SimWeight
    {
        public float Rarity { get; private set; } = rarity;

        public override float GetValueForNormalization() => Rarity * Rarity;

        public override void Normalize(float queryNorm, float topLevelBoost) => Rarity *= topLevelBoost;
    }

    private sealed class TurnScorer(SearchedState state, float rarity, int first) : SimScorer
    {
        private readonly Bm25 bm25 = state.Catalogue.Bm25;

        public override float Score(int doc, float freq) => bm25.Score(rarity, freq, state.TurnOf(first + doc));

        public override float ComputeSlopFactor(int distance) => 1;

        public override float ComputePayloadFactor(int doc, int start, int end, BytesRef payload) => 1;
    }
}
