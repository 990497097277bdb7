using System.Text.Json;

namespace Verbatim.Cli.Tests;

public sealed class IngestTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_folder_goes_in_with_all_it_holds_and_is_counted()
    {
        workspace.Write("in/one/beach.txt", Workspace.Conversation);
        workspace.Write("in/two/dune.txt", Workspace.Conversation.Replace("Beach", "Dune", StringComparison.Ordinal));
        workspace.Write("in/cover.jpg", "not text");

        var result = workspace.Run("ingest", "in", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal((2, 8, 78, 2), (Int(result, "episodes"), Int(result, "turns"), Int(result, "words"), Int(result, "people")));
        Assert.Equal("in/cover.jpg", Assert.Single(result.Json.GetProperty("leftOut").EnumerateArray()).GetString());
        Assert.Contains("2/2", result.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(workspace.Path, "library", "verbatim.db")));
    }

    [Fact]
    public void Unchanged_files_are_left_alone_and_changed_ones_replace_their_episode()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Run("ingest", "beach.txt");

        Assert.Equal(1, Int(workspace.Run("ingest", "beach.txt", "--json"), "unchanged"));
        Assert.Equal(1, Int(workspace.Run("ingest", "beach.txt", "--again", "--json"), "episodes"));

        workspace.Write("beach.yaml", "title: A New Title\n");
        var written = Assert.Single(workspace.Run("ingest", "beach.txt", "--json").Json.GetProperty("written").EnumerateArray());

        Assert.True(written.GetProperty("replaced").GetBoolean());
        Assert.Equal("unsorted/a-walk-on-the-beach", written.GetProperty("episode").GetString());
        var listed = Assert.Single(workspace.Run("list", "--json").Json.GetProperty("episodes").EnumerateArray());
        Assert.Equal("A New Title", listed.GetProperty("title").GetString());
    }

    [Fact]
    public void Bad_files_are_reported_and_the_good_ones_go_in()
    {
        workspace.Write("in/a.txt", Workspace.Conversation);
        workspace.Write("in/b.txt", "");
        workspace.Write("in/c.txt", Workspace.Conversation + "\nAnn Arbor: Second.\n");
        File.CreateSymbolicLink(Path.Combine(workspace.Path, "in", "d.txt"), "nowhere");
        workspace.Write("in/e.txt", Workspace.Conversation + "\nAnn Arbor: Third.\n");

        var result = workspace.Run("ingest", "in");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("3 episodes", result.Output, StringComparison.Ordinal);
        Assert.Contains("in/b.txt: error: found an empty file", result.Error, StringComparison.Ordinal);
        Assert.Contains("in/d.txt: error: found a link to nowhere", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_became_unreadable_keeps_its_episode()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Run("ingest", "beach.txt");
        workspace.Write("beach.txt", "\0\u0001\u0002\u0003\0\0\0\u0005\0\0");

        Assert.Equal(1, workspace.Run("ingest", "beach.txt").ExitCode);

        Assert.Contains("patient", workspace.Run("export", "unsorted/a-walk-on-the-beach").Output, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("check").ExitCode);
    }

    [Fact]
    public void A_folder_without_transcripts_is_nothing_found()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Path, "empty"));

        var result = workspace.Run("ingest", "empty");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Found no transcripts there.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_library_is_named_by_option_or_variable()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Variables["VERBATIM_LIBRARY"] = "by-variable";

        workspace.Run("ingest", "beach.txt");
        workspace.Run("ingest", "beach.txt", "--library", "by-option");

        Assert.True(File.Exists(Path.Combine(workspace.Path, "by-variable", "verbatim.db")));
        Assert.True(File.Exists(Path.Combine(workspace.Path, "by-option", "verbatim.db")));
    }

    [Fact]
    public void A_library_that_is_none_is_one_clear_message()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Write("library/verbatim.db", "this is no database, whatever its name says, and it is long enough to be looked at");

        var result = workspace.Run("ingest", "beach.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("verbatim.db: cannot be used as a library", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_processes_read_while_one_writes()
    {
        for (var i = 0; i < 30; i++)
            workspace.Write($"in/{i:00}.txt", Workspace.Conversation + $"\nAnn Arbor: This is number {i}.\n");
        workspace.Run("ingest", "in/00.txt");

        var writing = workspace.RunAsync("ingest", "in");
        for (var i = 0; i < 3; i++)
        {
            var read = await workspace.RunAsync("search", "patient", "--json");
            Assert.Equal(0, read.ExitCode);
            Assert.True(read.Json.GetProperty("total").GetInt32() >= 1);
        }

        Assert.Equal(0, (await writing).ExitCode);
        Assert.Equal(30, workspace.Run("search", "patient", "--json").Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Two_writers_take_turns()
    {
        workspace.Write("a.txt", Workspace.Conversation);
        workspace.Write("b.txt", Workspace.Conversation + "\nAnn Arbor: More.\n");

        var results = await Task.WhenAll(workspace.RunAsync("ingest", "a.txt"), workspace.RunAsync("ingest", "b.txt"));

        Assert.All(results, r => Assert.Equal(0, r.ExitCode));
        Assert.Equal(2, workspace.Run("list", "--json").Json.GetProperty("episodes").GetArrayLength());
    }

    private static int Int(Result result, string name) => result.Json.GetProperty(name).GetInt32();
}
