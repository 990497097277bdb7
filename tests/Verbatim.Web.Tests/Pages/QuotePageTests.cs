using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Verbatim.Ingestion;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class QuotePageTests(Site site)
{
    [Fact]
    public async Task A_quote_link_shows_its_words_and_leads_to_their_passage()
    {
        var (link, words) = Link(200, 215);

        var page = await site.OpenAsync(link);
        var passage = page.QuerySelector(".go a")!.GetAttribute("href")!;

        Assert.Equal(words, page.QuerySelector("blockquote")!.TextContent);
        Assert.NotNull((await site.OpenAsync(passage.Split('#')[0])).GetElementById(passage.Split('#')[1]));
    }

    [Fact]
    public async Task Words_forged_in_the_address_are_not_shown_as_said()
    {
        var (link, _) = Link(200, 203);

        var answer = await site.Client.GetAsync(link[..link.LastIndexOf('/')] + "/nobody-ever-promised-you-a-pony");

        Assert.DoesNotContain("promised", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/1/")]
    [InlineData("/%00/%FF")]
    public async Task An_address_that_is_no_quote_link_is_not_found(string rest)
    {
        var answer = await site.Client.GetAsync(Site.Interview.Replace("/episodes/", "/quotes/", StringComparison.Ordinal) + rest);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    private (string Link, string Words) Link(int first, int last)
    {
        Assert.True(EpisodeAddress.TryParse(Site.Interview["/episodes/".Length..], out var address));
        var words = EpisodeWords.Of(site.Services.GetRequiredService<Library>().Episodes.Load(address)!.Turns);
        var link = QuoteLinkMaker.Make(address, words, first, last);
        return (link.ToString(), QuoteLinkResolver.Resolve(link, words).Place!.Value.Text(words));
    }
}
