using System.Diagnostics;
using System.Globalization;
using Dapper;
using Verbatim.Search;
using Verbatim.Search.Sqlite;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>Speed and size of search beside plain FTS5, on the same turns in one run: <c>search FOLDER [TURNS] [QUERIES]</c>.</summary>
internal static class SearchBenchmark
{
    public static int Run(string folder, int turns, int queries)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: no such folder; expected Markdown transcripts");
            return 1;
        }

        var work = Directory.CreateTempSubdirectory("verbatim-search-").FullName;
        try
        {
            Measure(LibraryDatabase.OpenOrCreate(work), Path.Combine(work, "plain.db"), folder, turns, queries);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static void Measure(LibraryDatabase database, string plainPath, string folder, int turns, int queries)
    {
        var (count, characters) = SearchCorpus.Store(database, folder, turns);
        using var connection = database.Connect();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var before = new FileInfo(database.FilePath).Length;
        using var plain = new PlainFts5(plainPath);
        var (start, plainSeconds) = (ThreadClock.Milliseconds, Seconds(() => plain.Fill(connection)));
        var plainCpu = ThreadClock.Milliseconds - start;
        var index = new SqliteTurnIndex(database.Connect);
        start = ThreadClock.Milliseconds;
        var seconds = Seconds(() => index.Rebuild());
        var cpu = ThreadClock.Milliseconds - start;
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = new FileInfo(database.FilePath).Length - before;
        Print($"{count} turns, {characters / 1e6:0} MB of text");
        Print($"indexing: {seconds:0.0} s, plain FTS5 {plainSeconds:0.0} s (with its copy of the text); CPU {cpu / 1000:0.0} and {plainCpu / 1000:0.0} s");
        Print($"index: {bytes / 1e6:0} MB, {bytes / (double)characters:0.00} of the text; plain FTS5 {plain.Bytes / 1e6:0} MB with the text");
        var cold = new SqliteTurnIndex(database.Connect);
        Print($"first answer of a new process state: {Seconds(() => cold.Search(QueryParser.Parse("octopus"), new SearchOptions())) * 1000:0} ms");
        Print("wall-clock and thread CPU milliseconds; on a machine that others use, compare the latter");
        Print("| class | p50 | p95 | p99 | CPU p95 | plain p50 | p95 | p99 | CPU p95 | p95 ratio | CPU p95 ratio |");
        Print("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var all = new List<string>();
        foreach (var (_, list) in new SearchQueries(connection).Classes(60))
            foreach (var query in list)
                index.Search(QueryParser.Parse(query.Ours), new SearchOptions());
        foreach (var (name, list) in new SearchQueries(connection).Classes(queries))
        {
            all.AddRange(list.Select(q => q.Ours));
            var ours = Times(list, q => index.Search(QueryParser.Parse(q.Ours), new SearchOptions()).Hits.Length);
            if (list[0].Plain is null)
            {
                Print($"| {name} | {Row(ours)} | | | | | | |");
                continue;
            }

            var theirs = Times(list, q => plain.Search(q.Plain!));
            Print($"| {name} | {Row(ours)} | {Row(theirs)} | {At(ours.Wall, 0.95) / At(theirs.Wall, 0.95):0.00} | {At(ours.Cpu, 0.95) / At(theirs.Cpu, 0.95):0.00} |");
        }

        var watch = Stopwatch.StartNew();
        Parallel.ForEach(all, new ParallelOptions { MaxDegreeOfParallelism = 2 }, q => index.Search(QueryParser.Parse(q), new SearchOptions()));
        Print($"{all.Count / watch.Elapsed.TotalSeconds:0} queries a second on two threads, all classes");
        Print($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static (double[] Wall, double[] Cpu) Times(List<SearchQuery> queries, Func<SearchQuery, int> search)
    {
        foreach (var query in queries.Take(5))
            search(query);
        var (wall, cpu) = (new double[queries.Count], new double[queries.Count]);
        for (var i = 0; i < queries.Count; i++)
        {
            var before = ThreadClock.Milliseconds;
            wall[i] = Seconds(() => search(queries[i])) * 1000;
            cpu[i] = ThreadClock.Milliseconds - before;
        }

        Array.Sort(wall);
        Array.Sort(cpu);
        return (wall, cpu);
    }

    private static string Row((double[] Wall, double[] Cpu) times) => string.Create(
        CultureInfo.InvariantCulture, $"{At(times.Wall, 0.5):0.0} | {At(times.Wall, 0.95):0.0} | {At(times.Wall, 0.99):0.0} | {At(times.Cpu, 0.95):0.0}");

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
