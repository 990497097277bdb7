using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>Where a quote link leads now, as the public JSON shows it.</summary>
/// <param name="Episode"><c>show/episode</c>; null where the address is no quote link.</param>
/// <param name="Turn">From 1; null where no place was chosen.</param>
/// <param name="CharStart">Code points of the turn's paragraphs joined with line feeds.</param>
/// <param name="EndTurn">The turn of the last word, from 1.</param>
/// <param name="CharEnd">Within <paramref name="EndTurn"/>, exclusive.</param>
/// <param name="Text">The words as they stand there.</param>
/// <param name="Was">What the link says was said, where that is not what stands there.</param>
/// <param name="Candidates">Places between which nothing chooses; for a link that is gone, where it pointed, as near as can be told.</param>
/// <param name="Message">What is wrong with the address; null where nothing is.</param>
/// <param name="Passage">Path of the passage in which the words begin; null where no place was chosen.</param>
public sealed record LinkDocument(
    string Url, QuoteState State, string? Episode, int? Turn, string? Speaker, Moment? Start, int? CharStart, int? EndTurn, int? CharEnd,
    string? Text, string? Was, ImmutableArray<LinkedPlace> Candidates, string? Message, string? Passage)
{
    /// <summary>What is wrong with an address that begins as a quote link and is none; null where nothing is.</summary>
    public LinkDamage? Damage { get; init; }

    internal static LinkDocument Nowhere(string url, string? episode, string? was, string message) =>
        new(url, QuoteState.Gone, episode, null, null, null, null, null, null, null, was, [], message, null);
}

/// <param name="Turn">From 1.</param>
/// <param name="Passage">Path of the passage in which the words begin.</param>
public sealed record LinkedPlace(int Turn, string? Speaker, Moment? Start, int CharStart, int EndTurn, int CharEnd, string Text, string Passage)
{
    internal static LinkedPlace Of(Episode episode, EpisodeWords words, QuotePlace place)
    {
        var turn = episode.Turns[place.Turn];
        return new LinkedPlace(
            place.Turn + 1, episode.SpeakerOf(turn)?.Name, episode.Timeline.StartAt(place.Turn, place.Start),
            CodePoints.Count(turn.Text, place.Start), place.EndTurn + 1, CodePoints.Count(episode.Turns[place.EndTurn].Text, place.End), place.Text(words),
            PassageAddress.At(episode.Address, place.Turn, turn, place.Start).ToString());
    }
}
