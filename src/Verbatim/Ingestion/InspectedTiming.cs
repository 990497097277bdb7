using System.Collections.Immutable;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>What an episode's times rest on.</summary>
/// <param name="Words">How many words have a moment from each source.</param>
/// <param name="LeaveOneOutSeconds">How far the other anchors alone would have missed each one, on average; null with fewer than three.</param>
/// <param name="Anchors">Stated times in order of time, used and refused.</param>
/// <param name="Pace">Between neighbouring anchors in use.</param>
public sealed record InspectedTiming(
    ImmutableSortedDictionary<string, int> Words, double? LeaveOneOutSeconds, ImmutableArray<InspectedAnchor> Anchors, ImmutableArray<InspectedPace> Pace)
{
    public static InspectedTiming Of(Episode episode)
    {
        var errors = episode.Anchors.Where(a => a.LeftOutError is not null).Select(a => a.LeftOutError!.Value).ToList();
        return new(
            episode.Timeline.Turns.SelectMany(t => t).CountBy(w => w.From.Source).ToImmutableSortedDictionary(s => s.Key.ToString().ToLowerInvariant(), s => s.Value, StringComparer.Ordinal),
            errors.Count == 0 ? null : Rounded(errors.Average()),
            [.. episode.Anchors.Select(a => InspectedAnchor.Of(a, episode.Turns))],
            [.. PaceStretch.Between(episode.Anchors, episode.Timeline).Select(p => new InspectedPace(p.FromSeconds, p.ToSeconds, p.Words, Rounded(p.WordsPerMinute)))]);
    }

    internal static double? Rounded(double? seconds) => seconds is { } s ? Math.Round(s, 3) : null;
}

/// <param name="Line">Where it is stated; null where that is another file.</param>
/// <param name="Text">The chapter's title or the quotation; null for marks.</param>
/// <param name="Turn">From 1: where its words stand; of a refused one, where they most likely do.</param>
/// <param name="CharStart">Code points of the turn's paragraphs joined with line feeds.</param>
/// <param name="Margin">Seconds; null for a refused one.</param>
/// <param name="Refusal">Why it was not believed; null for a used one.</param>
/// <param name="LeftOutError">Seconds by which the other anchors alone would have missed it.</param>
/// <param name="LeftOutMargin">What they would have claimed at most.</param>
public sealed record InspectedAnchor(
    AnchorKind Kind, double StatedSeconds, int? Line, string? Text, bool Used, int? Turn, int? CharStart, double? Margin, string? Refusal, double? LeftOutError, double? LeftOutMargin)
{
    internal static InspectedAnchor Of(Anchor anchor, ImmutableArray<Turn> turns) => new(
        anchor.Kind, anchor.StatedSeconds, anchor.Line > 0 ? anchor.Line : null, anchor.What.Length > 0 ? anchor.What : null, anchor.IsUsed,
        anchor.Turn + 1, anchor.Turn is { } turn ? CodePoints.Count(turns[turn].Text, anchor.Offset) : null,
        anchor.IsUsed ? InspectedTiming.Rounded(anchor.Margin) : null, anchor.Refusal,
        InspectedTiming.Rounded(anchor.LeftOutError), InspectedTiming.Rounded(anchor.LeftOutMargin));
}

public sealed record InspectedPace(double FromSeconds, double ToSeconds, int Words, double? WordsPerMinute);

/// <summary>How long somebody speaks or a chapter lasts.</summary>
/// <param name="Margin">Seconds; the truth lies within it nine times out of ten.</param>
public sealed record InspectedLength(double Seconds, double Margin)
{
    internal static InspectedLength Of(SpokenFor spoken) => new(Math.Round(spoken.Seconds, 3), Math.Round(spoken.Margin, 3));
}
