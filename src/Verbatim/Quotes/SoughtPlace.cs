namespace Verbatim.Quotes;

/// <summary>A place that resembles words sought.</summary>
/// <param name="Similarity">1 for the same words, near 0 for nothing in common; rare words count more.</param>
/// <param name="Same">Share of the words sought that stand there unchanged.</param>
internal readonly record struct SoughtPlace(QuotePlace Place, float Similarity, double Same, bool IsExact);
