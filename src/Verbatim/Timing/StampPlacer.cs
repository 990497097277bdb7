namespace Verbatim.Timing;

/// <summary>What became of a stamp.</summary>
/// <param name="Place">Index into its places; -1 where it is refused.</param>
/// <param name="Spread">Seconds, from the place chosen to the farthest one that would explain the stamps nearly as well.</param>
internal readonly record struct StampChoice(int Place, double Spread);

/// <summary>
/// Chooses a place for each stamp, or none, so that all of them together are told best: in order, at a human pace, each near
/// the words it is about. A stamp that contradicts the others costs more to keep than to refuse.
/// </summary>
internal sealed class StampPlacer
{
    private const double StampSlack = 2.5;
    private const double WanderPerSecond = 0.45;
    private const double PaceDoubt = 0.07;
    private const double StartDoubt = 25;
    private const double MostStartCost = 4;
    private const double NearlyAsWell = 1.4;

    private readonly SpokenText text;
    private readonly IReadOnlyList<Stamp> stamps;
    private readonly double[][] clocks;
    private readonly double[] refusing;
    private readonly double pace;
    private readonly double doubt;

    private StampPlacer(SpokenText text, IReadOnlyList<Stamp> stamps, double pace, double doubt)
    {
        (this.text, this.stamps, this.pace, this.doubt) = (text, stamps, pace, doubt);
        clocks = [.. stamps.Select(s => s.Places.Select(p => text.Words[p.Word].From).ToArray())];
        refusing = new double[stamps.Count + 1];
        for (var i = 0; i < stamps.Count; i++)
            refusing[i + 1] = refusing[i] + stamps[i].Weight;
    }

    /// <param name="stamps">Ordered by time.</param>
    /// <returns>A choice for each stamp, and the seconds that a second of the speech clock lasts.</returns>
    public static (StampChoice[] Choices, double Pace) Place(SpokenText text, IReadOnlyList<Stamp> stamps)
    {
        var pace = 1.0;
        var choices = new StampPlacer(text, stamps, pace, 3).Solve();
        for (var round = 0; round < 3; round++)
        {
            var better = PaceOf(text, stamps, choices);
            if (round > 0 && Math.Abs(better - pace) < 0.005)
                break;
            pace = better;
            choices = new StampPlacer(text, stamps, pace, 1).Solve();
        }

        return (choices, pace);
    }

