using AngleSharp.Dom;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class SearchPageTests(Site site)
{
    [Fact]
    public async Task A_hit_leads_to_its_passage_with_the_words_marked()
    {
        var results = await site.OpenAsync("/search?q=%22invisibility+cloaks%22");
        var hit = results.QuerySelector(".hit h3 a")!.GetAttribute("href")!;
        var page = await site.OpenAsync(hit.Split('#')[0]);

        var passage = page.GetElementById(hit.Split('#')[1])!;

        Assert.Equal("invisibility cloaks", string.Join(' ', passage.QuerySelectorAll("mark").Select(m => m.TextContent)));
    }

    [Fact]
    public async Task A_hit_unfolds_into_what_was_said_before_and_after_it()
    {
        var results = await site.OpenAsync("/search?q=%22invisibility+cloaks%22");
        var hit = results.QuerySelector(".hit h3 a")!.GetAttribute("href")!;
        var page = await site.OpenAsync(hit.Split('#')[0]);
        var passages = page.QuerySelectorAll(".p").ToList();
        var at = passages.FindIndex(p => p.Id == hit.Split('#')[1]);

        var context = results.QuerySelector(".hit .in-context")!.QuerySelectorAll("p").Select(p => p.TextContent.Trim()).ToList();

        Assert.Equal(3, context.Count);
        Assert.EndsWith(Words(passages[at - 1]), Words(context[0]), StringComparison.Ordinal);
        Assert.Equal(Words(results.QuerySelector(".hit .snippet")!.TextContent), Words(context[1]));
        Assert.EndsWith(Words(passages[at + 1]), Words(context[2]), StringComparison.Ordinal);
    }

    private static string Words(AngleSharp.Dom.IElement passage)
    {
        var words = (AngleSharp.Dom.IElement)passage.Clone();
        words.QuerySelector(".at")?.Remove();
        return Words(words.TextContent);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public async Task A_facet_narrows_the_query_and_its_condition_can_be_taken_back()
    {
        var all = await site.OpenAsync("/search?q=physics");
        var facet = all.QuerySelectorAll(".facets a").First(a => a.TextContent.Contains("Pat Grady", StringComparison.Ordinal));
        var narrowed = await site.OpenAsync(facet.GetAttribute("href")!);

        var speakers = narrowed.QuerySelectorAll(".hit h3 .who").Select(s => s.TextContent).Distinct();
        var back = narrowed.QuerySelectorAll(".facets a").First(a => a.TextContent.Contains('×', StringComparison.Ordinal)).GetAttribute("href")!;

        Assert.Equal(["Pat Grady"], speakers);
        Assert.Equal("/search?q=physics", back);
    }

    [Fact]
    public async Task Pages_of_results_show_every_turn_once()
    {
        var first = await site.OpenAsync("/search?q=physics");
        var second = await site.OpenAsync(first.QuerySelector(".pages a[rel=next]")!.GetAttribute("href")!);

        var hits = new[] { first, second }.SelectMany(p => p.QuerySelectorAll(".hit h3 a")).Select(a => a.GetAttribute("href")).ToList();

        Assert.Equal(hits.Distinct(), hits);
        Assert.StartsWith($"{hits.Count} turns", first.QuerySelector(".read-as")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("time")]
    [InlineData("date")]
    public async Task Ordered_by_episode_hits_stand_under_their_episode(string sort)
    {
        var page = await site.OpenAsync($"/search?q=physics&sort={sort}");

        Assert.Equal(2, page.QuerySelectorAll(".hit-group").Length);
        Assert.All(page.QuerySelectorAll(".hit-group"), g => Assert.NotEmpty(g.QuerySelectorAll(".hit")));
    }

    [Fact]
    public async Task An_empty_result_teaches_how_to_ask()
    {
        var page = await site.OpenAsync("/search?q=zebra+unicorn");

        Assert.Empty(page.QuerySelectorAll(".hit"));
        Assert.NotEmpty(page.QuerySelectorAll(".help dt"));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("((((")]
    [InlineData("-")]
    [InlineData("speaker:")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("' OR 1=1; DROP TABLE turn; --")]
    [InlineData("NEAR/ AND OR NOT")]
    [InlineData("*")]
    [InlineData("\0\u0001 \uFFFD 🦄 שלום")]
    public async Task Whatever_somebody_types_there_is_an_answer(string query)
    {
        var page = await site.OpenAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.NotNull(page.QuerySelector(".read-as"));
        Assert.DoesNotContain(page.Scripts, s => s.Source is null && s.Type != "application/ld+json");
    }

    [Fact]
    public async Task A_query_of_a_whole_page_of_text_is_answered()
    {
        var page = await site.OpenAsync("/search?q=" + string.Join('+', Enumerable.Repeat("physics", 700)));

        Assert.NotNull(page.QuerySelector(".read-as"));
    }

    [Fact]
    public async Task Every_example_of_the_cheat_sheet_is_a_link_that_finds_something()
    {
        var sheet = await site.OpenAsync("/search/help");
        var examples = sheet.QuerySelectorAll(".sheet dt a").Select(a => a.GetAttribute("href")!).ToList();

        Assert.True(examples.Count > 20);
        foreach (var example in examples)
        {
            var results = await site.OpenAsync(example);
            Assert.True(results.QuerySelector(".hit") is not null || example.Contains("lang%3A", StringComparison.Ordinal), example);
            Assert.Single(results.QuerySelectorAll(".title .read-as"));
        }
    }

    [Fact]
    public async Task The_search_page_leads_to_the_cheat_sheet_and_its_examples_find_something()
    {
        var page = await site.OpenAsync("/search");

        Assert.NotNull(page.QuerySelector("a[href='/search/help']"));
        foreach (var example in page.QuerySelectorAll(".help dt a").Select(a => a.GetAttribute("href")!))
            Assert.NotNull((await site.OpenAsync(example)).QuerySelector(".hit"));
    }

    [Fact]
    public async Task Chapters_narrow_by_where_they_come_from()
    {
        var all = await site.OpenAsync("/search?q=physics");
        var facet = all.QuerySelectorAll(".facets a").First(a => a.TextContent.Contains("Headings", StringComparison.Ordinal));
        var narrowed = await site.OpenAsync(facet.GetAttribute("href")!);

        Assert.Contains("kind%3Aheading", facet.GetAttribute("href"), StringComparison.Ordinal);
        Assert.StartsWith(facet.QuerySelector(".count")!.TextContent + " turn", narrowed.QuerySelector(".read-as")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_have_been_misheard_is_offered_below_the_hits()
    {
        var page = await site.OpenAsync("/search?q=Yaida");
        var others = page.QuerySelector(".sounds-like a")!;

        Assert.Contains("shojeda", others.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await site.OpenAsync(others.GetAttribute("href")!)).QuerySelector(".hit"));
    }
}
