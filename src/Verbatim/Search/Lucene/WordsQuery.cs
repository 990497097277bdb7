using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Verbatim.Search.Lucene;

/// <summary>Turns with any of some words, each in any of its inflections, which count as that one word.</summary>
/// <param name="summed">Whether a word is worth what the turns of its inflections add up to, instead of the turns that have any of them.</param>
internal sealed class WordsQuery(ImmutableArray<WordSet> words, SearchedState state, bool summed = false) : LuceneQuery
{
    private ImmutableArray<WordSet> Words => words;

    private SearchedState State => state;

    private bool IsSummed => summed;

    public override Weight CreateWeight(IndexSearcher searcher) => new WordsWeight(this, searcher.TopReaderContext.Leaves);

    public override string ToString(string field) => nameof(WordsQuery);

    /// <summary>For one search: it holds the postings, ready to be read.</summary>
    private sealed class WordsWeight : Weight
    {
        private readonly WordsQuery query;
        private readonly List<WordPostings>[] found;
        private readonly float[] rarities;

        public WordsWeight(WordsQuery query, IList<AtomicReaderContext> segments)
        {
            this.query = query;
            found = [.. segments.Select(_ => new List<WordPostings>())];
            rarities = new float[query.Words.Length];
            for (var word = 0; word < rarities.Length; word++)
            {
                var turns = 0;
                foreach (var segment in segments)
                {
                    var postings = new List<DocsEnum>(1);
                    foreach (var term in query.Words[word].In(segment.AtomicReader))
                    {
                        turns += term.DocFreq;
                        postings.Add(term.Docs(segment.AtomicReader.LiveDocs, null));
                    }

                    if (postings.Count > 0)
                        found[segment.Ord].Add(new WordPostings(word, [.. postings]));
                }

                rarities[word] = query.State.Rarity(query.IsSummed ? turns : query.State.TurnsWith(query.Words[word]));
            }
        }

        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            // Scores are not normalised.
        }

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            found[context.Ord].Count == 0 ? null : new WordsScorer(this, [.. found[context.Ord]], rarities, query.State, context.DocBase);

        public override BulkScorer? GetBulkScorer(AtomicReaderContext context, bool scoreDocsInOrder, IBits acceptDocs) =>
            GetScorer(context, acceptDocs) is WordsScorer scorer ? new WordsBulkScorer(scorer, [.. found[context.Ord]], rarities, query.State, context.DocBase) : null;

        public override Explanation Explain(AtomicReaderContext context, int doc) => throw new NotSupportedException("Scores are not explained.");
    }
}
