namespace Verbatim.Benchmarks;

/// <summary>The files each reader is timed on: real ones where a corpus is there, else the repository's own.</summary>
internal static class FormatCorpus
{
    private const long MostBytes = 8_000_000;

    private static readonly (string Format, string Cases, string[] Folders, string Pattern)[] Sets =
    [
        ("text", "Text", ["changelog"], "*.md"),
        ("webvtt", "WebVtt", ["talkpython"], "*.vtt"),
        ("subrip", "SubRip", ["virtual-coffee-srt"], "*.srt"),
        ("sbv", "Sbv", [], "*"),
        ("ttml", "Ttml", [], "*"),
        ("substation", "SubStation", [], "*"),
        ("lrc", "Lrc", [], "*"),
        ("json", "Json", ["transcriptator-p20", "stt-vendor-json", "uis-google-stt"], "*.json"),
        ("html", "Html", [], "*"),
    ];

    public static IEnumerable<(string Format, string Origin, string[] Files)> All(string corpus, string repository)
    {
        foreach (var (format, cases, folders, pattern) in Sets)
        {
            var real = folders.Select(f => Path.Combine(corpus, f)).Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories)).ToArray();
            yield return real.Length > 0 ? (format, string.Join(", ", folders), Spread(real))
                : format == "text" ? (format, "seeds", Directory.GetFiles(Path.Combine(repository, "seeds"), "*.txt"))
                : (format, "own cases", Own(Path.Combine(repository, "tests/Verbatim.Tests/Formats/Cases", cases)));
        }
    }

    private static string[] Own(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // Every nth file, so that each part of a collection is there.
    private static string[] Spread(string[] files)
    {
        Array.Sort(files, StringComparer.Ordinal);
        var step = (int)Math.Max(1, files.Sum(f => new FileInfo(f).Length) / MostBytes);
        return [.. files.Where((_, i) => i % step == 0)];
    }
}
