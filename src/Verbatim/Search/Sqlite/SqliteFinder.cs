using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

namespace Verbatim.Search.Sqlite;

/// <summary>Finds turns by our postings and by FTS5.</summary>
internal sealed class SqliteFinder : ITurnFinder
{
    private readonly Catalogue catalogue;
    private readonly PostingReader postings;
    private readonly PhraseReader phrases;
    private readonly QueryEvaluator evaluator;
    private Matches found = Matches.None;

    public SqliteFinder(SearchSession session, Snapshot state)
    {
        catalogue = state.Catalogue;
        postings = new PostingReader(session, state.Catalogue, state.Vocabulary);
        phrases = new PhraseReader(session, state.Catalogue, state.Vocabulary, postings);
        evaluator = new QueryEvaluator(state.Catalogue, postings, phrases, new FieldCondition(state.Catalogue, session.Connection));
    }

    public bool IsExhausted => postings.IsExhausted || phrases.IsExhausted;

    public FoundTurns Find(QueryNode root, SearchOptions options, OccurrenceFinder finder, HitReader texts)
    {
        found = evaluator.Evaluate(root);
        return found.Count == 0
            ? new FoundTurns(0, SearchFacets.None, [])
            : new FoundTurns(found.Count, FacetCounter.Count(catalogue, found.Turns), [.. new Ranking(catalogue, finder, texts).Page(found, options)]);
    }

    /// <summary>The turns with their scores, and nothing else of them.</summary>
    public Matches Matching(QueryNode node) => evaluator.Evaluate(node);

    public int Count(QueryNode node) => Matching(node).Count;

    public int CountBeyond(QueryNode node) => Matching(node).Without(found).Count;

    public int[] Turns(QueryNode node) => Matching(node).Turns;
}
