using System.Text.Json;
using System.Xml.Linq;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class DiscoveryTests(Site site)
{
    [Theory]
    [InlineData(".vtt", "text/vtt")]
    [InlineData(".srt", "application/x-subrip")]
    [InlineData(".json", "application/json")]
    [InlineData(".md", "text/markdown")]
    [InlineData(".txt", "text/plain")]
    [InlineData("/chapters.json", "application/json+chapters")]
    public async Task An_episode_is_there_in_other_forms_for_players_anywhere(string extension, string mediaType)
    {
        using var response = await site.Client.GetAsync(Site.Inferred + extension);

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("RL", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chapters_ascend_and_have_titles()
    {
        using var document = JsonDocument.Parse(await site.Client.GetStringAsync(Site.Inferred + "/chapters.json"));

        var chapters = document.RootElement.GetProperty("chapters").EnumerateArray().ToList();
        var starts = chapters.Select(c => c.GetProperty("startTime").GetDouble()).ToList();

        Assert.Equal("1.2.0", document.RootElement.GetProperty("version").GetString());
        Assert.Equal(17, chapters.Count);
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public async Task An_episode_describes_itself_to_machines()
    {
        var page = await site.OpenAsync(Site.Inferred);

        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var parts = data.RootElement.GetProperty("hasPart").EnumerateArray().Select(p => p.GetProperty("@type").GetString()).ToList();

        Assert.Equal("PodcastEpisode", data.RootElement.GetProperty("@type").GetString());
        Assert.Equal(17, parts.Count(p => p == "Clip"));
        Assert.Equal(10, parts.Count(p => p == "Quotation"));
        Assert.EndsWith(Site.Inferred, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sitemap_lists_pages_that_are_there()
    {
        var map = XDocument.Parse(await site.Client.GetStringAsync("/sitemap.xml"));

        var addresses = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();

        Assert.Contains(addresses, a => a.AbsolutePath == Site.Interview);
        foreach (var address in addresses)
        {
            using var response = await site.Client.GetAsync(address);
            Assert.True(response.IsSuccessStatusCode, address.ToString());
        }
    }

    [Fact]
    public async Task Browsers_can_search_the_site_and_suggest_names()
    {
        var description = XDocument.Parse(await site.Client.GetStringAsync("/opensearch.xml"));
        using var suggestions = JsonDocument.Parse(await site.Client.GetStringAsync("/suggest?q=rob"));

        Assert.Contains(description.Descendants(), e => e.Attribute("template")?.Value.Contains("{searchTerms}", StringComparison.Ordinal) == true);
        Assert.Equal("speaker:=\"Dan Roberts\"", suggestions.RootElement[1][0].GetString());
    }

    [Theory]
    [InlineData("/episodes/training-data/no-such-episode.vtt")]
    [InlineData(Site.Interview + "/media/0")]
    [InlineData(Site.Inferred + "/media/0")]
    [InlineData(Site.Inferred + "/media/99999")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }
}
