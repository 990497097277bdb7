using System.Diagnostics;
using System.Globalization;

namespace Verbatim.Benchmarks;

/// <summary>What queries cost one after the other, in milliseconds, by the clock and of CPU time, each in ascending order.</summary>
internal sealed record SearchTimes(double[] Wall, double[] Cpu)
{
    public string InWall => Row(Wall);

    public string OnProcessor => Row(Cpu);

    public static SearchTimes Of(List<SearchQuery> queries, SearchCaller caller)
    {
        foreach (var query in queries.Take(5))
            caller.Search(query);
        var (wall, cpu) = (new double[queries.Count], new double[queries.Count]);
        for (var i = 0; i < queries.Count; i++)
        {
            var (before, elsewhere, watch) = (ThreadClock.Milliseconds, caller.Elsewhere?.Invoke() ?? 0, Stopwatch.StartNew());
            caller.Search(queries[i]);
            wall[i] = watch.Elapsed.TotalMilliseconds;
            cpu[i] = ThreadClock.Milliseconds - before + (caller.Elsewhere?.Invoke() ?? 0) - elsewhere;
        }

        Array.Sort(wall);
        Array.Sort(cpu);
        return new SearchTimes(wall, cpu);
    }

    /// <summary>Of the CPU time at p95, to another's; empty for none.</summary>
    public string Ratio(SearchTimes? other) => other is null ? "" : (At(Cpu, 0.95) / At(other.Cpu, 0.95)).ToString("0.00", CultureInfo.InvariantCulture);

    private static string Row(double[] sorted) => string.Create(CultureInfo.InvariantCulture, $"{At(sorted, 0.5):0.00} / {At(sorted, 0.95):0.00} / {At(sorted, 0.99):0.00}");

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
}
