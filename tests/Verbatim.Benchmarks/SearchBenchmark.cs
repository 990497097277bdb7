using System.Diagnostics;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>Speed and size of search, by every engine that is compiled in, beside plain FTS5 and bare Lucene.Net, on the same turns in one run: <c>search FOLDER [TURNS] [QUERIES]</c>.</summary>
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
            Build(name, database, characters, () => index.Update());
            contenders.Add(new Contender(name, q => index.Search(QueryParser.Parse(q.Ours), new SearchOptions()).Hits.Length));
        }

        using var plain = new PlainFts5(Path.Combine(work, "plain.db"));
        Build("plain FTS5, with the text", database, characters, () => plain.Fill(connection));
        contenders.Add(new Contender("plain FTS5", q => q.Plain is null ? null : plain.Search(q.Plain)));
#if LUCENE
        using var bare = new BareLucene(Path.Combine(work, "bare"));
        Build("bare Lucene.Net, with the text", database, characters, () => bare.Fill(connection));
        contenders.Add(new Contender("bare Lucene.Net", bare.Search));
#endif
        foreach (var name in SearchEngines.Names)
        {
            var cold = SearchEngines.Open(name, database.Folder, database.Connect);
            Print($"first answer of a new process state, {name}: {Seconds(() => cold.Search(QueryParser.Parse("octopus"), new SearchOptions())) * 1000:0} ms");
        }

        Compare(connection, contenders, queries);
        Agree(connection, database, queries);
        foreach (var name in SearchEngines.Names)
            Throughput(name, SearchEngines.Open(name, database.Folder, database.Connect), connection, queries);
        Print($"peak memory of everything {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB");
    }

    private static void Build(string name, LibraryDatabase database, long characters, Action build)
    {
        var (before, cpu) = (Bytes(database.Folder), Cpu());
        var seconds = Seconds(build);
        cpu = Cpu() - cpu;
        using (var connection = database.Connect())
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = Bytes(database.Folder) - before;
        Print($"| {name} | {seconds:0.0} | {cpu:0.0} | {bytes / 1e6:0} | {bytes / (double)characters:0.00} |");
    }

    private static void Compare(SqliteConnection connection, List<Contender> contenders, int queries)
    {
        Print("milliseconds, wall-clock p50 and p95, and p95 of the thread's CPU time; on a machine that others use, compare the latter");
        Print($"| class | {string.Join(" | ", contenders.Select(c => $"{c.Name} p50 | p95 | CPU"))} |");
        Print($"|---|{string.Concat(contenders.Select(_ => "--:|--:|--:|"))}");
        foreach (var (_, list) in new SearchQueries(connection).Classes(60))
            foreach (var query in list)
                contenders.ForEach(c => c.Search(query));
        foreach (var (name, list) in new SearchQueries(connection).Classes(queries))
            Print($"| {name} | {string.Join(" | ", contenders.Select(c => c.Search(list[0]) is null ? " | | " : Row(Times(list, c.Search))))} |");
    }

    // An engine that finds other turns than the first is at fault, however fast it is.
    private static void Agree(SqliteConnection connection, LibraryDatabase database, int queries)
    {
        var engines = SearchEngines.Names.Select(n => SearchEngines.Open(n, database.Folder, database.Connect)).ToArray();
        var differing = new List<string>();
        var asked = new SearchQueries(connection).Classes(queries).SelectMany(c => c.Queries).Select(q => q.Ours).Distinct().ToList();
        foreach (var query in asked)
            if (engines.Select(e => Counts(e.Search(QueryParser.Parse(query), new SearchOptions(Limit: 0)))).Distinct().Count() > 1)
                differing.Add(query);
        Print($"{asked.Count} queries, {differing.Count} of them with other counts or facets on another engine: {string.Join("; ", differing.Take(5))}");
    }

    private static string Counts(SearchDocument found) =>
        $"{found.Total} {string.Join(' ', new[] { found.Facets.Speaker, found.Facets.Show, found.Facets.Year }.SelectMany(f => f))}";

    private static void Throughput(string name, ITurnIndex index, SqliteConnection connection, int queries)
    {
        var all = new SearchQueries(connection).Classes(queries).SelectMany(c => c.Queries).ToList();
        index.Search(QueryParser.Parse(all[0].Ours), new SearchOptions());
        var seconds = Seconds(() => Parallel.ForEach(all, new ParallelOptions { MaxDegreeOfParallelism = 2 }, q => index.Search(QueryParser.Parse(q.Ours), new SearchOptions())));
        Print($"{all.Count / seconds:0} queries a second on two threads, all classes, {name}");
    }

    private static long Bytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    private static (double[] Wall, double[] Cpu) Times(List<SearchQuery> queries, Func<SearchQuery, int?> search)
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
        CultureInfo.InvariantCulture, $"{At(times.Wall, 0.5):0.00} | {At(times.Wall, 0.95):0.00} | {At(times.Cpu, 0.95):0.00}");

    private static double At(double[] sorted, double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];

    private static double Cpu() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Print(string line) => Console.WriteLine(line);
}

/// <param name="Search">Gives the number of hits shown; null where it has nothing like the query.</param>
internal sealed record Contender(string Name, Func<SearchQuery, int?> Search);
