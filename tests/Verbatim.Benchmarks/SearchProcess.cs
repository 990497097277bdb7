using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>The first answer after a cold start and the memory that searching takes, in a process of its own that is asked queries of all classes.</summary>
internal static class SearchProcess
{
    private const string Plain = "plain";
    private const int QueriesAsked = 20;

    public static void Measure(LibraryDatabase database, SqliteConnection connection, string plain)
    {
        var queries = Path.Combine(database.Folder, "queries.txt");
        File.WriteAllLines(queries, new SearchQueries(connection).Classes(QueriesAsked).SelectMany(c => c.Queries).Select(q => $"{q.Ours}\t{q.Plain}"));
        Console.WriteLine("| engine | start of the process to first answer, ms | of it CPU | peak memory after all classes, MB |");
        Console.WriteLine("|---|--:|--:|--:|");
        foreach (var name in SearchEngines.Names)
            Console.WriteLine($"| {name} | {Ask(name, database.Folder, queries)} |");
        Console.WriteLine($"| plain FTS5 | {Ask(Plain, plain, queries)} |");
        File.Delete(queries);
    }

    /// <summary>The process of one measurement.</summary>
    /// <param name="place">The library's folder, or the file of plain FTS5.</param>
    public static int Run(string engine, string place, string queries)
    {
        var first = "";
        Func<string[], bool> ask;
        if (engine == Plain)
        {
            var caller = PlainFts5.Caller(place);
            ask = q => q[1].Length > 0 && caller.Search(new SearchQuery(q[0], q[1], null)) is not null;
        }
        else
        {
            var database = LibraryDatabase.Open(place);
            var index = SearchEngines.Open(engine, database.Folder, database.Connect);
            ask = q => index.Search(QueryParser.Parse(q[0]), new SearchOptions()).Total >= 0;
        }

        using var process = Process.GetCurrentProcess();
        foreach (var query in File.ReadLines(queries))
        {
            ask(query.Split('\t'));
            if (first.Length == 0)
                first = string.Create(CultureInfo.InvariantCulture, $"{(DateTime.Now - process.StartTime).TotalMilliseconds:0} | {Environment.CpuUsage.TotalTime.TotalMilliseconds:0}");
        }

        process.Refresh();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{first} | {process.PeakWorkingSet64 / 1e6:0}"));
        return 0;
    }

    private static string Ask(string engine, string place, string queries)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["search-process", engine, place, queries]) { RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var line = child.StandardOutput.ReadToEnd().Trim();
        child.WaitForExit();
        return line;
    }
}
