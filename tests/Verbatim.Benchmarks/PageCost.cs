using Verbatim.Search;
using Verbatim.Search.Sqlite;
using Verbatim.Search.Text;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>What a page costs beside the bare query: the same turns found, counted and put in order, without facets, texts, marks and what sounds alike.</summary>
internal static class PageCost
{
    public static void Measure(LibraryDatabase database, IEnumerable<(string Class, List<SearchQuery> Queries)> classes)
    {
        var index = new SqliteTurnIndex(database.Connect);
        var (bare, page) = (new SearchCaller(q => Bare(index, q)), new SearchCaller(q => index.Search(QueryParser.Parse(q.Ours), new SearchOptions()).Hits.Length));
        Console.WriteLine("milliseconds of CPU time, p50 / p95 / p99, SQLite; the ratio is that at p95");
        Console.WriteLine("| class | bare query | page | ratio |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var (name, list) in classes)
        {
            var (less, more) = (SearchTimes.Of(list, bare), SearchTimes.Of(list, page));
            Console.WriteLine($"| {name} | {less.OnProcessor} | {more.OnProcessor} | {more.Ratio(less)} |");
        }
    }

    private static int Bare(SqliteTurnIndex index, SearchQuery query)
    {
        var root = QueryParser.Parse(query.Ours).Root!;
        return index.Read((session, state) =>
        {
            var finder = new OccurrenceFinder(root, state!.Vocabulary.Expand);
            var ranking = new Ranking(state.Catalogue, finder, new HitReader(session, state.Catalogue, finder));
            return ranking.Page(new SqliteFinder(session, state).Matching(root), new SearchOptions()).Count();
        });
    }
}
