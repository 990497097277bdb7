using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>The times of tables and quotations with the places they were found to mean.</summary>
internal sealed class PlacedStamps
{
    private const double LeastMargin = 5;
    private const double MostMargin = 25;
    private const double Sharper = 1.5;

    private readonly SpokenText text;
    private readonly List<Stamp> stamps;
    private readonly StampChoice[] choices;

    /// <param name="stated">Points stated at their place; where there are any, stamps are judged by them and not by each other.</param>
    public PlacedStamps(SpokenText text, List<Stamp> stamps, ImmutableArray<ControlPoint> stated)
    {
        (this.text, this.stamps) = (text, stamps);
        choices = stated.IsEmpty ? StampPlacer.Place(text, stamps) : PlaceBetween(stamps, new MomentInterpolator(text, stated));
    }

    /// <summary>By index of the chapter: the word that opens it. One whose time was refused opens where its topic is talked about.</summary>
    public Dictionary<int, int> Openings()
    {
        var openings = new Dictionary<int, int>();
        for (var i = 0; i < stamps.Count; i++)
        {
            if (stamps[i].Kind == AnchorKind.Chapter && !stamps[i].Places.IsEmpty)
                openings[stamps[i].Index] = (choices[i].Place >= 0 ? stamps[i].Places[choices[i].Place] : stamps[i].Places.MinBy(p => p.Cost)).Opens;
        }

        return openings;
    }

    /// <summary>The stated points, and the stamps that say more than these do.</summary>
    public ImmutableArray<ControlPoint> Sharpen(ImmutableArray<ControlPoint> stated)
    {
        var moments = new MomentInterpolator(text, stated);
        var points = stated.ToList();
        foreach (var (stamp, place, margin) in Used())
        {
            var at = points.FindIndex(p => p.Word >= place.Word);
            at = at < 0 ? points.Count : at;
            if ((at == points.Count || (points[at].Word > place.Word && points[at].Seconds >= stamp.Seconds))
                && (at == 0 || points[at - 1].Seconds <= stamp.Seconds)
                && (stated.IsEmpty || margin * Sharper < moments.At(place.Word, false).Margin))
                points.Insert(at, new ControlPoint(place.Word, false, stamp.Seconds, margin, MomentSource.Anchor));
        }

        return [.. points];
    }

    /// <param name="moments">In which the refused stamps are told where their words stand.</param>
    public IEnumerable<Anchor> Anchors(MomentInterpolator moments)
    {
        for (var i = 0; i < stamps.Count; i++)
        {
            var stamp = stamps[i];
            if (choices[i].Place < 0)
            {
                yield return new Anchor(stamp.Kind, stamp.Seconds, stamp.Line, stamp.What, null, 0, 0, Refusal(stamp, moments));
                continue;
            }

            var word = text.Words[stamp.Places[choices[i].Place].Word];
            yield return new Anchor(stamp.Kind, stamp.Seconds, stamp.Line, stamp.What, word.Turn, word.Start, MarginOf(choices[i]));
        }
    }

    private static string Refusal(Stamp stamp, MomentInterpolator moments)
    {
        if (stamp.Places.IsEmpty)
            return "no words like it were found.";
        var near = moments.At(stamp.Places.MinBy(p => p.Cost).Word, false);
        return $"the words it is about stand near {Timestamp.Format(near.Seconds)} by the other times.";
    }

    private static StampChoice[] PlaceBetween(List<Stamp> stamps, MomentInterpolator moments)
    {
        var choices = new StampChoice[stamps.Count];
        for (var i = 0; i < choices.Length; i++)
        {
            var (best, low) = (-1, stamps[i].Weight);
            for (var p = 0; p < stamps[i].Places.Length; p++)
            {
                var moment = moments.At(stamps[i].Places[p].Word, false);
                var cost = stamps[i].Places[p].Cost + Square(moment.Seconds - stamps[i].Seconds) / (Square(moment.Margin) + Square(LeastMargin));
                if (cost < low)
                    (best, low) = (p, cost);
            }

            choices[i] = new StampChoice(best, 0);
        }

        return choices;
    }

    private IEnumerable<(Stamp Stamp, StampPlace Place, double Margin)> Used() => stamps
        .Select((stamp, i) => (stamp, choice: choices[i]))
        .Where(x => x.choice.Place >= 0)
        .Select(x => (x.stamp, x.stamp.Places[x.choice.Place], MarginOf(x.choice)));

    private static double MarginOf(StampChoice choice) => Math.Min(LeastMargin + 0.5 * choice.Spread, MostMargin);

    private static double Square(double x) => x * x;
}
