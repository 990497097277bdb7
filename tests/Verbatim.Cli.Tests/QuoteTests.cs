namespace Verbatim.Cli.Tests;

public sealed class QuoteTests : IDisposable
{
    private readonly Workspace workspace = new();

    public QuoteTests()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Run("ingest", "beach.txt");
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("SAND is what rocks become, when they are patient!")]
    [InlineData("patient. How long does that")]
    [InlineData("rocks")]
    public void Words_that_were_said_are_verbatim_whatever_their_punctuation(string text)
    {
        var found = workspace.Run("quote", text, "--json").Json;

        Assert.Equal("verbatim", found.GetProperty("state").GetString());
        var match = found.GetProperty("matches")[0];
        Assert.Equal(2, match.GetProperty("turn").GetInt32());
        Assert.Equal("Bob Sled", match.GetProperty("speaker").GetString());
        Assert.Equal(1, match.GetProperty("similarity").GetDouble());
        Assert.StartsWith("/episodes/unsorted/a-walk-on-the-beach#t2-p1", match.GetProperty("url").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_were_nearly_said_are_near_and_their_link_leads_to_what_was_said()
    {
        var found = workspace.Run("quote", "sand is what the rocks become when they have been patient", "--json").Json;

        Assert.Equal("near", found.GetProperty("state").GetString());
        var match = found.GetProperty("matches")[0];
        Assert.Equal("Sand is what rocks become when they are patient", match.GetProperty("text").GetString());
        Assert.InRange(match.GetProperty("similarity").GetDouble(), 0.42, 0.99);
        var followed = workspace.Run("link", match.GetProperty("link").GetString()!, "--json").Json;
        Assert.Equal("exact", followed.GetProperty("state").GetString());
        Assert.Equal(match.GetProperty("charStart").GetInt32(), followed.GetProperty("charStart").GetInt32());
    }

    [Theory]
    [InlineData("nobody ever mentioned submarines in this conversation about the weather")]
    [InlineData("...")]
    [InlineData("\" -(( *:~")]
    public void What_nobody_said_is_absent(string text)
    {
        var result = workspace.Run("quote", text, "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("absent", result.Json.GetProperty("state").GetString());
        Assert.Equal(text, result.Json.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Several_come_from_standard_input_and_give_an_array()
    {
        var result = await workspace.PipeAsync("give or take a weekend\nnobody said this here\n", "quote", "-", "--json");

        Assert.Equal(["verbatim", "absent"], result.Json.EnumerateArray().Select(q => q.GetProperty("state").GetString()));
        Assert.Equal(0, result.ExitCode);
        Assert.Equal(1, (await workspace.PipeAsync("give or take a weekend\n", "quote", "-", "--json")).Json.GetArrayLength());
    }
}
