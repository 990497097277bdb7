using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

/// <summary>Pages as their readers have set them: larger, in other colours, on paper.</summary>
[Collection(SharedSite.Name)]
public sealed class AdaptationTests(Site site, Chromium chromium)
{
    public static TheoryData<string> Pages => ["/", "/people", "/people/dan-roberts", "/shows/training-data", "/search?q=physics", "/search/help", "/quotes", "/sets", Site.Inferred + "?q=physics#t20-p1", Site.Spoken, "/nothing/here"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task At_twice_the_size_everything_fits_whether_the_page_is_enlarged_or_its_text_alone(string path)
    {
        var page = await chromium.OpenAsync(site, path, 640, scale: 2);
        Assert.Equal(0, await Overflow(page));

        await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");

        Assert.Equal(0, await Overflow(page));
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("button, input, select, a")].filter(e => {
              const r = e.getBoundingClientRect();
              return e.checkVisibility() && r.width > 1 && !e.closest(".unseen, .skip, .contents ol, .facets ul") && (r.left < -1 || r.right > innerWidth + 1);
            }).map(e => e.outerHTML.slice(0, 80))
            """));
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_can_be_used_is_large_enough_for_a_finger(string path)
    {
        var page = await chromium.OpenAsync(site, path, 390);

        // Links within running text are exempt (WCAG 2.2, 2.5.8).
        var small = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll("button, input:not([type=hidden]), select, summary, nav a, .entry-show a")].filter(e => {
              const r = e.getBoundingClientRect();
              return e.checkVisibility() && r.width > 1 && !e.closest(".unseen, .entry-show") && r.height < 24;
            }).map(e => `${Math.round(e.getBoundingClientRect().height)} ${e.outerHTML.slice(0, 80)}`)
            """);

        Assert.Empty(small);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task In_forced_colours_voices_places_and_marks_are_still_told_apart()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "?q=physics#t20-p1", forced: true);

        var drawn = await page.EvaluateAsync<string[]>("""
            [
              [...document.querySelectorAll(".timeline .strip path")].map(p => getComputedStyle(p).fill),
              [getComputedStyle(document.querySelector(".hit-tick")).stroke], [getComputedStyle(document.querySelector(".here")).backgroundColor],
            ].flat()
            """);
        var paper = await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        Assert.DoesNotContain(paper, drawn);
        Assert.NotEqual("0px", await page.Locator(".p:target").EvaluateAsync<string>("p => getComputedStyle(p).outlineWidth"));
        Assert.NotEqual(paper, await page.Locator(".conversation mark").First.EvaluateAsync<string>("m => getComputedStyle(m).backgroundColor"));
        await page.Locator(".search input").First.FocusAsync();
        Assert.NotEqual("none", await page.Locator(".search").First.EvaluateAsync<string>("s => getComputedStyle(s).outlineStyle"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_paper_an_episode_is_all_its_words_and_nothing_to_press()
    {
        var page = await chromium.OpenAsync(site, Site.Spoken);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("button:visible, input:visible, audio:visible, nav:visible").CountAsync());
        Assert.Equal(await page.Locator(".p").CountAsync(), await page.Locator(".p:visible").CountAsync());
        Assert.True((await page.PdfAsync()).Length > 5_000);
        await page.Context.CloseAsync();
    }

    private static Task<int> Overflow(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}
