using Verbatim.Benchmarks;
using Verbatim.Search;

namespace Verbatim.Tests.Search.Lucene;

/// <summary>Engines may put turns in another order; which they find, and how many of what, is not theirs to decide.</summary>
public sealed class SameAnswersTests : IDisposable
{
    private const int QueriesOfEachClass = 40;

    private readonly SpokenLibrary library = new("lucene");
    private readonly ITurnIndex sqlite;

    public SameAnswersTests()
    {
        foreach (var start in new[] { "000", "001" })
            library.Add(start, File.ReadAllText(RepositoryFiles.Seed(start)), published: $"202{start[^1]}-01-01");
        sqlite = SearchEngines.Open("sqlite", library.Database.Folder, library.Database.Connect);
    }

    public void Dispose() => library.Dispose();

    [Fact]
    public void Every_query_of_the_benchmark_finds_the_same_turns_on_both()
    {
        using var connection = library.Database.Connect();
        var asked = new SearchQueries(connection).Classes(QueriesOfEachClass).SelectMany(c => c.Queries).Select(q => q.Ours).Distinct().ToList();

        Assert.True(asked.Count > 100);
        Assert.All(asked, query => Assert.Equal(Said(sqlite, query), Said(library.Index, query)));
        Assert.Null(library.Index.Notice());
    }

    [Theory]
    [InlineData("-physics")]
    [InlineData("-speaker:roberts -physics")]
    [InlineData("physics OR -speaker:roberts")]
    [InlineData("(physics OR has:question) -(model OR speaker:roberts)")]
    [InlineData("the a NEAR/3 of")]
    [InlineData("th* NEAR/2 \"of the\" NEAR/9 mod~")]
    [InlineData("\"the model\" NEAR/4 \"the model\"")]
    [InlineData("\"the the\"")]
    [InlineData("~fizix OR ~modle")]
    [InlineData("ask:(physics -model) reply:(know OR th*)")]
    [InlineData("reply:-physics")]
    [InlineData("ask:-physics")]
    [InlineData("-ask:physics -reply:model")]
    [InlineData("before:2021 physics")]
    [InlineData("zzzz OR physics")]
    [InlineData("zzzz -physics")]
    public void So_does_every_way_of_putting_conditions_together(string query)
    {
        Assert.Equal(Said(sqlite, query), Said(library.Index, query));
        Assert.Equal(Order(sqlite, query, SearchSort.Time), Order(library.Index, query, SearchSort.Time));
        Assert.Equal(Order(sqlite, query, SearchSort.Date), Order(library.Index, query, SearchSort.Date));
    }

    [Theory]
    [InlineData("physics")]
    [InlineData("=physics OR model*")]
    [InlineData("\"of the\" OR physics")]
    public void Words_and_phrases_score_the_same(string query)
    {
        Assert.Equal(Scores(sqlite, query), Scores(library.Index, query));

        static IEnumerable<double> Scores(ITurnIndex index, string query) => Search(index, query, SearchSort.Relevance).Hits.Select(h => Math.Round(h.Score, 2));
    }

    // Everything but the order by relevance.
    private static string Said(ITurnIndex index, string query)
    {
        var found = Search(index, query, SearchSort.Relevance);
        var facets = new[] { found.Facets.Speaker, found.Facets.Show, found.Facets.Year, found.Facets.Kind }.Select(f => string.Join(", ", f.Select(v => $"{v.Value} {v.Count}")));
        return $"{query}: {found.Total}; {string.Join("; ", facets)}; {found.DidYouMean}; {found.Advice}; {found.SoundsLike?.Query} {found.SoundsLike?.Total}\n"
            + string.Join('\n', found.Hits.Select(h => $"{h.Url} {h.Snippet}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Order(ITurnIndex index, string query, SearchSort sort) => Search(index, query, sort).Hits.Select(h => h.Url);

    private static SearchDocument Search(ITurnIndex index, string query, SearchSort sort) =>
        index.Search(QueryParser.Parse(query), new SearchOptions(Limit: 10_000, Sort: sort));
}
