using Microsoft.Data.Sqlite;
using Verbatim.Search.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

namespace Verbatim.Search.Lucene;

/// <summary>Finds turns in one state of the index.</summary>
internal sealed class LuceneFinder : ITurnFinder
{
    private readonly SearchedState state;
    private readonly TurnQuery translation;
    private QueryNode? found;

    public LuceneFinder(SqliteConnection connection, SearchedState state, Vocabulary vocabulary)
    {
        this.state = state;
        translation = new TurnQuery(state, vocabulary, new FieldCondition(state.Catalogue, connection), asked => new Speeches(state.Catalogue).Answers(All(asked)));
    }

    public bool IsExhausted => false;

    public FoundTurns Find(QueryNode root, SearchOptions options, OccurrenceFinder finder, HitReader texts)
    {
        found = root;
        var ranking = new Ranking(state.Catalogue, finder, texts);
        var most = (int)Math.Min(state.Catalogue.Count, Math.Max((long)Math.Max(0, options.Offset) + Math.Max(0, options.Limit), Ranking.Window));
        if (options.Sort != SearchSort.Relevance)
        {
            var matches = All(root);
            return new FoundTurns(matches.Count, FacetCounter.Count(state.Catalogue, matches.Turns), [.. ranking.Page(matches, options)]);
        }

        var matching = Collect(root, conditions => new FacetCollector(state, conditions, most));
        var best = matching.Best();
        ranking.Refine(best, best.Length);
        return new FoundTurns(matching.Count, matching.Facets(), [.. best.Skip(Math.Max(0, options.Offset)).Take(Math.Max(0, options.Limit))]);
    }

    public int Count(QueryNode node) => Collect(node, conditions => new CountingCollector(state, conditions)).Count;

    public int CountBeyond(QueryNode node) => Count(QueryNode.All([node, QueryNode.Negate(found)])!);

    public int[] Turns(QueryNode node) => All(node).Turns;

    private Matches All(QueryNode node) => Collect(node, conditions => new MatchCollector(state, conditions)).Matches();

    private T Collect<T>(QueryNode node, Func<Func<int, bool>[], T> make)
        where T : TurnCollector
    {
        var (query, conditions) = translation.Of(node);
        var collector = make(conditions);
        state.Searcher.Search(query, collector);
        return collector;
    }
}
