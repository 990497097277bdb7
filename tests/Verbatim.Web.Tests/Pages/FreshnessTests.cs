using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Verbatim.Storage;

namespace Verbatim.Web.Tests.Pages;

/// <summary>A browser that asks again gets a page exactly where it changed.</summary>
public sealed class FreshnessTests(FreshnessTests.Changing site) : IClassFixture<FreshnessTests.Changing>
{
    private const string Show = "/shows/harbour-talks";
    private const string First = "/episodes/harbour-talks/first";

    private static readonly string[] Paths =
    [
        "/", "/people", "/people/mira-lund", Show, First, "/search?q=ropes", "/index.md", "/index.json", "/people.txt", "/people/mira-lund.json", Show + ".md",
        "/search.md?q=ropes", First + ".vtt", First + ".md", First + "/chapters.json", "/search.json?q=ropes", "/api/search?q=ropes", "/feed.xml", Show + "/feed.xml", "/sitemap.xml", "/api/episodes", "/robots.txt",
    ];

    public static TheoryData<string> All => [.. Paths];

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_write_that_changes_nothing_on_a_page_sends_it_to_nobody_again(string path)
    {
        using var before = await site.Client.GetAsync(path);
        site.Services.GetRequiredService<LibraryDatabase>().Write(_ => 0);

        using var after = await AskAgain(path, before);

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.NotModified, after.StatusCode);
        Assert.Empty(await after.Content.ReadAsByteArrayAsync());
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("Accept-Encoding", after.Headers.Vary);
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData(Show, true)]
    [InlineData("/index.md", true)]
    [InlineData("/index.json", true)]
    [InlineData("/feed.xml", true)]
    [InlineData("/sitemap.xml", true)]
    [InlineData("/search?q=ropes", true)]
    [InlineData("/people", true)]
    [InlineData(First, false)]
    [InlineData(First + ".vtt", false)]
    public async Task After_an_ingest_the_pages_it_touches_are_new_and_no_others(string path, bool touched)
    {
        using var before = await site.Client.GetAsync(path);
        await site.IngestAsync("more" + Guid.NewGuid().ToString("N"), "Otto Brandt: Ropes again, and knots.\n\nMira Lund: Ropes, yes.\n\nOtto Brandt: Ropes hold.", $"show: Harbour Talks\ntitle: More {path.Length}{touched}{path.Replace(':', ' ')}\n");

        using var after = await AskAgain(path, before);

        Assert.Equal(touched ? HttpStatusCode.OK : HttpStatusCode.NotModified, after.StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_right_after_a_write_by_another_process_gets_what_it_wrote()
    {
        var other = LibraryDatabase.Open(site.Services.GetRequiredService<LibraryDatabase>().Folder);
        for (var i = 0; i < 30; i++)
        {
            var title = $"Harbour Talks {i % 29}";
            await site.Client.GetAsync(Show);
            other.Write(connection =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"UPDATE show SET title = '{title}' WHERE slug = 'harbour-talks'";
                return command.ExecuteNonQuery();
            });

            Assert.Contains(title, await site.Client.GetStringAsync(Show), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_date_of_a_page_is_that_of_its_last_change_and_never_hides_one()
    {
        var dated = await Settled("/people.txt");
        using var known = await AskSince("/people.txt", dated);
        await site.IngestAsync("dated", "Nora Vik: A word about anchors.\n\nMira Lund: Another one.\n\nNora Vik: And a last.", "show: Harbour Talks\ntitle: Dated\n");

        using var changed = await AskSince("/people.txt", dated);
        var later = await Settled("/people.txt");
        site.Services.GetRequiredService<LibraryDatabase>().Write(_ => 0);
        var untouched = await Settled("/people.txt");

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Null(changed.Content.Headers.LastModified);
        Assert.True(later > dated);
        Assert.Equal(later, untouched);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(First + ".json")]
    [InlineData("/verbatim.css")]
    public async Task A_question_about_the_head_alone_is_answered_like_one_about_the_whole(string path)
    {
        using var whole = await site.Client.GetAsync(path);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(whole.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> AskAgain(string path, HttpResponseMessage before)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        return await site.Client.SendAsync(request);
    }

    private async Task<HttpResponseMessage> AskSince(string path, DateTimeOffset date)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfModifiedSince = date;
        return await site.Client.SendAsync(request);
    }

    // A date is given only when the seconds after a write are over.
    private async Task<DateTimeOffset> Settled(string path)
    {
        for (var deadline = DateTime.UtcNow.AddSeconds(30); DateTime.UtcNow < deadline; await Task.Delay(200))
        {
            using var response = await site.Client.GetAsync(path);
            if (response.Content.Headers.LastModified is { } date)
                return date;
        }

        throw new TimeoutException("No date within half a minute.");
    }

    public sealed class Changing : Site
    {
        protected override IEnumerable<string> Sources(string made)
        {
            File.WriteAllText(Path.Combine(made, "first.txt"), "Mira Lund: Ropes break where nobody looks.\n\nOtto Brandt: Why there?\n\nMira Lund: Because nobody looks.");
            File.WriteAllText(Path.Combine(made, "first.yaml"), "show: Harbour Talks\ntitle: First\n");
            return [made];
        }
    }
}
