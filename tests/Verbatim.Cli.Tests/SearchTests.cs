namespace Verbatim.Cli.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly Workspace workspace = new();

    public SearchTests()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Write("beach.yaml", "show: Sand & Sea\n");
        workspace.Run("ingest", "beach.txt");
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Hits_have_the_documented_shape()
    {
        var found = workspace.Run("search", "\"rocks become\"", "--json").Json;

        Assert.Equal(1, found.GetProperty("total").GetInt32());
        var hit = Assert.Single(found.GetProperty("hits").EnumerateArray());
        Assert.Equal("sand-sea/a-walk-on-the-beach", hit.GetProperty("episode").GetString());
        Assert.Equal("beach.txt", hit.GetProperty("source").GetString());
        Assert.Equal("Bob Sled", hit.GetProperty("speaker").GetString());
        Assert.Equal(2, hit.GetProperty("turn").GetInt32());
        Assert.Contains("<mark>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("/episodes/sand-sea/a-walk-on-the-beach#", hit.GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Equal(["seconds", "margin", "source"], hit.GetProperty("start").EnumerateObject().Select(p => p.Name));
        Assert.Equal(["speaker", "show", "year", "kind"], found.GetProperty("facets").EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void People_read_words_and_how_the_query_was_understood()
    {
        var output = workspace.Run("search", "sand", "-rocks").Output;

        Assert.Contains("Ann Arbor", output, StringComparison.Ordinal);
        Assert.Contains("1 turn found; read as: turns that contain 'sand' and do not contain 'rocks'", output, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Limit_and_offset_cut_the_hits_and_not_the_total()
    {
        var found = workspace.Run("search", "sand OR years OR long", "--limit", "1", "--offset", "1", "--json").Json;

        Assert.Equal(1, found.GetProperty("hits").GetArrayLength());
        Assert.Equal(4, found.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("((((")]
    [InlineData("speaker:")]
    [InlineData("@nobody")]
    [InlineData("-")]
    [InlineData("<script> OR 🏖️ AND")]
    public void Whatever_is_typed_is_answered(string query)
    {
        var result = workspace.Run("search", query, "--json");

        Assert.InRange(result.ExitCode, 0, 1);
        Assert.Equal(query, result.Json.GetProperty("query").GetString());
    }

    [Fact]
    public void Nothing_found_is_exit_code_1_and_still_an_answer()
    {
        var result = workspace.Run("search", "nobodysaidthis", "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(0, result.Json.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("--sort", "size")]
    [InlineData("--limit", "many")]
    [InlineData("--offset", "-1")]
    public void Wrong_options_are_usage_errors(string option, string value)
    {
        var result = workspace.Run("search", "sand", option, value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(value, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_is_missing_is_named_and_not_created()
    {
        var result = workspace.Run("search", "sand", "--library", "elsewhere");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("elsewhere: no library here", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(workspace.Path, "elsewhere")));
    }
}
