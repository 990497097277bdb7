using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

namespace Verbatim.Search.Sqlite;

/// <summary>What an engine does that another does differently: finding, scoring and counting turns. For one query.</summary>
internal interface ITurnFinder
{
    /// <summary>True where a query so far stood for more than one query may look at; what was found is a part.</summary>
    bool IsExhausted { get; }

    /// <param name="texts">For those that are put in order by their texts.</param>
    FoundTurns Find(QueryNode root, SearchOptions options, OccurrenceFinder finder, HitReader texts);

    int Count(QueryNode node);

    /// <summary>How many fulfil a condition and were not found by <see cref="Find"/>.</summary>
    int CountBeyond(QueryNode node);

    /// <summary>Ordinals in ascending order.</summary>
    int[] Turns(QueryNode node);
}

/// <param name="Total">All that match, not only the page.</param>
/// <param name="Page">Ordinals in the order in which they are shown.</param>
internal sealed record FoundTurns(int Total, SearchFacets Facets, (int Turn, float Score)[] Page);
