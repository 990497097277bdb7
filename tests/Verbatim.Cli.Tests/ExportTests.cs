namespace Verbatim.Cli.Tests;

public sealed class ExportTests : IDisposable
{
    private readonly Workspace workspace = new();

    public ExportTests()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Run("ingest", "beach.txt");
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("md", "**Bob Sled:**")]
    [InlineData("txt", "Bob Sled")]
    public void An_episode_is_printed_in_the_format_asked_for(string format, string expected)
    {
        var result = workspace.Run("export", "unsorted/a-walk-on-the-beach", "--format", format);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
        Assert.Contains("Sand is what rocks become when they are patient.", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void An_episode_that_is_not_there_is_nothing_found() =>
        Assert.Equal(1, workspace.Run("export", "unsorted/elsewhere").ExitCode);

    [Theory]
    [InlineData("no-slash", "md")]
    [InlineData("unsorted/a-walk-on-the-beach", "docx")]
    public void A_wrong_address_or_format_is_a_usage_error(string episode, string format) =>
        Assert.Equal(2, workspace.Run("export", episode, "--format", format).ExitCode);
}
