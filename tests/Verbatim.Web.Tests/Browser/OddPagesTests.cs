using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

public sealed class OddPagesTests(OddSite site, Chromium chromium) : IClassFixture<OddSite>, IClassFixture<Chromium>
{
    public static TheoryData<string> Pages =>
        ["/", "/people", "/people/ada-example", "/shows/edge-cases", OddSite.FortyVoices, OddSite.NobodyNamed, OddSite.LongWords, OddSite.RightToLeft, OddSite.ThreeHundredChapters];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_overflows_from_320_pixels_up_and_axe_finds_nothing(string path)
    {
        var page = await chromium.OpenAsync(site, path, 320);
        foreach (var (width, dark) in new[] { (320, false), (390, true), (640, false), (1280, false) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
            if (width != 390)
                continue;
            var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], Rules = new() { ["color-contrast-enhanced"] = new() { Enabled = true } } });
            Assert.True(found.Violations.Length == 0, string.Join(" | ", found.Violations.Select(v => $"{width}: {v.Id} {v.Nodes.FirstOrDefault()?.Html}")));
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(OddSite.RightToLeft)]
    [InlineData(OddSite.FortyVoices)]
    [InlineData(OddSite.LongWords)]
    public async Task Times_stand_beside_the_words_and_never_on_them(string path)
    {
        var page = await chromium.OpenAsync(site, path);

        var covered = await page.EvaluateAsync<int>("""
            [...document.querySelectorAll(".speech p")].slice(0, 20).filter(p => {
              const times = [...p.querySelectorAll(".at")].map(a => a.getBoundingClientRect());
              const words = document.createRange();
              return [...p.querySelectorAll(".p")].some(passage => [...passage.childNodes].filter(n => n.nodeType === 3).some(text => {
                words.selectNodeContents(text);
                return [...words.getClientRects()].some(w => times.some(t => t.left < w.right && w.left < t.right && t.top < w.bottom && w.top < t.bottom));
              }));
            }).length
            """);

        Assert.Equal(0, covered);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_conversation_in_Arabic_runs_from_right_to_left()
    {
        var page = await chromium.OpenAsync(site, OddSite.RightToLeft);

        var (time, words) = (await page.Locator(".at").First.BoundingBoxAsync(), await page.Locator(".speech h3 span").First.BoundingBoxAsync());

        Assert.True(time!.X > words!.X + words.Width);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Six_hours_open_at_their_end_and_what_is_out_of_sight_is_not_laid_out()
    {
        var page = await chromium.OpenAsync(site, OddSite.SixHours + "#t2000-p1", 390);

        await Assertions.Expect(page.Locator("#t2000-p1")).ToBeInViewportAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        var skipped = await page.EvaluateAsync<int>("""[...document.querySelectorAll(".speech p")].filter(p => !p.checkVisibility({ contentVisibilityAuto: true })).length""");

        Assert.InRange(skipped, 1900, 2000);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(OddSite.SixHours, "t1500-p1", 1280)]
    [InlineData(OddSite.SixHours, "t300-p1", 390)]
    [InlineData(OddSite.ThreeHundredChapters, "t600-p1", 1280)]
    public async Task A_jump_within_a_long_conversation_lands_where_reading_begins(string path, string passage, int width)
    {
        var page = await chromium.OpenAsync(site, path, width);

        await page.EvaluateAsync("passage => location.hash = passage", passage);
        await page.WaitForTimeoutAsync(500);

        var place = await page.Locator("#" + passage).BoundingBoxAsync();
        Assert.InRange(place!.Y, 100, 400);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Of_three_hundred_chapters_the_current_one_is_in_sight()
    {
        foreach (var width in new[] { 390, 1280 })
        {
            var page = await chromium.OpenAsync(site, OddSite.ThreeHundredChapters + "#chapter-222", width);
            var current = page.Locator(".contents a[aria-current=location]");
            await Assertions.Expect(current).ToHaveAttributeAsync("href", "#chapter-222");
            await Assertions.Expect(current).ToBeInViewportAsync();
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Without_a_wish_for_motion_nothing_moves()
    {
        var page = await chromium.OpenAsync(site, OddSite.FortyVoices);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });

        var moving = await page.EvaluateAsync<int>("""[...document.querySelectorAll("*")].filter(e => { const s = getComputedStyle(e); return s.transitionDuration !== "0s" || s.animationName !== "none"; }).length""");

        Assert.Equal(0, moving);
        await page.Context.CloseAsync();
    }
}
