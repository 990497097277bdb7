namespace Verbatim.Transcripts;

public enum QuotationMatch
{
    /// <summary>The same words in the same order; case, punctuation and apostrophes may differ.</summary>
    Exact,

    /// <summary>Words were dropped or changed.</summary>
    Edited,

    None,
}

/// <summary>Where the words of a quotation stand.</summary>
/// <param name="Turn">0-based.</param>
/// <param name="Start">Offset into the turn's text.</param>
/// <param name="End">Exclusive.</param>
public readonly record struct QuotationPlace(int Turn, int Start, int End, QuotationMatch Match);

/// <summary>Words that a source's own notes quote from the conversation.</summary>
/// <param name="Text">As written, without its quotation marks.</param>
/// <param name="StampSeconds">The time the notes give it, if any.</param>
/// <param name="Place">Null until it was looked for, and where it was not found.</param>
public sealed record Quotation(string Text, string? AttributedTo, double? StampSeconds, LineRange Lines, QuotationPlace? Place = null);
