using System.Text.Json;

namespace Verbatim.Cli.Tests;

public sealed class InspectTests : IDisposable
{
    // A mark every 15 s, the fourth of them 50 minutes off.
    private static readonly string MarkedTalk = string.Concat(Enumerable.Range(0, 6).Select(i =>
        $"[{(i == 3 ? "50:00" : $"00:{15 * i:00}".Replace("00:60", "01:00", StringComparison.Ordinal).Replace("00:75", "01:15", StringComparison.Ordinal))}] {(i % 2 == 0 ? "Ann Arbor" : "Bob Sled")}: The sand of this beach has been here for a very long time, "
        + $"and it moves a little further with every tide that comes, number {i}, all through the winter and the summer.\n\n"));

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void One_file_gives_one_object_of_the_documented_shape()
    {
        workspace.Write("beach.txt", Workspace.Conversation);

        var result = workspace.Run("inspect", "--json", "beach.txt");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(["source", "episode", "people", "turns", "chapters", "quotes", "lines", "problems", "timing"], result.Json.EnumerateObject().Select(p => p.Name));
        Assert.Equal("beach.txt", result.Json.GetProperty("source").GetProperty("path").GetString());
        Assert.Equal(9, result.Json.GetProperty("source").GetProperty("lines").GetInt32());
        var turn = result.Json.GetProperty("turns")[1];
        Assert.Equal(2, turn.GetProperty("n").GetInt32());
        Assert.Equal("Bob Sled", turn.GetProperty("speaker").GetString());
        Assert.Equal("Thank you. Sand is what rocks become when they are patient.", turn.GetProperty("paragraphs")[0].GetString());
        Assert.Equal(5, turn.GetProperty("firstLine").GetInt32());
        Assert.Equal("estimated", turn.GetProperty("start").GetProperty("source").GetString());
        Assert.Equal(JsonValueKind.Null, result.Json.GetProperty("episode").GetProperty("show").ValueKind);
    }

    [Fact]
    public void Every_line_that_is_not_blank_is_named_once()
    {
        workspace.Write("beach.txt", Workspace.Conversation);

        var lines = workspace.Run("inspect", "--json", "beach.txt").Json.GetProperty("lines").EnumerateArray()
            .SelectMany(l => Enumerable.Range(l.GetProperty("first").GetInt32(), l.GetProperty("last").GetInt32() - l.GetProperty("first").GetInt32() + 1));

        Assert.Equal([1, 3, 5, 7, 9], lines.Where(n => n % 2 == 1));
    }

    [Fact]
    public void Anchors_used_and_refused_the_pace_between_them_and_what_the_others_miss_are_told()
    {
        workspace.Write("talk.txt", MarkedTalk);

        var timing = workspace.Run("inspect", "--json", "talk.txt").Json.GetProperty("timing");
        var report = workspace.Run("inspect", "talk.txt").Output;

        var anchors = timing.GetProperty("anchors").EnumerateArray().ToList();
        Assert.Equal(6, anchors.Count);
        var refused = Assert.Single(anchors, a => !a.GetProperty("used").GetBoolean());
        Assert.Equal((3000, "mark"), (refused.GetProperty("statedSeconds").GetDouble(), refused.GetProperty("kind").GetString()));
        Assert.Contains("leave no room", refused.GetProperty("refusal").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, refused.GetProperty("margin").ValueKind);
        var used = anchors[1];
        Assert.Equal((15, 2, 0), (used.GetProperty("statedSeconds").GetDouble(), used.GetProperty("turn").GetInt32(), used.GetProperty("charStart").GetInt32()));
        Assert.True(used.GetProperty("leftOutError").GetDouble() < used.GetProperty("leftOutMargin").GetDouble());
        Assert.Equal(4, timing.GetProperty("pace").GetArrayLength());
        Assert.Equal(4 * timing.GetProperty("pace")[0].GetProperty("words").GetInt32(), timing.GetProperty("pace")[0].GetProperty("wordsPerMinute").GetDouble(), 6);
        Assert.True(timing.GetProperty("leaveOneOutSeconds").GetDouble() < 4);
        Assert.Contains("the others miss it by", report, StringComparison.Ordinal);
        Assert.Contains("refused", report, StringComparison.Ordinal);
        Assert.Contains("words/min", report, StringComparison.Ordinal);
    }

