namespace Verbatim.Cli.Tests;

public sealed class ManualTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void The_page_in_docs_is_the_one_the_command_prints()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "MyProject.sln")))
            root = root.Parent!;

        Assert.Equal(File.ReadAllText(Path.Combine(root.FullName, "docs", "cli.md")), workspace.Run("manual").Output);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("ingest")]
    [InlineData("search")]
    [InlineData("link")]
    [InlineData("export")]
    [InlineData("list")]
    [InlineData("reindex")]
    [InlineData("check")]
    public void Every_verb_has_help(string verb)
    {
        var result = workspace.Run(verb, "--help");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains($"verbatim {verb}", result.Output, StringComparison.Ordinal);
        Assert.Contains($"## verbatim {verb}", workspace.Run("manual").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("list", "--frobnicate")]
    [InlineData]
    public void What_is_not_understood_is_exit_code_2(params string[] args)
    {
        var result = workspace.Run(args);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--help", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }
}
