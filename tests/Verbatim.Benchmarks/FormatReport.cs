using System.Diagnostics;
using System.Text;
using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Speed and memory of each reader beside reading the same bytes and splitting them into lines.</summary>
internal static class FormatReport
{
    private const int Rounds = 5;
    private const long BytesPerRound = 2_000_000;

    public static int Run(string corpus)
    {
        Console.WriteLine($"{"format",-11} {"files",5} {"MB",6} {"MB/s",8} {"floor",8} {"ratio",6} {"allocated",10} {"kept",6} {"slowest",9}  from");
        var repository = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
        foreach (var (format, origin, files) in FormatCorpus.All(corpus, repository))
        {
            var reader = TranscriptReaders.All.Single(r => r.Format == format);
            var read = files.Where(f => Read(reader, f) is { IsRefused: false }).ToArray();
            if (read.Length > 0)
                Print(reader, origin, read);
        }

        Console.WriteLine("allocated, kept: bytes for each byte of a file (all that reading it asked for; what the transcript and its source hold), worst file of 20 KB and more");
        Console.WriteLine("slowest: seconds for a megabyte of the slowest such file. Small files only: all of them together.");
        return 0;
    }

    private static void Print(ITranscriptReader reader, string origin, string[] files)
    {
        var bytes = files.Sum(f => new FileInfo(f).Length);
        var speed = bytes / 1e6 / Best(files, bytes, f => Read(reader, f));
        var floor = bytes / 1e6 / Best(files, bytes, Split);
        var large = files.Where(f => new FileInfo(f).Length >= 20_000).ToArray();
        var groups = large.Length > 0 ? large.Select(f => new[] { f }).ToArray() : [files];
        var memory = groups.Select(g => Memory(reader, g)).ToArray();
        var slowest = groups.Max(g => Seconds(g, f => Read(reader, f)) * 1e6 / g.Sum(f => new FileInfo(f).Length));
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{reader.Format,-11} {files.Length,5} {bytes / 1e6,6:0.00} {speed,8:0.0} {floor,8:0} {floor / speed,6:0.0} {memory.Max(m => m.Allocated),10:0.0} {memory.Max(m => m.Kept),6:0.0} {slowest,9:0.000}  {origin}"));
    }

    private static double Best(string[] files, long bytes, Func<string, object?> work)
    {
        var repeats = (int)Math.Max(1, BytesPerRound / bytes);
        return Enumerable.Range(0, Rounds).Min(_ => Seconds([.. Enumerable.Repeat(files, repeats).SelectMany(f => f)], work)) / repeats;
    }

    private static double Seconds(string[] files, Func<string, object?> work)
    {
        var (watch, start) = (Stopwatch.StartNew(), ThreadClock.Milliseconds);
        foreach (var file in files)
            work(file);
        var cpu = ThreadClock.Milliseconds - start;
        return cpu > 0 ? cpu / 1000 : watch.Elapsed.TotalSeconds;
    }

    private static (double Allocated, double Kept) Memory(ITranscriptReader reader, string[] files)
    {
        double bytes = files.Sum(f => new FileInfo(f).Length);
        var held = new List<object?>(files.Length);
        var (live, before) = (GC.GetTotalMemory(forceFullCollection: true), GC.GetAllocatedBytesForCurrentThread());
        foreach (var file in files)
        {
            var source = SourceDecoder.Decode(file, File.ReadAllBytes(file)).Source!;
            held.Add((source, reader.Read(source)));
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - live;
        GC.KeepAlive(held);
        return (allocated / bytes, kept / bytes);
    }

    private static Transcript? Read(ITranscriptReader reader, string file) =>
        SourceDecoder.Decode(file, File.ReadAllBytes(file)).Source is { } source && reader.Recognise(source) > Fit.No ? reader.Read(source) : null;

    private static object Split(string file) => Encoding.UTF8.GetString(File.ReadAllBytes(file)).Split('\n');
}
