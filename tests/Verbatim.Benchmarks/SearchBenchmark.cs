using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>
/// Speed and size of search, by every engine that is compiled in, beside plain FTS5, PostgreSQL and bare Lucene.Net, on the same turns in one run:
/// <c>search FOLDER [TURNS] [QUERIES]</c>.
/// </summary>
internal static class SearchBenchmark
{
    private const int WarmingUp = 30;

    public static int Run(string folder, int turns, int queries)
    {
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"{folder}: no such folder; expected Markdown transcripts");
            return 1;
        }

        // Open to all: the server of PostgreSQL does not run as root.
        var work = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"verbatim-search-{Environment.ProcessId}")).FullName;
        try
        {
            Measure(LibraryDatabase.OpenOrCreate(Path.Combine(work, "library")), work, folder, turns, queries);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static void Measure(LibraryDatabase database, string work, string folder, int turns, int queries)
    {
        var (count, characters) = SearchCorpus.Store(database, folder, turns);
        using var connection = database.Connect();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        Print($"{count} turns, {characters / 1e6:0} MB of text; seconds of all threads together are CPU time");
        Print("| engine | indexing s | CPU s | index MB | of the text |");
        Print("|---|--:|--:|--:|--:|");
        var contenders = new List<Contender>();
        foreach (var name in SearchEngines.Names.Reverse())
        {
            var index = SearchEngines.Open(name, database.Folder, database.Connect);
            Build(name, () => Bytes(database.Folder), characters, Cpu, () =>
            {
                index.Update();
                connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
            });
            contenders.Add(new Contender(name, () => new SearchCaller(q => index.Search(QueryParser.Parse(q.Ours), new SearchOptions()).Hits.Length)));
        }

        var plain = Path.Combine(work, "plain.db");
        using (var writer = new PlainFts5(plain))
            Build("plain FTS5, with the text", () => writer.Bytes, characters, Cpu, () => writer.Fill(connection));
        contenders.Add(new Contender("plain FTS5", () => PlainFts5.Caller(plain)));
        using var postgres = Postgres.Start(Path.Combine(work, "postgres"));
        if (postgres is not null)
        {
            Build("PostgreSQL, with the text", () => postgres.Bytes, characters, () => Cpu() + postgres.Cpu, () => postgres.Fill(connection));
            contenders.Add(new Contender("PostgreSQL", postgres.Connect));
        }
        else
        {
            Print("| PostgreSQL | not installed | | | |");
        }
#if LUCENE
        using var bare = new BareLucene(Path.Combine(work, "bare"));
        Build("bare Lucene.Net, with the text", () => Bytes(Path.Combine(work, "bare")), characters, Cpu, () => bare.Fill(connection));
        contenders.Add(new Contender("bare Lucene.Net", () => new SearchCaller(bare.Search)));
#endif
        SearchProcess.Measure(database, connection, plain);
        Compare(connection, contenders, queries);
        PageCost.Measure(database, new SearchQueries(connection).Classes(queries));
        Agree(connection, database, queries);
        Throughput(contenders, connection, queries);
        HardQueries.Measure(database);
    }

    private static void Build(string name, Func<long> bytes, long characters, Func<double> cpu, Action build)
    {
        var (before, used) = (bytes(), cpu());
        var seconds = Seconds(build);
        used = cpu() - used;
        var size = bytes() - before;
        Print($"| {name} | {seconds:0.0} | {used:0.0} | {size / 1e6:0} | {size / (double)characters:0.00} |");
    }

    private static void Compare(SqliteConnection connection, List<Contender> contenders, int queries)
    {
        var callers = contenders.ConvertAll(c => c.Connect());
        foreach (var (_, list) in new SearchQueries(connection).Classes(WarmingUp))
            foreach (var query in list)
                callers.ForEach(c => c.Search(query));
        var (walls, cpus) = (new List<string>(), new List<string>());
        foreach (var (name, list) in new SearchQueries(connection).Classes(queries))
        {
            var times = callers.ConvertAll(c => c.Search(list[0]) is null ? null : SearchTimes.Of(list, c));
            walls.Add($"| {name} | {string.Join(" | ", times.Select(t => t?.InWall))} |");
            cpus.Add($"| {name} | {string.Join(" | ", times.Select(t => t?.OnProcessor))} | {times[0]!.Ratio(times.Find(t => t != times[0]))} |");
        }

        Print("milliseconds by the clock, p50 / p95 / p99");
        Table(contenders, "", walls);
        Print("milliseconds of CPU time, p50 / p95 / p99: on a machine that others use, compare these; the ratio is the first's p95 to the next that has the class");
        Table(contenders, " ratio |", cpus);
        callers.ForEach(c => c.Dispose());
    }

    private static void Table(List<Contender> contenders, string last, List<string> rows)
    {
        Print($"| class | {string.Join(" | ", contenders.Select(c => c.Name))} |{last}");
        Print($"|---|{string.Concat(contenders.Select(_ => "--:|"))}{(last.Length > 0 ? "--:|" : "")}");
        rows.ForEach(Print);
    }

    // An engine that finds other turns than the first is at fault, however fast it is.
    private static void Agree(SqliteConnection connection, LibraryDatabase database, int queries)
    {
        var engines = SearchEngines.Names.Select(n => SearchEngines.Open(n, database.Folder, database.Connect)).ToArray();
        if (engines.Length < 2)
            return;
        var differing = new List<string>();
        var asked = new SearchQueries(connection).Classes(queries).SelectMany(c => c.Queries).Select(q => q.Ours).Distinct().ToList();
        foreach (var query in asked)
            if (engines.Select(e => Counts(e.Search(QueryParser.Parse(query), new SearchOptions(Limit: 0)))).Distinct().Count() > 1)
                differing.Add(query);
        Print($"{asked.Count} queries, {differing.Count} of them with other counts or facets on another engine: {string.Join("; ", differing.Take(5))}");
    }

    private static string Counts(SearchDocument found) =>
        $"{found.Total} {string.Join(' ', new[] { found.Facets.Speaker, found.Facets.Show, found.Facets.Year }.SelectMany(f => f))}";

    // The classes that everyone has something like.
    private static void Throughput(List<Contender> contenders, SqliteConnection connection, int queries)
    {
        var all = new SearchQueries(connection).Classes(queries).Where(c => c.Queries[0] is { Plain: not null, Postgres: not null }).SelectMany(c => c.Queries).ToList();
        foreach (var contender in contenders)
        {
            var seconds = Seconds(() => Parallel.ForEach(
                all, new ParallelOptions { MaxDegreeOfParallelism = 2 }, contender.Connect, (query, _, caller) => { caller.Search(query); return caller; }, caller => caller.Dispose()));
            Print($"{all.Count / seconds:0} queries a second on two threads, {all.Count} of the classes that all have, {contender.Name}");
        }
    }

    private static long Bytes(string folder) => Directory.Exists(folder) ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;

    private static double Cpu() => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}
