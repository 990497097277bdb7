using System.Text.Json;
using System.Xml.Linq;

namespace Verbatim.Web.Tests.Pages;

/// <summary>Lists of episodes and people: narrowed, ordered, and in other forms than pages.</summary>
[Collection(SharedSite.Name)]
public sealed class ListTests(Site site)
{
    [Theory]
    [InlineData("/index", "text/markdown", ".md", "](http")]
    [InlineData("/index", "text/plain", ".txt", "OpenAI Researcher Dan Roberts")]
    [InlineData("/index", "application/json", ".json", "\"episodes\"")]
    [InlineData("/shows/training-data", "text/markdown", ".md", "# Training Data")]
    [InlineData("/shows/training-data", "text/plain", ".txt", "Sonya Huang")]
    [InlineData("/shows/training-data", "application/json", ".json", "\"training-data\"")]
    [InlineData("/people", "text/markdown", ".md", "[Dan Roberts](")]
    [InlineData("/people", "text/plain", ".txt", "Dan Roberts")]
    [InlineData("/people", "application/json", ".json", "\"dan-roberts\"")]
    [InlineData("/people/dan-roberts", "text/markdown", ".md", "## OpenAI")]
    [InlineData("/people/dan-roberts", "text/plain", ".txt", "What Physics Can Teach Us")]
    [InlineData("/people/dan-roberts", "application/json", ".json", "\"turns\"")]
    public async Task Every_list_has_other_forms_that_its_page_names(string page, string mediaType, string extension, string said)
    {
        using var response = await site.Client.GetAsync(page + extension);
        var document = await site.OpenAsync(page == "/index" ? "/" : page);

        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(page + extension, document.QuerySelector($"link[rel=alternate][type='{mediaType}']")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("", 2, 4)]
    [InlineData("?person=sonya", 1, 1)]
    [InlineData("?person=sonya-huang", 1, 1)]
    [InlineData("?year=2024&sort=title", 1, 1)]
    [InlineData("?show=training-data&person=Dan+Roberts", 1, 1)]
    [InlineData("?person=Nobody+Known", 0, 0)]
    [InlineData("?show=No%20Slug!", 0, 0)]
    public async Task Episodes_are_narrowed_by_show_year_and_person(string query, int least, int most)
    {
        using var list = JsonDocument.Parse(await site.Client.GetStringAsync("/index.json" + query));
        var page = await site.OpenAsync("/" + query);

        Assert.InRange(list.RootElement.GetProperty("total").GetInt32(), least, most);
        Assert.Equal(list.RootElement.GetProperty("episodes").GetArrayLength(), page.QuerySelectorAll("article.entry").Length);
    }

    [Theory]
    [InlineData("newest", "2026-06-04", "2024-10-22")]
    [InlineData("oldest", "2024-10-22", "2026-06-04")]
    public async Task Episodes_stand_in_the_order_asked_for_those_without_a_date_last(string sort, string first, string second)
    {
        using var list = JsonDocument.Parse(await site.Client.GetStringAsync("/index.json?sort=" + sort));

        var dates = list.RootElement.GetProperty("episodes").EnumerateArray().Select(e => e.GetProperty("published").GetString()).ToList();

        Assert.Equal([first, second], dates.Take(2));
        Assert.All(dates.Skip(2), Assert.Null);
    }

    [Fact]
    public async Task A_choice_that_fits_nothing_says_so_and_shows_the_way_back()
    {
        var page = await site.OpenAsync("/?person=Nobody+Known");

        Assert.Contains("No episode fits", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/", page.QuerySelector(".empty a")?.GetAttribute("href"));
        Assert.Equal("Nobody Known", page.QuerySelector("input[name=person]")?.GetAttribute("value"));
    }

    [Theory]
    [InlineData("/feed.xml", 2)]
    [InlineData("/shows/training-data/feed.xml", 1)]
    public async Task A_feed_names_transcripts_and_chapters_that_are_there_in_their_types(string path, int least)
    {
        using var response = await site.Client.GetAsync(path);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync());
        XNamespace podcast = "https://podcastindex.org/namespace/1.0";

        Assert.Equal("application/rss+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.True(feed.Descendants("item").Count() >= least);
        foreach (var file in feed.Descendants(podcast + "transcript").Concat(feed.Descendants(podcast + "chapters")))
        {
            using var answer = await site.Client.GetAsync(file.Attribute("url")!.Value);
            Assert.Equal(file.Attribute("type")!.Value, answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        }
    }

    [Theory]
    [InlineData("/", "WebSite")]
    [InlineData("/shows/training-data", "PodcastSeries")]
    [InlineData("/people/dan-roberts", "ProfilePage")]
    [InlineData(Site.Interview, "PodcastEpisode")]
    public async Task A_page_describes_itself_to_machines(string path, string type)
    {
        var page = await site.OpenAsync(path);

        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

        Assert.Equal(type, data.RootElement.GetProperty("@type").GetString());
        Assert.NotNull(page.QuerySelector("link[rel=canonical]"));
        Assert.Equal(page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task A_clip_ends_where_the_next_one_begins()
    {
        var page = await site.OpenAsync(Site.Inferred);
        using var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent);

        var clips = data.RootElement.GetProperty("hasPart").EnumerateArray().Where(p => p.GetProperty("@type").GetString() == "Clip")
            .Select(c => (Start: c.GetProperty("startOffset").GetDouble(), End: c.GetProperty("endOffset").GetDouble())).ToList();

        Assert.All(clips, c => Assert.True(c.Start < c.End));
        Assert.All(clips.Zip(clips.Skip(1)), c => Assert.Equal(c.First.End, c.Second.Start));
    }

    [Fact]
    public async Task No_page_sets_a_cookie()
    {
        foreach (var path in new[] { "/", "/people", Site.Interview, "/search?q=physics", "/nothing/here" })
        {
            using var response = await site.Client.GetAsync(path);
            Assert.False(response.Headers.Contains("Set-Cookie"), path);
        }
    }
}
