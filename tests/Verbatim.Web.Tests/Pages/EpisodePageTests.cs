using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class EpisodePageTests(Site site)
{
    public static TheoryData<string> Episodes => [Site.Interview, Site.Inferred, Site.Hostile];

    [Theory]
    [MemberData(nameof(Episodes))]
    public async Task Every_word_of_every_turn_is_on_the_page_once_and_in_order(string path)
    {
        var page = await site.OpenAsync(path);
        var api = JsonDocument.Parse(await site.Client.GetStringAsync("/api" + path)).RootElement;

        var shown = page.QuerySelectorAll(".conversation .p").Select(p => string.Concat(p.ChildNodes.Where(n => n is not IHtmlAnchorElement).Select(n => n.TextContent)));
        var said = api.GetProperty("turns").EnumerateArray().SelectMany(t => t.GetProperty("paragraphs").EnumerateArray()).Select(p => p.GetString()!);

        Assert.Equal(WithoutSpace(said), WithoutSpace(shown));
    }

    [Theory]
    [MemberData(nameof(Episodes))]
    public async Task No_two_places_share_an_address_and_every_local_link_has_its_place(string path)
    {
        var page = await site.OpenAsync(path);

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        var targets = page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]);

        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(targets.Except(ids));
    }

    [Fact]
    public async Task A_passage_tells_its_address_and_its_time()
    {
        var page = await site.OpenAsync(Site.Inferred);

        var passages = page.QuerySelectorAll(".p");
        var starts = passages.Select(p => double.Parse(p.GetAttribute("data-time-start")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.All(passages, p => Assert.Equal("#" + p.Id, p.QuerySelector("a.at")!.GetAttribute("href")));
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public async Task A_time_without_certainty_says_about_and_why()
    {
        var page = await site.OpenAsync(Site.Interview);

        var link = page.QuerySelector("a.at")!;

        Assert.StartsWith("≈", link.TextContent, StringComparison.Ordinal);
        Assert.Contains("estimated", link.GetAttribute("data-tip"), StringComparison.Ordinal);
        Assert.Contains("about", link.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("754")]
    [InlineData("12:34")]
    [InlineData("12m34s")]
    public async Task A_time_in_the_address_goes_to_the_passage_being_said(string time)
    {
        using var response = await site.Client.GetAsync($"{Site.Inferred}?t={time}");
        var target = response.Headers.Location!.OriginalString.Split('#');
        var passage = (await site.OpenAsync(Site.Inferred)).GetElementById(target[1])!;

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(Site.Inferred, target[0]);
        Assert.InRange(754, Seconds(passage, "data-time-start") - 0.01, Seconds(passage, "data-time-end") + 5);
    }

    [Fact]
    public async Task An_inferred_name_links_to_its_evidence()
    {
        var page = await site.OpenAsync(Site.Inferred);

        var name = page.QuerySelector(".speech h3 a.inferred")!;
        var evidence = page.GetElementById(name.GetAttribute("href")![1..])!;

        Assert.NotEmpty(evidence.QuerySelectorAll("li"));
        Assert.NotNull(evidence.Closest("details"));
        Assert.Null((await site.OpenAsync(Site.Interview)).QuerySelector(".inferred"));
    }

    [Fact]
    public async Task A_corrected_word_stays_as_written_and_says_what_was_said()
    {
        var page = await site.OpenAsync(Site.Spoken);

        var word = page.QuerySelector(".p a.corrected")!;
        var reason = page.GetElementById(word.GetAttribute("aria-describedby")!)!;

        Assert.Equal("nothing", word.TextContent);
        Assert.Equal("#" + reason.Id, word.GetAttribute("href"));
        Assert.Contains("“very little”", reason.TextContent, StringComparison.Ordinal);
        Assert.Contains("It says nothing, and says it clearly.", page.QuerySelector("#t2-p1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turns_of_one_person_that_follow_each_other_read_as_one()
    {
        var page = await site.OpenAsync(Site.Inferred);

        var speakers = page.QuerySelectorAll(".chapter").Select(c => c.QuerySelectorAll(".speech h3 [dir]").Select(h => h.TextContent).ToList());
        var cut = page.QuerySelectorAll(".speech p").Single(p => p.TextContent.Contains("mathematics known", StringComparison.Ordinal));

        Assert.All(speakers, names => Assert.DoesNotContain(names.Zip(names.Skip(1)), pair => pair.First == pair.Second));
        Assert.Contains("as the Erdos problems.", cut.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotations_of_the_notes_lead_to_their_words()
    {
        var page = await site.OpenAsync(Site.Inferred);

        var quotations = page.QuerySelectorAll(".quotations li > a");
        var found = quotations.Select(q => page.GetElementById(q.GetAttribute("href")![1..])!.Closest(".speech")!.TextContent);

        Assert.Equal(10, quotations.Length);
        Assert.Contains(found, text => text.Contains("nice gradual process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_a_recording_is_known_each_speech_can_be_heard_from_just_before_it()
    {
        var page = await site.OpenAsync(Site.Inferred);

        var links = page.QuerySelectorAll(".speech").Select(s => (Link: s.QuerySelector("a.listen")!, First: s.QuerySelector(".p")!)).ToList();

        Assert.All(links, l =>
        {
            Assert.StartsWith("https://www.youtube.com/watch?v=oWOz2htozfI&t=", l.Link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.True(int.Parse(l.Link.GetAttribute("href")!.Split("&t=")[1].TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture) <= Seconds(l.First, "data-time-start"));
        });
    }

    [Fact]
    public async Task Nothing_in_a_transcript_or_a_description_becomes_markup()
    {
        var page = await site.OpenAsync(Site.Hostile);

        Assert.DoesNotContain(page.Scripts, s => s.Source is null && s.Type != "application/ld+json");
        Assert.Empty(page.QuerySelectorAll("main b, main img, main [href^='javascript'], main [onerror]"));
        Assert.Contains("<script>alert(\"said\")</script>", page.QuerySelector(".conversation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<script>alert(\"described\")</script>", page.QuerySelector(".description")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".conversation p"), p => Assert.Equal("auto", p.GetAttribute("dir")));
    }

    [Fact]
    public async Task A_query_in_the_address_marks_its_words()
    {
        var page = await site.OpenAsync(Site.Interview + "?q=%22scaling+laws%22");

        var marks = page.QuerySelectorAll(".conversation mark");

        Assert.NotEmpty(marks);
        Assert.All(marks, m => Assert.Equal("scaling laws", m.TextContent, ignoreCase: true));
    }

    private static double Seconds(IElement element, string name) => double.Parse(element.GetAttribute(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static string WithoutSpace(IEnumerable<string> texts) => string.Concat(texts.SelectMany(t => t.Where(c => !char.IsWhiteSpace(c))));
}
