namespace Verbatim.Timing;

/// <summary>
/// Chooses a place for each stamp, or none, so that all of them together are told best: in order, at a human pace, each near
/// the words it is about. A stamp that contradicts the others costs more to keep than to refuse.
/// </summary>
internal static class StampPlacer
{
    private const double StampSlack = 2.5;
    private const double WanderPerSecond = 0.45;
    private const double PaceDoubt = 0.08;
    private const double StartDoubt = 25;

    /// <summary>For each stamp, which are ordered by time, the index into its places; -1 where it is refused.</summary>
    public static int[] Place(SpokenText text, IReadOnlyList<Stamp> stamps)
    {
        var chosen = Solve(text, stamps, 1, 3);
        for (var round = 0; round < 3; round++)
            chosen = Solve(text, stamps, PaceOf(text, stamps, chosen), 1);
        return chosen;
    }

    private static double PaceOf(SpokenText text, IReadOnlyList<Stamp> stamps, int[] chosen)
    {
        var used = Enumerable.Range(0, stamps.Count).Where(i => chosen[i] >= 0).ToList();
        if (used.Count < 2)
            return 1;
        var ratios = new List<(double Ratio, double Weight)>();
        for (var i = 1; i < used.Count; i++)
        {
            var clock = ClockOf(text, stamps[used[i]], chosen[used[i]]) - ClockOf(text, stamps[used[i - 1]], chosen[used[i - 1]]);
            var elapsed = stamps[used[i]].Seconds - stamps[used[i - 1]].Seconds;
            if (clock > 1)
                ratios.Add((elapsed / clock, clock));
        }

        return ratios.Count == 0 ? 1 : Math.Clamp(WeightedMedian(ratios), 0.5, 2);
    }

    private static double WeightedMedian(List<(double Value, double Weight)> values)
    {
        values.Sort();
        var half = values.Sum(v => v.Weight) / 2;
        foreach (var (value, weight) in values)
        {
            half -= weight;
            if (half <= 0)
                return value;
        }

        return values[^1].Value;
    }

    private static double ClockOf(SpokenText text, Stamp stamp, int place) => text.Words[stamp.Places[place].Word].From;

    private static int[] Solve(SpokenText text, IReadOnlyList<Stamp> stamps, double pace, double doubt)
    {
        var best = new double[stamps.Count][];
        var before = new (int Stamp, int Place)[stamps.Count][];
        var cheapest = new double[stamps.Count + 1];
        var (total, end) = (Refusing(stamps, 0, stamps.Count), (Stamp: -1, Place: -1));
        for (var i = 0; i < stamps.Count; i++)
        {
            best[i] = new double[stamps[i].Places.Length];
            before[i] = new (int, int)[stamps[i].Places.Length];
            cheapest[i] = double.MaxValue;
            for (var p = 0; p < stamps[i].Places.Length; p++)
            {
                (best[i][p], before[i][p]) = Arrive(text, stamps, i, p, pace, doubt, best, cheapest);
                cheapest[i] = Math.Min(cheapest[i], best[i][p]);
                var whole = best[i][p] + Refusing(stamps, i + 1, stamps.Count);
                if (whole < total)
                    (total, end) = (whole, (i, p));
            }
        }

        var chosen = Enumerable.Repeat(-1, stamps.Count).ToArray();
        for (var at = end; at.Stamp >= 0; at = before[at.Stamp][at.Place])
            chosen[at.Stamp] = at.Place;
        return chosen;
    }

    private static (double Cost, (int, int) From) Arrive(
        SpokenText text, IReadOnlyList<Stamp> stamps, int i, int p, double pace, double doubt, double[][] best, double[] cheapest)
    {
        var (stamp, place) = (stamps[i], stamps[i].Places[p]);
        var clock = text.Words[place.Word].From;
        var low = double.MaxValue;
        (int, int) from = (-1, -1);
        var refused = 0.0;
        for (var j = i - 1; j >= 0; j--)
        {
            if (refused + cheapest[j] < low)
            {
                var places = stamps[j].Places;
                for (var q = 0; q < places.Length && places[q].Word <= place.Word; q++)
                {
                    if (refused + best[j][q] >= low)
                        continue;
                    var cost = refused + best[j][q] + Travel(stamp.Seconds - stamps[j].Seconds, (clock - text.Words[places[q].Word].From) * pace, doubt, 0);
                    if (cost < low)
                        (low, from) = (cost, (j, q));
                }
            }

            refused += stamps[j].Weight;
            if (refused >= low)
                break;
        }

        var alone = Refusing(stamps, 0, i) + Travel(stamp.Seconds, clock * pace, doubt, StartDoubt);
        if (alone < low)
            (low, from) = (alone, (-1, -1));
        return (low + place.Cost, from);
    }

    private static double Refusing(IReadOnlyList<Stamp> stamps, int from, int to)
    {
        var sum = 0.0;
        for (var i = from; i < to; i++)
            sum += stamps[i].Weight;
        return sum;
    }

    // Time that passes without words is common (music, an advertisement, a cut transcript) and is punished mildly;
    // words for which there is no time are not possible beyond a very quick pace.
    private static double Travel(double elapsed, double expected, double doubt, double extra)
    {
        var variance = StampSlack * StampSlack + WanderPerSecond * expected + PaceDoubt * PaceDoubt * doubt * doubt * expected * expected + extra * extra;
        var half = (elapsed - expected) * (elapsed - expected) / variance / 2;
        return elapsed >= expected ? 1.5 * Math.Log(1 + half / 1.5) : half;
    }
}
