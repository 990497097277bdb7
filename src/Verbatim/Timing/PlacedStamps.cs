using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>What became of the times of tables and quotations.</summary>
/// <param name="Openings">By index of the chapter: the word that opens it.</param>
internal sealed record PlacedStamps(ImmutableArray<ControlPoint> Points, ImmutableArray<Anchor> Anchors, ImmutableDictionary<int, int> Openings)
{
    private const double LeastMargin = 5;
    private const double MostMargin = 25;

    public static PlacedStamps Of(SpokenText text, List<Stamp> stamps, StatedTimes stated)
    {
        var choices = StampPlacer.Place(text, stamps);
        var points = new List<ControlPoint>();
        var openings = ImmutableDictionary.CreateBuilder<int, int>();
        for (var i = 0; i < stamps.Count; i++)
        {
            if (choices[i].Place < 0)
                continue;
            var place = stamps[i].Places[choices[i].Place];
            if (stamps[i].Kind == AnchorKind.Chapter)
                openings[stamps[i].Index] = place.Opens;
            if (points.Count == 0 || points[^1].Word < place.Word)
                points.Add(new ControlPoint(place.Word, false, stamps[i].Seconds, MarginOf(choices[i]), MomentSource.Anchor));
        }

        return new PlacedStamps([.. points], [.. stamps.Select((s, i) => Describe(text, s, choices[i].Place, MarginOf(choices[i])))], openings.ToImmutable());
    }

    private static double MarginOf(StampChoice choice) => Math.Clamp(LeastMargin + 0.5 * choice.Spread, LeastMargin, MostMargin);

    public static Anchor Describe(SpokenText text, Stamp stamp, int chosen, double margin)
    {
        if (chosen < 0)
        {
            var reason = stamp.Places.IsEmpty
                ? "its words are not in the transcript."
                : "the times around it leave no place for it where its words stand.";
            return new Anchor(stamp.Kind, stamp.Seconds, stamp.Line, stamp.What, null, 0, margin, reason);
        }

        var word = text.Words[stamp.Places[chosen].Word];
        return new Anchor(stamp.Kind, stamp.Seconds, stamp.Line, stamp.What, word.Turn, word.Start, margin);
    }
}