    [Fact]
    public void People_and_chapters_say_how_long_they_last_and_how_sure_that_is()
    {
        workspace.Write("talk.txt", MarkedTalk);

        var person = workspace.Run("inspect", "--json", "talk.txt").Json.GetProperty("people")[0];

        Assert.InRange(person.GetProperty("speaks").GetProperty("seconds").GetDouble(), 20, 60);
        Assert.InRange(person.GetProperty("speaks").GetProperty("margin").GetDouble(), 0.1, 20);
    }

    [Fact]
    public void Several_files_give_an_array()
    {
        workspace.Write("a.txt", Workspace.Conversation);
        workspace.Write("b.txt", Workspace.Conversation);

        Assert.Equal(2, workspace.Run("inspect", "--json", "a.txt", "b.txt").Json.GetArrayLength());
    }

    [Fact]
    public void The_sidecar_outweighs_the_file()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Write("beach.yaml", "title: On Beaches\nshow: Sand & Sea\npublished: 2024-10-22\n");

        var episode = workspace.Run("inspect", "--json", "beach.txt").Json.GetProperty("episode");

        Assert.Equal("On Beaches", episode.GetProperty("title").GetString());
        Assert.Equal("2024-10-22", episode.GetProperty("published").GetString());
    }

    [Fact]
    public void A_broken_sidecar_is_a_problem_of_the_sidecar_with_its_line()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Write("beach.yaml", "title: On Beaches\nshow: [unfinished\n");

        var result = workspace.Run("inspect", "beach.txt");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("beach.yaml:", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("beach.txt:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_is_shown_counts_first_then_the_fate_of_the_lines()
    {
        workspace.Write("beach.txt", Workspace.Conversation);

        var output = workspace.Run("inspect", "beach.txt").Output;

        Assert.Contains("4 turns, 4 paragraphs, 39 words", output, StringComparison.Ordinal);
        Assert.Contains("Who speaks", output, StringComparison.Ordinal);
        Assert.Contains("What became of the lines", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Theory]
    [InlineData("empty.txt", "", "empty")]
    [InlineData("blank.txt", " \n\n", "white space")]
    [InlineData("noise.txt", "\0\u0001\u0002\u0003\0\0\0\u0005\0\0", "binary")]
    public void What_cannot_be_read_is_refused_with_its_reason(string name, string content, string reason)
    {
        workspace.Write(name, content);

        var result = workspace.Run("inspect", name);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.StartsWith(name, result.Error, StringComparison.Ordinal);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_files_folders_and_dangling_links_are_told_apart()
    {
        Directory.CreateDirectory(Path.Combine(workspace.Path, "folder"));
        File.CreateSymbolicLink(Path.Combine(workspace.Path, "link.txt"), "nowhere.txt");

        var error = workspace.Run("inspect", "missing.txt", "folder", "link.txt").Error;

        Assert.Contains("missing.txt: error: found nothing at this path", error, StringComparison.Ordinal);
        Assert.Contains("folder: error: found a folder", error, StringComparison.Ordinal);
        Assert.Contains("link.txt: error: found a link to nowhere.txt", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ann: <script>alert(1)</script> & *stars* [brackets] {braces}", "<script>alert(1)</script> & *stars* [brackets] {braces}")]
    [InlineData("Ann: مرحبا بكم في البرنامج 🏖️👩‍👩‍👧", "مرحبا بكم في البرنامج 🏖️👩‍👩‍👧")]
    public void Text_that_means_something_elsewhere_is_only_text_here(string line, string said)
    {
        workspace.Write("odd.txt", line + "\n\nBob: It is good to be here with you.\n\nAnn: And we begin with a question.\n\nBob: Ask me anything you like.\n");

        var result = workspace.Run("inspect", "--json", "odd.txt");

        Assert.Equal(said, result.Json.GetProperty("turns")[0].GetProperty("paragraphs")[0].GetString());
        Assert.Equal(0, workspace.Run("inspect", "odd.txt").ExitCode);
    }

    [Fact]
    public void A_line_of_100000_characters_is_read_in_seconds()
    {
        var line = string.Join(' ', Enumerable.Repeat("patience", 12_000));
        workspace.Write("long.txt", Workspace.Conversation + $"\nAnn Arbor: {line}\n");

        var result = workspace.Run("inspect", "--json", "long.txt");

        Assert.Equal(line, result.Json.GetProperty("turns")[4].GetProperty("paragraphs")[0].GetString());
    }

    [Fact]
    public void Without_a_file_the_exit_code_says_usage()
    {
        var result = workspace.Run("inspect");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("FILE", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }
}
