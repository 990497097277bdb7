namespace Verbatim.Search;

public enum SearchSort
{
    Relevance,

    /// <summary>By episode, in the order things were said.</summary>
    Time,

    /// <summary>The newest episode first.</summary>
    Date,
}
