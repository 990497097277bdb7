namespace Verbatim.Search.Syntax;

/// <summary>What bounds the work of one query. Beyond these the rest is left out, and said.</summary>
public static class QueryLimits
{
    public const int MaxCharacters = 20_000;
    public const int MaxWords = 200;
    public const int MaxDepth = 20;
    public const int MaxDistance = 1000;
    public const int DefaultDistance = 10;

    /// <summary>Longer words compare by this many of their first characters, in queries and in the index alike.</summary>
    public const int MaxWordLength = 200;

    /// <summary>How many postings (a word in a turn) one query may read; up to two seconds' work.</summary>
    public const long MaxPostings = 60_000_000;

    /// <summary>How many texts one query may read to check a proximity that the index cannot decide.</summary>
    public const int MaxChecked = 20_000;
}
