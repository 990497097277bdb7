using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Verbatim.Quotes;
using Verbatim.Web.Hosting;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class SetPageTests(Site site)
{
    [Fact]
    public async Task An_address_is_a_set_in_its_order_with_its_notes()
    {
        var (first, second) = (site.Quote(200, 215), site.Quote(300, 312));

        var page = await site.OpenAsync(Address("The second first", (second.Path, "What he *meant*."), (first.Path, null)));

        Assert.Equal("The second first", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(new[] { second.Text, first.Text }.Select(OneLine), page.QuerySelectorAll("blockquote").Select(b => string.Join(' ', b.QuerySelectorAll("p").Select(p => OneLine(p.TextContent)))));
        Assert.Equal("meant", page.QuerySelector(".set em")!.TextContent);
        Assert.StartsWith("2/2", page.QuerySelector(".state strong")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_holds_no_more_shows_no_words()
    {
        var link = site.Quote(200, 205).Path;

        var page = await site.OpenAsync(Address("Pony", ($"{link[..link.LastIndexOf('/')]}/nobody-ever-promised-you-a-pony", null)));

        Assert.Empty(page.QuerySelectorAll("blockquote"));
        Assert.DoesNotContain("promised", page.QuerySelector(".set")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Gone", page.QuerySelector(".state.gone strong")!.TextContent);
    }

    [Fact]
    public async Task A_note_is_text_and_never_markup()
    {
        var page = await site.OpenAsync(Address("<img src=x>", (site.Quote(200, 205).Path, "<script>alert(1)</script> [x](javascript:alert(2))")));

        Assert.Empty(page.QuerySelectorAll("main script, main img, main a[href^='javascript']"));
        Assert.Equal("<img src=x>", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_markdown_file_of_the_library_is_a_set_and_changes_with_the_file()
    {
        var words = site.Quote(200, 215);
        var file = SetFile("from-a-file.md");
        await File.WriteAllTextAsync(file, $"# From a file\n\n<https://elsewhere.example{words.Path}>\n\nSaid *early*.\n\nNot alone: {words.Path} on its line.\n");

        var page = await site.OpenAsync("/sets/from-a-file");
        await File.AppendAllTextAsync(file, $"\n{site.Quote(300, 312).Path}\n");

        Assert.Single(page.QuerySelectorAll("blockquote"));
        Assert.Equal(2, (await site.OpenAsync("/sets/from-a-file")).QuerySelectorAll("blockquote").Length);
        Assert.Contains((await site.OpenAsync("/sets")).QuerySelectorAll(".rows a"), a => a.GetAttribute("href") == "/sets/from-a-file");
    }

    [Fact]
    public async Task A_set_leaves_as_markdown_as_citations_and_as_a_collection_of_annotations()
    {
        var (first, second) = (site.Quote(200, 215), site.Quote(300, 312));
        var address = Address("Both", (first.Path, "One."), (second.Path, null));
        string At(string extension) => address.Replace("/sets?", $"/sets{extension}?", StringComparison.Ordinal);

        var markdown = await site.Client.GetStringAsync(At(".md"));
        var items = JsonNode.Parse(await site.Client.GetStringAsync(At(".csl.json")))!.AsArray();
        var collection = JsonNode.Parse(await site.Client.GetStringAsync(At(".jsonld")))!;

        Assert.Contains($"{first.Path}>", markdown, StringComparison.Ordinal);
        Assert.Contains("One.", markdown, StringComparison.Ordinal);
        Assert.Equal(2, items.Select(i => (string?)i!["id"]).Distinct().Count());
        Assert.Equal(("AnnotationCollection", 2), ((string?)collection["type"], (int)collection["total"]!));
        Assert.Equal(["One.", null], collection["first"]!["items"]!.AsArray().Select(i => (string?)i!["body"]?["value"]));
    }

    [Theory]
    [InlineData("/sets/none-of-that-name")]
    [InlineData("/sets/..%2Fverbatim")]
    [InlineData("/sets/none-of-that-name.md")]
    public async Task A_set_that_is_not_there_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync(path)).StatusCode);

    private string SetFile(string name) =>
        Path.Combine(Directory.CreateDirectory(Path.Combine(site.Services.GetRequiredService<IOptions<VerbatimOptions>>().Value.Library, "sets")).FullName, name);

    private static string Address(string title, params (string Link, string? Note)[] items) =>
        $"/sets?title={Uri.EscapeDataString(title)}{string.Concat(items.Select(i => $"&q={Uri.EscapeDataString(i.Link[QuoteLink.Prefix.Length..])}{(i.Note is { } note ? $"&note={Uri.EscapeDataString(note)}" : "")}"))}";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
