using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Search;
using Verbatim.Search.Syntax;

namespace Verbatim.Web.Reading;

/// <summary>A page of results, and the ways on from it: every one of them is another query in the address.</summary>
internal sealed record SearchView(Query Query, SearchDocument Result, SearchSort Sort, int Page, int Pages)
{
    public const int HitsPerPage = 20;

    /// <summary>Hits under their episode, unless the best match alone decides the order.</summary>
    public bool IsGrouped => Sort != SearchSort.Relevance;

    public IEnumerable<(SearchHit Head, IEnumerable<SearchHit> Hits)> Groups => Result.Hits.GroupBy(h => h.Episode).Select(g => (g.First(), (IEnumerable<SearchHit>)g));

    /// <summary>Conditions on speaker, show and the like that hold for the whole query, with what it would be without them.</summary>
    public IEnumerable<(string Text, string Without)> Filters =>
        Parts.OfType<QueryNode.Field>().Select(f => (f.ToString(), QueryNode.All(Parts.Where(p => p != f))?.ToString() ?? ""));

    private ImmutableArray<QueryNode> Parts => Query.Root is QueryNode.AllOf all ? all.Parts : Query.Root is { } one ? [one] : [];

    public bool Has(QueryField field) => Parts.OfType<QueryNode.Field>().Any(f => f.Name == field);

    public string With(QueryField field, string value) => With(new QueryNode.Field(field, value));

    public string WithYear(string year)
    {
        var number = int.Parse(year, CultureInfo.InvariantCulture);
        string Year(int of) => of.ToString("0000", CultureInfo.InvariantCulture);
        return With(new QueryNode.Field(QueryField.After, Year(number - 1)), new QueryNode.Field(QueryField.Before, Year(number + 1)));
    }

    private string With(params QueryNode[] conditions) => QueryNode.All([Query.Root, .. conditions])!.ToString();
}
