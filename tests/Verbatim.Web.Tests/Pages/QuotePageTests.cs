using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using Verbatim.Quotes;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class QuotePageTests(Site site)
{
    [Fact]
    public async Task A_quote_link_shows_its_words_and_leads_to_them_marked_in_the_conversation()
    {
        var words = site.Quote(200, 215);

        var page = await site.OpenAsync(words.Path);
        var conversation = page.QuerySelector(".ways .main")!.GetAttribute("href")!;
        var read = await site.OpenAsync(conversation.Split('#')[0]);

        Assert.Equal(OneLine(words.Text), OneLine(page.QuerySelector("blockquote")!.TextContent));
        Assert.Contains(words.Voice.Name!, page.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Exact", page.QuerySelector(".state strong")!.TextContent);
        Assert.Equal(OneLine(words.Text), OneLine(string.Join(' ', read.QuerySelectorAll(".conversation mark").Select(m => m.TextContent))));
        Assert.NotNull(read.GetElementById(conversation.Split('#')[1])!.QuerySelector("mark"));
    }

    [Fact]
    public async Task Both_pages_unfurl_as_the_quotation()
    {
        var words = site.Quote(200, 215);
        foreach (var path in new[] { words.Path, words.InConversation.Split('#')[0] })
        {
            var page = await site.OpenAsync(path);

            foreach (var name in new[] { "description", "twitter:description", "twitter:title" })
                Assert.Contains(words.Text[..40], page.QuerySelector($"meta[name='{name}']")!.GetAttribute("content"), StringComparison.Ordinal);
            foreach (var name in new[] { "og:title", "og:description" })
                Assert.Contains(words.Text[..40], page.QuerySelector($"meta[property='{name}']")!.GetAttribute("content"), StringComparison.Ordinal);
            Assert.Contains(words.Text[..40], page.Title, StringComparison.Ordinal);
            Assert.EndsWith(words.Path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            var image = page.QuerySelector("meta[property='og:image']")!.GetAttribute("content")!;
            Assert.Equal("image/svg+xml", (await site.Client.GetAsync(image)).Content.Headers.ContentType!.MediaType);
        }
    }

    [Fact]
    public async Task Forged_words_stand_nowhere_but_where_the_page_calls_them_a_claim()
    {
        var page = await site.OpenAsync(Forged(site.Quote(200, 205), "nobody-ever-promised-you-a-pony"));

        Assert.Equal("Gone", page.QuerySelector(".state strong")!.TextContent);
        Assert.Equal("nobody ever promised you a pony", page.QuerySelector(".claimed")!.TextContent);
        page.QuerySelector(".claimed")!.Remove();
        Assert.DoesNotContain("promised", Visible(page), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("promised", page.Head!.TextContent + string.Concat(page.QuerySelectorAll("meta").Select(m => m.GetAttribute("content"))), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(page.QuerySelectorAll(".nearest .text"));
        Assert.Empty(page.QuerySelectorAll("blockquote, meta[property='og:image']"));
    }

    [Theory]
    [InlineData("cut", "This quote link was cut short")]
    [InlineData("code", "This quote link was cut short")]
    [InlineData("changed", "This quote link was changed")]
    [InlineData("version", "This quote link is of another version")]
    [InlineData("elsewhere", "This library does not have the conversation")]
    public async Task A_link_that_leads_nowhere_says_why_and_where_such_words_were_said(string damage, string title)
    {
        var words = site.Quote(200, 208);
        var parts = words.Path.Split('/');
        var address = damage switch
        {
            "cut" => words.Path[..words.Path.LastIndexOf('-')],
            "code" => string.Join('/', parts[..4]),
            "changed" => words.Path.Replace($".{words.Link.Count}.", ".3.", StringComparison.Ordinal),
            "version" => words.Path.Replace("/2.", "/9.", StringComparison.Ordinal),
            _ => Forged(words, "zebras-never-said-a-word-of-it-all-day").Replace(parts[3], "never-recorded", StringComparison.Ordinal),
        };

        using var response = await site.Client.GetAsync(address);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(damage != "elsewhere", page.QuerySelector($"a[href='{Site.Interview}']") is not null);
        Assert.Equal(damage is "cut" or "changed" or "version", page.QuerySelectorAll("blockquote").Any(q => OneLine(q.TextContent).Contains(OneLine(words.Text)[..20], StringComparison.Ordinal)));
        Assert.Empty(page.QuerySelectorAll("meta[property^='og:']"));
    }

    [Fact]
    public async Task Browsers_that_look_for_words_themselves_get_a_link_of_their_own()
    {
        var words = site.Quote(200, 215);

        var page = await site.OpenAsync(words.Path);

        Assert.Single(page.QuerySelectorAll($"a[href^='{Site.Interview}#t']"), a => a.GetAttribute("href")!.Contains(":~:text=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".md", "text/markdown")]
    [InlineData(".txt", "text/plain")]
    [InlineData(".json", "application/json")]
    public async Task The_page_has_other_forms_at_its_address_with_an_extension(string extension, string mediaType)
    {
        var words = site.Quote(200, 215);
        var page = await site.OpenAsync(words.Path);

        using var response = await site.Client.GetAsync(words.Path + extension);
        var gone = await site.Client.GetStringAsync(Forged(words, "nobody-ever-promised-you-a-pony-in-any-of-these-years").Replace(".16.", ".11.", StringComparison.Ordinal) + extension);

        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words.Text[..30], (await response.Content.ReadAsStringAsync()).Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("link[rel=alternate]"), l => l.GetAttribute("href") == words.Path + extension && l.GetAttribute("type") == mediaType);
        Assert.Contains(extension == ".json" ? "\"gone\"" : "What the link says was said", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_quotation_shows_the_words_of_the_transcript_and_the_difference()
    {
        var words = site.Quote(200, 212);
        var said = words.Link.Head[4];

        var page = await site.OpenAsync(Forged(words, string.Join('-', words.Link.Head.SetItem(4, "zebra"))));

        Assert.Equal("Edited", page.QuerySelector(".state strong")!.TextContent);
        Assert.Equal(OneLine(words.Text), OneLine(page.QuerySelector("blockquote")!.TextContent));
        Assert.Contains("zebra", page.QuerySelector(".difference del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, page.QuerySelector(".difference ins")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("zebra", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_places_that_fit_equally_both_are_shown_and_none_is_chosen()
    {
        var page = await site.OpenAsync($"/quotes{Site.Inferred["/episodes".Length..]}/1.4000.6.8kcey4../we-will-get-to-really-answer");

        Assert.Equal("Ambiguous", page.QuerySelector(".state strong")!.TextContent);
        Assert.Equal(2, page.QuerySelectorAll(".places blockquote").Length);
        Assert.Equal(2, page.QuerySelectorAll(".places .ways a:first-child").Select(a => a.GetAttribute("href")).Distinct().Count());
        Assert.Empty(page.QuerySelectorAll(".ways .main, #cite, meta[property='og:image']"));
    }

    [Fact]
    public async Task A_whole_conversation_across_speakers_names_each_of_them()
    {
        var words = site.Quote(700, 760);

        var page = await site.OpenAsync(words.Path);

        Assert.True(words.Speakers.Count() > 1);
        Assert.Equal(words.Speakers, page.QuerySelectorAll("blockquote .who").Select(w => w.TextContent.Trim()).Distinct());
    }

    [Fact]
    public async Task Every_passage_has_an_address_that_leads_to_its_quotation()
    {
        var page = await site.OpenAsync(Site.Hostile);
        var links = page.QuerySelectorAll(".p > .quote-it");
        Assert.Equal(page.QuerySelectorAll(".p").Length, links.Length);
        foreach (var link in links)
        {
            var answer = await site.Client.GetAsync(link.GetAttribute("href"));

            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            var words = (await site.OpenAsync(answer.Headers.Location!.OriginalString)).QuerySelector("blockquote")!.TextContent;
            // A passage may be a piece of a word without end: the quotation then has all of that word.
            var passage = OneLine(link.ParentElement!.TextContent[link.PreviousElementSibling!.TextContent.Length..]).Trim('.');
            Assert.True(passage.Contains(OneLine(words), StringComparison.Ordinal) || OneLine(words).Contains(passage, StringComparison.Ordinal), passage);
            Assert.InRange(answer.Headers.Location.OriginalString.Length, 1, 300);
        }
    }

    [Theory]
    [InlineData("cite.bib", "application/x-bibtex", "@misc{")]
    [InlineData("cite.ris", "application/x-research-info-systems", "TY  - SOUND")]
    [InlineData("cite.json", "application/vnd.citationstyles.csl+json", "\"type\": \"broadcast\"")]
    [InlineData("annotation.jsonld", "application/ld+json", "TextQuoteSelector")]
    [InlineData("card.svg", "image/svg+xml", "<svg")]
    public async Task What_is_made_of_a_quotation_stands_below_its_address(string part, string mediaType, string content)
    {
        var words = site.Quote(200, 215);

        var answer = await site.Client.GetAsync($"{words.Path}/{part}");

        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(content, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync($"{Forged(words, string.Join('-', Enumerable.Repeat("zebra", words.Link.Count)))}/{part}")).StatusCode);
    }

    [Fact]
    public async Task Only_the_embedded_quotation_may_be_framed_and_it_runs_nothing()
    {
        var words = site.Quote(200, 215);

        var framed = await site.Client.GetAsync($"{words.Path}/embed");
        var page = await site.OpenAsync($"{words.Path}/embed");
        var other = await site.Client.GetAsync(words.Path);

        Assert.Contains("frame-ancestors *", Policy(framed), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Policy(framed), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal(OneLine(words.Text), OneLine(page.QuerySelector("blockquote")!.TextContent));
        Assert.Contains("frame-ancestors 'none'", Policy(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_annotation_selects_the_words_with_what_stands_around_them()
    {
        var words = site.Quote(200, 215);

        var annotation = JsonNode.Parse(await site.Client.GetStringAsync($"{words.Path}/annotation.jsonld"))!;
        var selector = annotation["target"]!["selector"]!.AsArray().Single(s => (string?)s!["type"] == "TextQuoteSelector")!;

        var turn = words.In.Episode.Turns[words.Place.Turn].Text;
        Assert.Contains($"{selector["prefix"]}{selector["exact"]}{selector["suffix"]}", turn, StringComparison.Ordinal);
        Assert.EndsWith(words.Path, (string?)annotation["id"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/1")]
    [InlineData("/1.1.1/x/card.svg")]
    [InlineData("/1.1.1/x/embed")]
    [InlineData("/t9999-p1")]
    [InlineData("/t0-p0")]
    [InlineData("/%00/%FF")]
    public async Task An_address_that_is_no_quote_link_is_not_found(string rest)
    {
        var answer = await site.Client.GetAsync(Site.Interview.Replace("/episodes/", "/quotes/", StringComparison.Ordinal) + rest);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
    }

    [Fact]
    public async Task A_conversation_reached_through_a_broken_link_is_still_there_to_read()
    {
        var gone = Forged(site.Quote(200, 205), "nobody-ever-promised-you-a-pony")[QuoteLink.Prefix.Length..].Split('/', 3)[2];

        Assert.NotNull((await site.OpenAsync($"{Site.Interview}?quote={gone}")).QuerySelector(".quoted-here .gone"));
        Assert.Null((await site.OpenAsync($"{Site.Interview}?quote=nonsense")).QuerySelector(".quoted-here"));
    }

    [Fact]
    public async Task A_picture_is_well_formed_whatever_was_said()
    {
        var page = await site.OpenAsync(Site.Hostile);
        foreach (var link in page.QuerySelectorAll(".p > .quote-it"))
        {
            var quote = (await site.Client.GetAsync(link.GetAttribute("href"))).Headers.Location!.OriginalString;

            var svg = XDocument.Parse(await site.Client.GetStringAsync($"{quote}/card.svg"));

            Assert.Equal("svg", svg.Root!.Name.LocalName);
            Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName is "script" or "foreignObject" or "image" or "a");
        }
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Visible(IHtmlDocument page) => page.Body!.TextContent;

    private static string Forged(QuotedWords words, string said) => $"{words.Path[..words.Path.LastIndexOf('/')]}/{said}";
}
