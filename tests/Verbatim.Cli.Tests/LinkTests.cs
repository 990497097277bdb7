using System.Text.Json;
using Verbatim.Ingestion;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Cli.Tests;

public sealed class LinkTests : IDisposable
{
    private readonly Workspace workspace = new();
    private readonly string link;

    public LinkTests()
    {
        workspace.Write("beach.txt", Workspace.Conversation);
        workspace.Run("ingest", "beach.txt");
        link = LinkTo("rocks become when they are patient");
    }

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_fresh_link_is_exact_and_says_where_its_words_stand()
    {
        var found = workspace.Run("link", "http://localhost:5080" + link, "--json").Json;

        Assert.Equal("exact", found.GetProperty("state").GetString());
        Assert.Equal("unsorted/a-walk-on-the-beach", found.GetProperty("episode").GetString());
        Assert.Equal(2, found.GetProperty("turn").GetInt32());
        Assert.Equal("Bob Sled", found.GetProperty("speaker").GetString());
        Assert.Equal("rocks become when they are patient", found.GetProperty("text").GetString());
        Assert.Equal("Thank you. Sand is what ".Length, found.GetProperty("charStart").GetInt32());
        Assert.Equal(JsonValueKind.Null, found.GetProperty("was").ValueKind);
        Assert.Equal("estimated", found.GetProperty("start").GetProperty("source").GetString());
    }

    [Fact]
    public void A_link_follows_its_words_after_the_file_was_changed_and_read_again()
    {
        workspace.Write("beach.txt", Workspace.Conversation.Replace("Ann Arbor: Hello", "Ann Arbor: One moment, please.\n\nBob Sled: Of course.\n\nAnn Arbor: Hello", StringComparison.Ordinal));
        workspace.Run("ingest", "beach.txt");

        var found = workspace.Run("link", link, "--json").Json;

        Assert.Equal("moved", found.GetProperty("state").GetString());
        Assert.Equal(4, found.GetProperty("turn").GetInt32());
        Assert.Contains("moved: " + link, workspace.Run("link", link).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_built_anew_under_another_title_honours_the_link_and_says_so()
    {
        workspace.Write("beach.yaml", "title: Sand, Mostly\nshow: The Shore\n");
        workspace.Run("ingest", "beach.txt", "--library", "anew");

        var found = workspace.Run("link", link, "--library", "anew", "--json").Json;

        Assert.Equal("moved", found.GetProperty("state").GetString());
        Assert.Equal("the-shore/sand-mostly", found.GetProperty("episode").GetString());
        Assert.Equal("rocks become when they are patient", found.GetProperty("text").GetString());
        Assert.Contains("no episode unsorted/a-walk-on-the-beach", found.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_into_an_episode_whose_title_would_fill_it_stays_short_and_holds()
    {
        workspace.Write("beach.yaml", "title: カモメの数え方となぜ彼らは数えられるのが嫌いなのか\nshow: 港の時間とそれについて語られるすべてのこと\n");
        workspace.Run("ingest", "beach.txt", "--library", "anew");
        var made = workspace.Run("quote", "rocks become when they are patient", "--library", "anew", "--json").Json.GetProperty("matches")[0].GetProperty("link").GetString()!;

        var found = workspace.Run("link", made, "--library", "anew", "--json").Json;

        Assert.InRange(made.Length, 1, 299);
        Assert.Equal(("exact", "rocks become when they are patient"), (found.GetProperty("state").GetString(), found.GetProperty("text").GetString()));
    }

    [Fact]
    public void A_link_that_was_cut_short_says_so()
    {
        var found = workspace.Run("link", link[..link.LastIndexOf('-')], "--json").Json;

        Assert.Equal("cut", found.GetProperty("damage").GetString());
        Assert.Equal("unsorted/a-walk-on-the-beach", found.GetProperty("episode").GetString());
        Assert.Equal("rocks become when they are", found.GetProperty("was").GetString());
    }

    [Fact]
    public async Task Several_links_come_from_standard_input()
    {
        var result = await workspace.PipeAsync($"{link}\n\nhttps://example.org/other\n", "link", "-", "--json");

        Assert.Equal(["exact", "gone"], result.Json.EnumerateArray().Select(l => l.GetProperty("state").GetString()));
        Assert.Equal(1, result.ExitCode);
    }

    [Theory]
    [InlineData("/quotes/")]
    [InlineData("/quotes/a/b/c/d")]
    [InlineData("%%%")]
    [InlineData("/quotes/unsorted/elsewhere/1.1.1.3.222222../a-b-c")]
    public void What_leads_nowhere_is_gone_with_a_reason(string url)
    {
        var result = workspace.Run("link", url, "--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("gone", result.Json.GetProperty("state").GetString());
        Assert.NotEqual("", result.Json.GetProperty("message").GetString());
    }

    private string LinkTo(string words)
    {
        var library = Library.Open(Path.Combine(workspace.Path, "library"));
        Assert.True(EpisodeAddress.TryParse("unsorted/a-walk-on-the-beach", out var address));
        var turns = library.Episodes.Load(address)!.Turns;
        var turn = turns.IndexOf(turns.Single(t => t.Text.Contains(words, StringComparison.Ordinal)));
        var start = turns[turn].Text.IndexOf(words, StringComparison.Ordinal);
        return QuoteLinkMaker.Make(address, EpisodeWords.Of(turns), turn, start, turn, start + words.Length)!.ToString();
    }
}
