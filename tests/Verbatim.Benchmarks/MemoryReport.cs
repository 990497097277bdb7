using System.Diagnostics;
using System.Globalization;
using System.Text;
using Verbatim.Formats;

namespace Verbatim.Benchmarks;

/// <summary>
/// The most memory that reading one file takes, as the system counts it (peak resident set), in a process of its own. What the
/// same process takes for a file of a few lines is subtracted.
/// </summary>
internal static class MemoryReport
{
    private const int Tiny = 2_000;

    private static readonly int[] Sizes = [1_000_000, 12_000_000];

    public static int Run()
    {
        Console.WriteLine($"{"format",-17} {"MB",5} {"peak MB",8} {"x file",7} {"s/MB",6}  turns");
        foreach (var format in MemorySamples.Formats)
        {
            var tiny = Measure(format, Tiny);
            foreach (var size in Sizes)
            {
                var (peak, cpu, turns) = Measure(format, size);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{format,-17} {size / 1e6,5:0} {peak / 1e6,8:0.0} {(peak - tiny.Peak) / size,7:0.0} {(cpu - tiny.Cpu) * 1e6 / size,6:0.00}  {turns}"));
            }
        }

        return 0;
    }

    /// <summary>The process of one measurement: prints its peak in bytes, its CPU time in seconds, and the number of turns.</summary>
    public static int Read(string file)
    {
        var transcript = TranscriptReaders.Read(SourceDecoder.Decode(file, File.ReadAllBytes(file)).Source!);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{process.PeakWorkingSet64} {process.TotalProcessorTime.TotalSeconds} {transcript.Turns.Length}"));
        return 0;
    }

    private static (double Peak, double Cpu, int Turns) Measure(string format, int size)
    {
        var file = Path.Combine(Path.GetTempPath(), $"verbatim-memory-{Environment.ProcessId}{MemorySamples.ExtensionOf(format)}");
        File.WriteAllText(file, MemorySamples.Of(format, size), new UTF8Encoding(false));
        try
        {
            using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["memory", file]) { RedirectStandardOutput = true })!;
            var figures = child.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
            child.WaitForExit();
            return (double.Parse(figures[0], CultureInfo.InvariantCulture), double.Parse(figures[1], CultureInfo.InvariantCulture), int.Parse(figures[2], CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
