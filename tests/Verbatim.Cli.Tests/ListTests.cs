namespace Verbatim.Cli.Tests;

public sealed class ListTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Shows_episodes_and_people_are_listed_with_counts()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Write("beach.yaml", "show: Sand & Sea\n");
        workspace.Run("ingest", "beach.txt");

        var list = workspace.Run("list", "--json").Json;

        Assert.Equal("Sand & Sea", list.GetProperty("shows")[0].GetProperty("title").GetString());
        Assert.Equal(4, list.GetProperty("episodes")[0].GetProperty("turns").GetInt32());
        Assert.Equal(2, list.GetProperty("people").GetArrayLength());
        Assert.Contains("sand-sea/a-walk-on-the-beach", workspace.Run("list").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_without_episodes_is_nothing_found()
    {
        workspace.Write("empty.txt", "");
        workspace.Run("ingest", "empty.txt");

        var result = workspace.Run("list", "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(0, result.Json.GetProperty("shows").GetArrayLength());
        Assert.Equal(1, workspace.Run("list").ExitCode);
    }
}
