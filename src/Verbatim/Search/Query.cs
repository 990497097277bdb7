using System.Collections.Immutable;
using Verbatim.Search.Syntax;

namespace Verbatim.Search;

/// <summary>What somebody typed, and how it is understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Root">Null where nothing to search for is left.</param>
/// <param name="Repairs">One sentence for each part that could not be taken as written.</param>
public sealed record Query(string Text, QueryNode? Root, ImmutableArray<string> Repairs)
{
    /// <summary>The query in words, as pages and commands show it.</summary>
    public string ReadAs => QueryReading.InWords(Root);

    /// <summary>The query in the query language, tidied; parses to the same tree.</summary>
    public override string ToString() => Root?.ToString() ?? "";
}
