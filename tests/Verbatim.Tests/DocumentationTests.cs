using System.Text.RegularExpressions;
using Verbatim.Formats.Sidecars;
using Verbatim.Transcripts;

namespace Verbatim.Tests;

/// <summary>What the pages say is there, and what is there stands in the pages.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages() =>
        [.. Directory.GetFiles(RepositoryFiles.Path("docs"), "*.md").Append(RepositoryFiles.Path("README.md")).Select(f => Path.GetRelativePath(RepositoryFiles.Root, f))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_something(string page)
    {
        var folder = Path.GetDirectoryName(RepositoryFiles.Path(page))!;
        var broken =
            from Match link in Link().Matches(File.ReadAllText(RepositoryFiles.Path(page)))
            let target = link.Groups[1].Value
            where !target.Contains("://", StringComparison.Ordinal) && !IsThere(folder, page, target)
            select target;

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_format_has_its_place_in_the_page_of_formats()
    {
        var page = File.ReadAllText(RepositoryFiles.Path("docs", "formats.md"));
        var formats =
            from file in RepositoryFiles.Sources("src", "Verbatim", "Formats")
            from Match format in FormatName().Matches(File.ReadAllText(file))
            select format.Groups[1].Value;

        Assert.NotEmpty(formats);
        Assert.All(formats.Distinct(), f => Assert.Contains(f, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_sidecar_in_the_page_of_formats_is_one()
    {
        var yaml = YamlBlock().Match(File.ReadAllText(RepositoryFiles.Path("docs", "formats.md"))).Groups[1].Value;
        var sidecar = SidecarReader.Read(new SourceText("formats.yaml", "", yaml, "utf-8"));

        Assert.Empty(sidecar.Problems);
        Assert.NotNull(sidecar.Facts.Title);
        Assert.NotEmpty(sidecar.People);
        Assert.NotEmpty(sidecar.Corrections);
    }

    [Fact]
    public void The_first_screen_has_one_picture_and_the_two_commands()
    {
        var screen = File.ReadLines(RepositoryFiles.Path("README.md")).Take(20).ToList();

        Assert.Single(screen, line => line.StartsWith("![", StringComparison.Ordinal));
        Assert.Contains("dotnet run --project src/Verbatim.Web", screen);
        Assert.Contains("bash tests/run", screen);
    }

    private static bool IsThere(string folder, string page, string target)
    {
        var (path, anchor) = target.Split('#') is [var p, var a] ? (p, a) : (target, null);
        var file = path.Length == 0 ? RepositoryFiles.Path(page) : Path.GetFullPath(Path.Combine(folder, path));
        if (anchor is null)
            return File.Exists(file) || Directory.Exists(file);
        return File.Exists(file) && File.ReadLines(file).Any(line => line.StartsWith('#') && AnchorOf(line) == anchor);
    }

    private static string AnchorOf(string heading) => NotInAnchors().Replace(heading.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("string Format => \"([^\"]+)\"")]
    private static partial Regex FormatName();

    [GeneratedRegex(@"```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"[^\w\s-]")]
    private static partial Regex NotInAnchors();
}
