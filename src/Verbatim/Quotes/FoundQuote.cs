using System.Collections.Immutable;

namespace Verbatim.Quotes;

/// <summary>What became of the words a link selects. Names in lower case are part of the public JSON.</summary>
public enum QuoteState
{
    /// <summary>The same words at the same place.</summary>
    Exact,

    /// <summary>The same words elsewhere in the episode.</summary>
    Moved,

    /// <summary>Other words at the place that is meant beyond doubt.</summary>
    Edited,

    /// <summary>Several places fit too equally to choose one.</summary>
    Ambiguous,

    /// <summary>No place fits.</summary>
    Gone,
}

/// <param name="Place">Null where the quotation is ambiguous or gone.</param>
/// <param name="Candidates">The places between which an ambiguous link cannot choose, best first; for a link that is gone, where it pointed, as near as can be told.</param>
/// <param name="Similarity">Of the words at the place to those of the link, 0 to 1.</param>
public sealed record FoundQuote(QuoteState State, QuotePlace? Place, ImmutableArray<QuotePlace> Candidates, double Similarity);
