namespace Verbatim.Quotes;

/// <summary>A place where remembered words were said.</summary>
/// <param name="First">Number of the first word in the episode's row of words, for a link.</param>
/// <param name="Last">Inclusive.</param>
/// <param name="IsVerbatim">Whether the words are the same in the same order; case, punctuation and apostrophes may differ.</param>
/// <param name="Similarity">0 to 1; 1 where verbatim.</param>
/// <param name="Missing">Offsets into the text sought of its beginning or end, where the place has but the rest of it; null where it has words of the whole.</param>
public sealed record SaidQuote(QuotePlace Place, int First, int Last, bool IsVerbatim, double Similarity, (int Start, int End)? Missing = null);
