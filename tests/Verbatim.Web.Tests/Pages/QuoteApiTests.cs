using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class QuoteApiTests(Site site)
{
    [Fact]
    public async Task Words_that_were_said_are_found_with_their_link()
    {
        var words = site.Quote(200, 215);

        var answer = JsonNode.Parse(await site.Client.GetStringAsync($"/api/quotes?text={Uri.EscapeDataString(words.Text)}"))!;

        Assert.Equal("verbatim", (string?)answer["state"]);
        Assert.Equal(words.Path, (string?)answer["matches"]![0]!["link"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.Client.GetAsync("/api/quotes")).StatusCode);
    }

    [Fact]
    public async Task A_link_is_followed_as_the_command_does()
    {
        var words = site.Quote(200, 215);

        var answer = JsonNode.Parse(await site.Client.GetStringAsync($"/api/links?url={Uri.EscapeDataString("https://elsewhere.example" + words.Path)}"))!;

        Assert.Equal(("exact", words.Text), ((string?)answer["state"], (string?)answer["text"]));
    }

    [Fact]
    public async Task A_selection_across_turns_becomes_the_link_to_its_words()
    {
        var words = site.Quote(700, 760);
        var (turn, endTurn) = (words.In.Episode.Turns[words.Place.Turn], words.In.Episode.Turns[words.Place.EndTurn]);
        var first = Transcripts.PassageAddress.At(words.In.Address, words.Place.Turn, turn, words.Place.Start);
        var last = Transcripts.PassageAddress.At(words.In.Address, words.Place.EndTurn, endTurn, words.Place.End - 1);
        var from = $"{first.Fragment}:{Ingestion.CodePoints.Count(turn.Text, words.Place.Start) - Ingestion.CodePoints.Count(turn.Text, words.In.Passage(first)!.Value.Start)}";
        var to = $"{last.Fragment}:{Ingestion.CodePoints.Count(endTurn.Text, words.Place.End) - Ingestion.CodePoints.Count(endTurn.Text, words.In.Passage(last)!.Value.Start)}";

        var answer = JsonNode.Parse(await site.Client.GetStringAsync($"/api/links{Site.Interview["/episodes".Length..]}?from={from}&to={to}"))!;

        Assert.Equal((words.Path, words.Text), ((string?)answer["link"], (string?)answer["text"]));
        Assert.Contains(words.Path, (string?)answer["quotation"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=t1-p1:0", HttpStatusCode.BadRequest)]
    [InlineData("from=t1-p1:0&to=t9999-p1:3", HttpStatusCode.BadRequest)]
    [InlineData("from=t5-p1:0&to=t2-p1:3", HttpStatusCode.BadRequest)]
    [InlineData("from=t1-p1:x&to=t1-p1:-3", HttpStatusCode.BadRequest)]
    [InlineData("from=t1-p1:0&to=t1-p1:99999999", HttpStatusCode.OK)]
    public async Task A_selection_that_is_none_is_refused(string selection, HttpStatusCode status) =>
        Assert.Equal(status, (await site.Client.GetAsync($"/api/links{Site.Interview["/episodes".Length..]}?{selection}")).StatusCode);

    [Fact]
    public async Task OEmbed_answers_in_both_forms_that_the_page_announces()
    {
        var words = site.Quote(200, 215);
        var page = await site.OpenAsync(words.Path);

        var json = JsonNode.Parse(await site.Client.GetStringAsync(page.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")))!;
        var xml = XDocument.Parse(await site.Client.GetStringAsync(page.QuerySelector("link[type='text/xml+oembed']")!.GetAttribute("href"))).Root!;

        Assert.Equal(("1.0", "rich"), ((string?)json["version"], (string?)json["type"]));
        Assert.Contains($"{words.Path}/embed", (string?)json["html"], StringComparison.Ordinal);
        Assert.Equal("oembed", xml.Name.LocalName);
        Assert.All(json.AsObject(), f => Assert.Equal(f.Value!.ToString(), xml.Element(f.Key)!.Value));
    }

    [Fact]
    public async Task OEmbed_keeps_within_the_size_it_is_given()
    {
        var words = site.Quote(200, 400);

        var json = JsonNode.Parse(await site.Client.GetStringAsync($"{OEmbed(words.Path)}&maxwidth=320&maxheight=200"))!;

        Assert.InRange((int)json["width"]!, 1, 320);
        Assert.InRange((int)json["height"]!, 1, 200);
        Assert.InRange((int)json["thumbnail_width"]!, 1, 320);
        Assert.InRange((int)json["thumbnail_height"]!, 1, 200);
        Assert.Contains($"width=\"{json["width"]}\" height=\"{json["height"]}\"", (string?)json["html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "&format=yaml", HttpStatusCode.NotImplemented)]
    [InlineData("", "&maxwidth=wide", HttpStatusCode.BadRequest)]
    [InlineData("", "&maxheight=0", HttpStatusCode.BadRequest)]
    [InlineData("", "&maxwidth=400", HttpStatusCode.OK)]
    [InlineData("/nonsense", "", HttpStatusCode.NotFound)]
    public async Task OEmbed_says_what_is_wrong(string rest, string options, HttpStatusCode status) =>
        Assert.Equal(status, (await site.Client.GetAsync(OEmbed(site.Quote(200, 215).Path + rest) + options)).StatusCode);

    [Theory]
    [InlineData("https://elsewhere.example/quotes/a/b/1.1.1.000000../x", HttpStatusCode.NotFound)]
    [InlineData("file:///etc/passwd", HttpStatusCode.NotFound)]
    [InlineData("nonsense", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task OEmbed_refuses_what_is_not_of_this_site(string url, HttpStatusCode status)
    {
        Assert.Equal(status, (await site.Client.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync($"/oembed?url={Uri.EscapeDataString("https://elsewhere.example" + site.Quote(200, 215).Path)}")).StatusCode);
    }

    private string OEmbed(string path) => $"/oembed?url={Uri.EscapeDataString(new Uri(site.ClientOptions.BaseAddress, path).AbsoluteUri)}";
}
