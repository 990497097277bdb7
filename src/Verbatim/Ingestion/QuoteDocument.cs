using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>Whether somebody said some words. Names in lower case are part of the public JSON.</summary>
public enum RememberedState
{
    /// <summary>The same words in the same order; case, punctuation and spelling variants do not matter.</summary>
    Verbatim,

    /// <summary>Something very like it.</summary>
    Near,

    Absent,
}

/// <summary>Where a remembered quotation was said, as the public JSON shows it.</summary>
/// <param name="Matches">Best first.</param>
/// <param name="Parts">Where the quotation is absent, but its beginning or its end was said: those parts that were, each with its best place.</param>
public sealed record QuoteDocument(string Text, RememberedState State, ImmutableArray<QuoteMatch> Matches, ImmutableArray<QuotePart> Parts);

/// <param name="Text">Of the quotation.</param>
public sealed record QuotePart(string Text, QuoteMatch Match);

/// <param name="Episode"><c>show/episode</c></param>
/// <param name="Turn">From 1.</param>
/// <param name="CharStart">Code points of the turn's paragraphs joined with line feeds.</param>
/// <param name="EndTurn">The turn of the last word, from 1.</param>
/// <param name="CharEnd">Within <paramref name="EndTurn"/>, exclusive.</param>
/// <param name="Text">The words as they stand there.</param>
/// <param name="Similarity">1 for the same words, 0 for nothing in common; rare words count more.</param>
/// <param name="Url">Path of the passage.</param>
/// <param name="Link">The quote link, path and query.</param>
public sealed record QuoteMatch(
    string Episode, string? Title, int Turn, string? Speaker, Moment? Start, int CharStart, int EndTurn, int CharEnd,
    string Text, double Similarity, string Url, string Link);