    private static double PaceOf(SpokenText text, IReadOnlyList<Stamp> stamps, StampChoice[] choices)
    {
        var ratios = new List<(double Ratio, double Weight)>();
        var (clock, seconds, silent) = (double.NaN, 0.0, false);
        for (var i = 0; i < stamps.Count; i++)
        {
            if (choices[i].Place < 0)
                continue;
            var next = text.Words[stamps[i].Places[choices[i].Place].Word].From;
            if (next - clock > 1 && !silent)
                ratios.Add(((stamps[i].Seconds - seconds) / (next - clock), next - clock));
            (clock, seconds, silent) = (next, stamps[i].Seconds, stamps[i].Silence > 0);
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

    private StampChoice[] Solve()
    {
        var (arriving, before) = Forward();
        var leaving = Backward();
        var (total, at) = (refusing[^1], (Stamp: -1, Place: -1));
        for (var i = 0; i < stamps.Count; i++)
        {
            for (var p = 0; p < arriving[i].Length; p++)
            {
                var whole = arriving[i][p] + refusing[^1] - refusing[i + 1];
                if (whole < total)
                    (total, at) = (whole, (i, p));
            }
        }

        var choices = Enumerable.Repeat(new StampChoice(-1, 0), stamps.Count).ToArray();
        for (; at.Stamp >= 0; at = before[at.Stamp][at.Place])
            choices[at.Stamp] = new StampChoice(at.Place, Spread(at.Stamp, at.Place, arriving[at.Stamp], leaving[at.Stamp], total));
        return choices;
    }

    private double Spread(int stamp, int chosen, double[] arriving, double[] leaving, double total)
    {
        var spread = 0.0;
        for (var p = 0; p < arriving.Length; p++)
        {
            if (arriving[p] + leaving[p] <= total + NearlyAsWell)
                spread = Math.Max(spread, Math.Abs(clocks[stamp][p] - clocks[stamp][chosen]) * pace);
        }

        return spread;
    }

    // Cheapest way to each place from the beginning, the place itself included.
    private (double[][] Cost, (int Stamp, int Place)[][] Before) Forward()
    {
        var cost = new double[stamps.Count][];
        var before = new (int, int)[stamps.Count][];
        var cheapest = new double[stamps.Count];
        for (var i = 0; i < stamps.Count; i++)
        {
            cost[i] = new double[clocks[i].Length];
            before[i] = new (int, int)[clocks[i].Length];
            for (var p = 0; p < clocks[i].Length; p++)
            {
                var (low, from) = (refusing[i] + Math.Min(MostStartCost, Travel(stamps[i].Seconds, clocks[i][p] * pace, StartDoubt)), (-1, -1));
                for (var j = i - 1; j >= 0 && refusing[i] - refusing[j + 1] < low; j--)
                {
                    var skipped = refusing[i] - refusing[j + 1];
                    var q = FirstFrom(clocks[j], clocks[i][p] - Farthest(stamps[i].Seconds - stamps[j].Seconds));
                    for (; skipped + cheapest[j] < low && q < clocks[j].Length && clocks[j][q] <= clocks[i][p]; q++)
                    {
                        if (skipped + cost[j][q] >= low)
                            continue;
                        var way = skipped + cost[j][q] + Travel(stamps[i].Seconds - stamps[j].Seconds, (clocks[i][p] - clocks[j][q]) * pace, 0, stamps[j].Silence);
                        if (way < low)
                            (low, from) = (way, (j, q));
                    }
                }

                (cost[i][p], before[i][p]) = (low + stamps[i].Places[p].Cost, from);
            }

            cheapest[i] = cost[i].Length == 0 ? double.MaxValue : cost[i].Min();
        }

        return (cost, before);
    }

    // Cheapest way from each place to the end, the place itself excluded.
    private double[][] Backward()
    {
        var cost = new double[stamps.Count][];
        var cheapest = new double[stamps.Count];
        for (var i = stamps.Count - 1; i >= 0; i--)
        {
            cost[i] = new double[clocks[i].Length];
            for (var p = 0; p < clocks[i].Length; p++)
            {
                var low = refusing[^1] - refusing[i + 1];
                for (var j = i + 1; j < stamps.Count && refusing[j] - refusing[i + 1] < low; j++)
                {
                    var skipped = refusing[j] - refusing[i + 1];
                    var end = clocks[i][p] + Farthest(stamps[j].Seconds - stamps[i].Seconds);
                    for (var q = FirstFrom(clocks[j], clocks[i][p]); skipped + cheapest[j] < low && q < clocks[j].Length && clocks[j][q] <= end; q++)
                    {
                        var rest = skipped + cost[j][q] + stamps[j].Places[q].Cost;
                        if (rest < low)
                            low = Math.Min(low, rest + Travel(stamps[j].Seconds - stamps[i].Seconds, (clocks[j][q] - clocks[i][p]) * pace, 0, stamps[i].Silence));
                    }
                }

                cost[i][p] = low;
            }

            cheapest[i] = cost[i].Length == 0 ? double.MaxValue : Enumerable.Range(0, cost[i].Length).Min(p => cost[i][p] + stamps[i].Places[p].Cost);
        }

        return cost;
    }

    // Nobody says more than this in the time; farther places need not be tried.
    private double Farthest(double elapsed) => (40 + 1.8 * elapsed) / pace;

    private static int FirstFrom(double[] clocks, double clock)
    {
        var at = Array.BinarySearch(clocks, clock);
        return at < 0 ? ~at : at;
    }

    // Time that passes without words is common (music, an advertisement, a cut transcript) and is punished mildly;
    // words for which there is no time are not possible beyond a very quick pace.
    private double Travel(double elapsed, double expected, double extra, double silence = 0)
    {
        var missed = elapsed - expected;
        if (missed > 0)
            missed = Math.Max(0, missed - silence);
        var variance = StampSlack * StampSlack + WanderPerSecond * expected + PaceDoubt * PaceDoubt * doubt * doubt * expected * expected + extra * extra;
        var half = missed * missed / variance / 2;
        return missed >= 0 ? 1.5 * Math.Log(1 + half / 1.5) : half;
    }
}
