using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Verbatim.Search;

/// <summary>The answer to a query, as the public JSON shows it.</summary>
/// <param name="ReadAs">The query as understood, in words.</param>
/// <param name="Total">How many turns match; exact.</param>
/// <param name="DidYouMean">A query that finds more, where this one finds nothing or next to nothing.</param>
/// <param name="Repairs">What of the query could not be taken as written.</param>
/// <param name="SoundsLike">Turns beyond these in which a recogniser may have misheard a word of the query.</param>
/// <param name="Advice">Where nothing was found: which condition is to blame, and what would find something.</param>
public sealed record SearchDocument(
    string Query,
    string ReadAs,
    long Total,
    string? DidYouMean,
    double TookMs,
    ImmutableArray<SearchHit> Hits,
    SearchFacets Facets,
    ImmutableArray<string> Repairs,
    SearchAdvice? Advice = null,
    SearchAlternative? SoundsLike = null);

/// <param name="Query">What to search for to see them.</param>
/// <param name="Total">How many turns.</param>
/// <param name="Words">What stands in the transcripts, the frequent ones first.</param>
public sealed record SearchAlternative(string Query, long Total, ImmutableArray<string> Words);

/// <param name="Reason">One sentence.</param>
/// <param name="Query">The nearest query that finds something; null where there is none.</param>
public sealed record SearchAdvice(string Reason, string? Query);

/// <summary>How the matching turns divide; most frequent first, at most <see cref="MaxValues"/> of each.</summary>
/// <param name="Kind">Where the chapters that the turns begin in come from, as <c>kind:</c> takes it.</param>
public sealed record SearchFacets(ImmutableArray<FacetValue> Speaker, ImmutableArray<FacetValue> Show, ImmutableArray<FacetValue> Year, ImmutableArray<FacetValue> Kind)
{
    [JsonIgnore]
    public static SearchFacets None { get; } = new([], [], [], []);

    public const int MaxValues = 50;
}

public sealed record FacetValue(string Value, int Count);
