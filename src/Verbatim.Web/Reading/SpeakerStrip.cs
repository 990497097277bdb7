using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Verbatim.Web.Reading;

/// <param name="Path">SVG path data: one bar per stretch of speech.</param>
/// <param name="Share">Of all that is spoken; 0..1.</param>
/// <param name="Seconds">0 where no time is known.</param>
internal sealed record StripLane(Voice Voice, int Top, string Path, double Share, double Seconds);

/// <summary>Who speaks when, ready to be drawn: 1000 units wide, one lane per voice.</summary>
internal sealed record SpeakerStrip(ImmutableArray<StripLane> Lanes, int Height)
{
    public const int Width = 1000;
    private const int LaneHeight = 7;
    private const int LaneGap = 3;
    private const int MaxLanes = 8;

    // Thinner than a pixel on a phone: nobody sees the gap, everybody pays for the bytes.
    private const double InvisibleGap = 1.5;
    private const double SmallestBar = 1.2;

    public static SpeakerStrip Draw(ImmutableArray<Voice> voices, StripScale scale)
    {
        var spoken = voices.Select((_, turn) => scale.LengthOf(turn)).DefaultIfEmpty(0).Sum();
        var lanes = voices.Select((voice, turn) => (voice, turn)).GroupBy(x => x.voice).OrderBy(g => g.Key.Index).Select(lane =>
        {
            var top = Math.Min(lane.Key.Index, MaxLanes - 1) * (LaneHeight + LaneGap);
            var length = lane.Sum(x => scale.LengthOf(x.turn));
            return new StripLane(lane.Key, top, Bars(lane.Select(x => scale.PlaceOf(x.turn)), top), spoken > 0 ? length / spoken : 0, scale.IsTimed ? length : 0);
        }).ToImmutableArray();
        var count = lanes.IsEmpty ? 1 : lanes[^1].Top / (LaneHeight + LaneGap) + 1;
        return new SpeakerStrip(lanes, count * (LaneHeight + LaneGap) - LaneGap);
    }

    private static string Bars(IEnumerable<(double From, double To)> places, int top)
    {
        var path = new StringBuilder();
        (double From, double To)? open = null;
        foreach (var place in places)
        {
            if (open is { } bar && place.From - bar.To < InvisibleGap)
            {
                open = (bar.From, Math.Max(bar.To, place.To));
                continue;
            }

            Append(path, open, top);
            open = place;
        }

        Append(path, open, top);
        return path.ToString();
    }

    private static void Append(StringBuilder path, (double From, double To)? bar, int top)
    {
        if (bar is not { } b)
            return;
        var width = Math.Max(SmallestBar, b.To - b.From);
        path.Append(CultureInfo.InvariantCulture, $"M{b.From:0.#} {top}h{width:0.#}v{LaneHeight}h-{width:0.#}z");
    }
}
