using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>The times of tables and quotations with the places they were found to mean.</summary>
internal sealed class PlacedStamps
{
    // A row's time is told by its topic alone, a quotation's by its very words.
    private const double RowMargin = 10;
    private const double RowSpread = 0.9;
    private const double MostRowMargin = 60;
    private const double QuotationMargin = 3;
    private const double QuotationSpread = 0.5;
    private const double MostQuotationMargin = 25;
    private const double StampDoubt = 5;
    private const double Sharper = 1.5;
    private const double WordsBesideTimes = 0.4;
    private const int Few = 3;

    private readonly SpokenText text;
    private readonly List<Stamp> stamps;
    private readonly StampChoice[] choices;
    private readonly double pace = 1;

    /// <param name="stated">Points stated at their place; where there are any, stamps are judged by them and not by each other.</param>
    public PlacedStamps(SpokenText text, List<Stamp> stamps, ImmutableArray<ControlPoint> stated)
    {
        (this.text, this.stamps) = (text, stamps);
        if (!stated.IsEmpty)
        {
            choices = PlaceBetween(stamps, new MomentInterpolator(text, stated));
            return;
        }

        (choices, pace) = StampPlacer.Place(text, stamps);
        if (TableHabit.Follow(stamps, choices) is { } habitual)
        {
            this.stamps = habitual;
            (choices, pace) = StampPlacer.Place(text, habitual);
        }
    }

    /// <summary>By index of the chapter: the word that opens it. One whose time was refused opens where its topic is talked about.</summary>
    public Dictionary<int, int> Openings()
    {
        var openings = new Dictionary<int, int>();
        for (var i = 0; i < stamps.Count; i++)
        {
            var stamp = stamps[i];
            if (stamp.Kind != AnchorKind.Chapter || stamp.Places.IsEmpty)
                continue;
            var likeliest = stamp.Places.MinBy(p => p.Cost);
            if (choices[i].Place >= 0)
                openings[stamp.Index] = stamp.Places[choices[i].Place].Opens;
            else if (stamp.Places.Count(p => p.Cost <= likeliest.Cost + 0.5) <= Few)
                openings[stamp.Index] = likeliest.Opens;
        }

        return openings;
    }

    /// <summary>The stated points, and the stamps that say more than these do.</summary>
    public ImmutableArray<ControlPoint> Sharpen(ImmutableArray<ControlPoint> stated)
    {
        var moments = new MomentInterpolator(text, stated);
        var points = stated.ToList();
        var used = Used().ToList();
        for (var i = 0; i < used.Count; i++)
        {
            var (stamp, place, margin) = used[i];
            if (!stated.IsEmpty && margin * Sharper >= moments.At(place.Word, false).Margin)
                continue;
            var spoken = stamp.Silence > 0 && i + 1 < used.Count ? EndOfSilence(stamp, place, used[i + 1]) : stamp.Seconds;
            if (spoken > stamp.Seconds && place.Word > 0)
                Insert(points, new ControlPoint(place.Word - 1, true, stamp.Seconds, margin, MomentSource.Anchor));
            Insert(points, new ControlPoint(place.Word, false, spoken, margin, spoken > stamp.Seconds ? MomentSource.Interpolated : MomentSource.Anchor));
        }

        return [.. points];
    }

    // Words that follow an advertisement belong to the end of the time up to the next stamp.
    private double EndOfSilence(Stamp stamp, StampPlace place, (Stamp Stamp, StampPlace Place, double Margin) next) =>
        Math.Max(stamp.Seconds, next.Stamp.Seconds - pace * (text.Words[next.Place.Word].From - text.Words[place.Word].From));

    private void Insert(List<ControlPoint> points, ControlPoint point)
    {
        var clock = point.Clock(text);
        var at = points.FindIndex(p => p.Clock(text) >= clock);
        at = at < 0 ? points.Count : at;
        if ((at == points.Count || (points[at].Clock(text) > clock && points[at].Seconds >= point.Seconds)) && (at == 0 || points[at - 1].Seconds <= point.Seconds))
            points.Insert(at, point);
    }

    /// <param name="moments">In which the refused stamps are told where their words stand.</param>
    public IEnumerable<Anchor> Anchors(MomentInterpolator moments)
    {
        for (var i = 0; i < stamps.Count; i++)
        {
            var stamp = stamps[i];
            if (choices[i].Place < 0)
            {
                SpokenWord? likeliest = stamp.Places.IsEmpty ? null : text.Words[stamp.Places.MinBy(p => p.Cost).Word];
                yield return new Anchor(stamp.Kind, stamp.Seconds, stamp.Line, stamp.What, likeliest?.Turn, likeliest?.Start ?? 0, 0, Refusal(stamp, moments));
                continue;
            }

            var word = text.Words[stamp.Places[choices[i].Place].Word];
            yield return new Anchor(stamp.Kind, stamp.Seconds, stamp.Line, stamp.What, word.Turn, word.Start, MarginOf(stamp, choices[i]));
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
                var word = stamps[i].Places[p].Word;
                var cost = WordsBesideTimes * stamps[i].Places[p].Cost
                    + Square(moments.Away(word, stamps[i].Seconds)) / (Square(moments.At(word, false).Margin) + Square(StampDoubt));
                if (cost < low)
                    (best, low) = (p, cost);
            }

            choices[i] = new StampChoice(best, 0);
        }

        return choices;
    }

    // Where several state one time for one place, the surest of them counts.
    private IEnumerable<(Stamp Stamp, StampPlace Place, double Margin)> Used() => stamps
        .Select((stamp, i) => (stamp, choice: choices[i]))
        .Where(x => x.choice.Place >= 0)
        .Select(x => (Stamp: x.stamp, Place: x.stamp.Places[x.choice.Place], Margin: MarginOf(x.stamp, x.choice)))
        .GroupBy(u => (u.Stamp.Seconds, u.Place.Word))
        .Select(g => g.MinBy(u => u.Margin));

    private static double MarginOf(Stamp stamp, StampChoice choice) => stamp.Kind == AnchorKind.Chapter
        ? Math.Min(RowMargin + RowSpread * choice.Spread, MostRowMargin)
        : Math.Min(QuotationMargin + QuotationSpread * choice.Spread, MostQuotationMargin);

    private static double Square(double x) => x * x;
}
