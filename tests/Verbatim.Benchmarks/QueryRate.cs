using System.Diagnostics;
using System.Globalization;
using Verbatim.Ingestion;
using Verbatim.Search;

namespace Verbatim.Benchmarks;

/// <summary>Queries of two words a second, and the microseconds of processor time of each, asked of a library by as many callers as a site would have.</summary>
internal static class QueryRate
{
    private const int HitsPerPage = 20;

    /// <param name="wordsFile">One word a line.</param>
    public static int Run(string folder, string wordsFile, int seconds, int callers)
    {
        var library = Library.OpenOrCreate(folder);
        var words = File.ReadAllLines(wordsFile);
        library.Index.Search(QueryParser.Parse(words[0]), new SearchOptions(HitsPerPage, 0, SearchSort.Relevance));
        var (answered, used, end) = (0L, Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp() + seconds * Stopwatch.Frequency);
        var all = Enumerable.Range(0, callers).Select(caller => new Thread(() =>
        {
            for (var state = (uint)caller * 7919 + 1; Stopwatch.GetTimestamp() < end; Interlocked.Increment(ref answered))
                library.Index.Search(QueryParser.Parse($"{Next(ref state)} {Next(ref state)}"), new SearchOptions(HitsPerPage, 0, SearchSort.Relevance));
        })).ToList();
        all.ForEach(t => t.Start());
        all.ForEach(t => t.Join());
        var each = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / Math.Max(1, answered);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answered / (double)seconds:0.00} {each:0}"));
        return 0;

        string Next(ref uint state) => words[(int)((state = state * 1664525u + 1013904223u) >> 8) % words.Length];
    }
}
