using Verbatim.Search;
using Verbatim.Search.Syntax;

namespace Verbatim.Tests.Search;

public sealed class SearchDocumentationTests
{
    private static readonly string Page = File.ReadAllText(RepositoryFiles.Path("docs", "search.md"));

    [Fact]
    public void Every_field_and_operator_is_on_the_cheat_sheet()
    {
        string[] operators = ["OR", "AND", "NOT", "NEAR", "ask:", "reply:", .. Enum.GetNames<QueryField>().Select(f => f.ToLowerInvariant() + ":")];

        Assert.All(operators, o => Assert.Contains(o, Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_query_of_the_cheat_sheet_is_read_without_repairs()
    {
        var queries = Page.Split('\n').SkipWhile(l => !l.StartsWith("| you type", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .SelectMany(l => l.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1)).Where(q => !q.EndsWith(':')).ToList();

        Assert.True(queries.Count > 25);
        Assert.All(queries, q => Assert.Empty(QueryParser.Parse(q).Repairs));
    }
}
