using System.Globalization;
using System.Text;
using System.Text.Json;
using Verbatim.Formats.WebVtt;
using Verbatim.Transcripts;
using Xunit.Abstractions;

namespace Verbatim.Tests.Formats.WebVtt;

/// <summary>The public WebVTT suite of vtt.js, where it is present: every cue list equal, or the difference explained in docs/formats.md.</summary>
public sealed class WebVttSuiteTests(ITestOutputHelper output)
{
    /// <summary>Where the suite follows an older draft or its own tolerance; the reasons stand in docs/formats.md.</summary>
    private static readonly string[] Explained =
    [
        "tests/cue-times/min-top-digits.vtt",
        "tests/cue-times/minimum-spots-over-sixty.vtt",
        "tests/integration/id.vtt",
        "videojs/tests/integration/cue-content.vtt",
    ];

    [Fact]
    public void Every_cue_list_of_the_suite_is_equal_or_explained()
    {
        var folder = Path.Combine(RepositoryFiles.Corpus ?? "", "vttjs-mozilla", "files");
        if (RepositoryFiles.Corpus is null || !Directory.Exists(folder))
        {
            output.WriteLine("The public WebVTT suite is not on this machine; nothing was compared.");
            return;
        }

        var (compared, different) = (0, new List<string>());
        foreach (var file in Directory.EnumerateFiles(folder, "*.vtt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.ChangeExtension(file, ".json")))
                continue;
            compared++;
            if (!Expected(Path.ChangeExtension(file, ".json")).SequenceEqual(Found(file)))
                different.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'));
        }

        output.WriteLine($"{compared} cue lists compared, {different.Count} differ");
        Assert.True(compared > 100);
        Assert.Equal(Explained, different);
        var explanations = File.ReadAllText(RepositoryFiles.Path("docs", "formats.md"));
        Assert.All(Explained, name => Assert.Contains(name, explanations, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Expected(string path) =>
        from cue in JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("cues").EnumerateArray()
        let text = cue.TryGetProperty("text", out var t) ? t : cue.GetProperty("content")
        select Line(cue.GetProperty("id").GetString(), cue.GetProperty("startTime").GetDouble(), cue.GetProperty("endTime").GetDouble(), text.GetString(), cue.GetProperty("size").GetDouble(), cue.GetProperty("vertical").GetString());

    private static IEnumerable<string> Found(string path)
    {
        var text = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        var source = new SourceText(path, "", text.StartsWith('\uFEFF') ? text[1..] : text, "utf-8");
        return WebVttParser.Parse(source.Lines)?.Cues.Select(c => Line(c.Id, c.Start, c.End, c.Text, c.Settings.Size, c.Settings.Vertical)) ?? [];
    }

    private static string Line(string? id, double start, double end, string? text, double size, string? vertical) =>
        string.Create(CultureInfo.InvariantCulture, $"{id}|{start:0.000}|{end:0.000}|{text}|{size}|{vertical}");
}
