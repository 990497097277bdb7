using System.Net;
using System.Text.Json;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class SiteTests(Site site)
{
    public static TheoryData<string> Pages =>
        ["/", "/people", "/people/dan-roberts", "/shows/training-data", "/search", "/search?q=physics", "/search?q=zebra+unicorn", Site.Interview, Site.Inferred, Site.Hostile, Site.Spoken];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_names_itself_and_has_one_main_heading(string path)
    {
        var page = await site.OpenAsync(path);

        Assert.Contains("Verbatim", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_within_the_site_leads_somewhere(string path)
    {
        var page = await site.OpenAsync(path);

        foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Distinct().Take(40))
        {
            using var first = await site.Client.GetAsync(link);
            using var response = first.Headers.Location is { } onward ? await site.Client.GetAsync(onward) : first;
            Assert.True(response.IsSuccessStatusCode, $"{path} links to {link}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing/here")]
    [InlineData("/api/shows")]
    [InlineData("/error/500")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var response = await site.Client.GetAsync(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.NotEmpty(response.Headers.GetValues("Referrer-Policy"));
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api/episodes/training-data/no-such-episode")]
    [InlineData("/episodes/training-data/no-such-episode.json")]
    [InlineData("/people/nobody.json")]
    public async Task A_program_is_told_in_JSON_what_is_not_there(string path)
    {
        using var response = await site.Client.GetAsync(path);

        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.NotFound, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.NotEmpty(json.RootElement.GetProperty("error").GetString()!);
    }

    [Theory]
    [InlineData("/nothing/here", HttpStatusCode.NotFound)]
    [InlineData("/episodes/training-data/no-such-episode", HttpStatusCode.NotFound)]
    [InlineData("/people/nobody", HttpStatusCode.NotFound)]
    [InlineData("/shows/no-show", HttpStatusCode.NotFound)]
    [InlineData("/error/500", HttpStatusCode.InternalServerError)]
    public async Task A_page_that_is_not_there_says_so_in_the_site_s_own_design(string path, HttpStatusCode status)
    {
        using var response = await site.Client.GetAsync(path);
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("class=\"wordmark\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("TRACE", "/people")]
    [InlineData("OPTIONS", Site.Interview)]
    [InlineData("DELETE", Site.Interview + ".vtt")]
    [InlineData("PUT", "/api/shows")]
    public async Task Pages_are_only_ever_asked_for(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Contains("GET", response.Content.Headers.Allow);
        Assert.Contains("class=\"wordmark\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/?page=1", "/people?page=1")]
    [InlineData(Site.Interview + "/", Site.Interview)]
    [InlineData("//elsewhere.example/", "/elsewhere.example")]
    [InlineData("/%5Celsewhere.example/", "/%5Celsewhere.example")]
    public async Task An_address_with_a_slash_at_its_end_leads_to_the_one_without(string path, string to)
    {
        using var response = await site.Client.GetAsync(new Uri(site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority) + path));

        Assert.Equal(HttpStatusCode.PermanentRedirect, response.StatusCode);
        Assert.Equal(to, response.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("/episodes/..%2f..%2f/x")]
    [InlineData("/shows/%ff%fe")]
    [InlineData("/people/%zz")]
    [InlineData("/verbatim.db")]
    [InlineData("/appsettings.json")]
    [InlineData(Site.Spoken + "/media/..%2fspoken.vtt")]
    public async Task Nothing_is_there_for_those_who_pry(string path)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/?page=abc&year=abc&sort=abc")]
    [InlineData("/people.json?page=99999999999999999999")]
    [InlineData("/search.json?q=physics&sort=abc&page=-1")]
    [InlineData("/search?q=%00%ff")]
    [InlineData(Site.Interview + "?t=99999999999999")]
    public async Task What_an_address_says_wrongly_counts_as_not_said(string path)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("{0}", HttpStatusCode.NotModified)]
    [InlineData("W/{0}", HttpStatusCode.NotModified)]
    [InlineData("\"other\", {0}", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("\"other\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task A_page_is_sent_to_whoever_names_no_tag_of_it(string known, HttpStatusCode status)
    {
        using var first = await site.Client.GetAsync(Site.Interview);
        using var request = new HttpRequestMessage(HttpMethod.Get, Site.Interview);
        request.Headers.TryAddWithoutValidation("If-None-Match", string.Format(System.Globalization.CultureInfo.InvariantCulture, known, first.Headers.ETag));
        using var second = await site.Client.SendAsync(request);

        Assert.Equal(status, second.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        using var first = await site.Client.GetAsync(Site.Interview);
        using var request = new HttpRequestMessage(HttpMethod.Get, Site.Interview);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_page_from_the_cache_is_the_page()
    {
        var path = Site.Interview + "?q=cache";

        var made = await site.Client.GetStringAsync(path);

        Assert.Equal(made, await site.Client.GetStringAsync(path));
    }

    [Fact]
    public async Task A_recording_beside_its_transcript_is_served_in_pieces()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Site.Spoken + "/media/0");
        request.Headers.Range = new(0, 99);
        using var response = await site.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal("audio/wav", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(100, (await response.Content.ReadAsByteArrayAsync()).Length);
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(64044, response.Content.Headers.ContentRange?.Length);
    }

    [Fact]
    public async Task Pages_travel_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Site.Inferred);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var response = await site.Client.SendAsync(request);

        Assert.Contains("br", response.Content.Headers.ContentEncoding);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, 120_000);
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready\nsearch engine: ")]
    public async Task The_site_is_well(string path, string answer)
    {
        using var response = await site.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(answer, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/shows")]
    [InlineData("/api/people")]
    [InlineData("/api/people/dan-roberts")]
    [InlineData("/api/episodes")]
    [InlineData("/api/search?q=physics")]
    [InlineData("/api" + Site.Inferred)]
    public async Task The_same_things_are_there_as_JSON(string path)
    {
        using var response = await site.Client.GetAsync(path);
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.NotEqual("{}", document.RootElement.GetRawText());
    }
}
