using System.Text.Json;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class QuoteCheckTests(Site site)
{
    private const string Remembered = "I was just a curious three year old who never grew up";

    [Theory]
    [InlineData("I was just an annoying three year old who never grew up", "Said, word for word", 0, 0)]
    [InlineData(Remembered, "Something like it was said", 1, 1)]
    public async Task A_quotation_that_was_said_comes_with_speaker_time_link_and_difference(string text, string state, int dropped, int added)
    {
        var page = await site.OpenAsync("/quotes?text=" + Uri.EscapeDataString(text));

        Assert.Equal(state, page.GetElementById("answer")!.TextContent);
        Assert.Equal(dropped, page.QuerySelectorAll("blockquote del").Length);
        Assert.Equal(added, page.QuerySelectorAll("blockquote ins").Length);
        Assert.Contains("Dan Roberts", page.QuerySelector(".entry-facts")!.TextContent, StringComparison.Ordinal);
        foreach (var link in page.QuerySelectorAll(".go a").Select(a => a.GetAttribute("href")!))
            await site.OpenAsync(link.Split('#')[0]);
    }

    [Fact]
    public async Task A_quotation_nobody_said_is_absent()
    {
        var page = await site.OpenAsync("/quotes?text=" + Uri.EscapeDataString("Imagination is more important than knowledge, for knowledge is limited."));

        Assert.Equal("Nobody said that here", page.GetElementById("answer")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("blockquote"));
    }

    [Fact]
    public async Task Nothing_pasted_is_not_an_answer() => Assert.Null((await site.OpenAsync("/quotes?text=+")).GetElementById("answer"));

    [Fact]
    public async Task The_same_is_there_as_JSON()
    {
        using var found = JsonDocument.Parse(await site.Client.GetStringAsync("/api/quote?text=" + Uri.EscapeDataString(Remembered)));

        Assert.Equal("near", found.RootElement.GetProperty("state").GetString());
        Assert.Equal("Dan Roberts", found.RootElement.GetProperty("matches")[0].GetProperty("speaker").GetString());
    }
}
