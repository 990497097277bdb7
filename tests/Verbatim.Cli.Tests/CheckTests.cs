using Microsoft.Data.Sqlite;

namespace Verbatim.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private readonly Workspace workspace = new();

    public CheckTests()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Run("ingest", "beach.txt");
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_sound_library_has_no_faults()
    {
        var result = workspace.Run("check");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("1 episode, no faults", result.Output, StringComparison.Ordinal);
        Assert.Contains("search engine: ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE source SET sha256 = 'ff'", "sha256")]
    [InlineData("UPDATE turn SET first_line = 99, last_line = 99", "lines 99 of 9")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM show", "points at a row of show")]
    [InlineData("DROP TABLE search_words", "index")]
    public void A_fault_is_one_line_and_exit_code_1(string damage, string fault)
    {
        Execute(damage);

        var result = workspace.Run("check");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(fault, result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reindexing_mends_an_index()
    {
        Execute("DELETE FROM search_episode");

        Assert.Equal(1, workspace.Run("check").ExitCode);
        Assert.Equal(0, workspace.Run("reindex").ExitCode);
        Assert.Equal(0, workspace.Run("check").ExitCode);
        Assert.Equal(0, workspace.Run("search", "patient").ExitCode);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(workspace.Path, "library", "verbatim.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
