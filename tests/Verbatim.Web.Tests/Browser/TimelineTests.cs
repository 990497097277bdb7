using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

public sealed class TimelineTests(OddSite site, Chromium chromium) : IClassFixture<OddSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task Arrows_go_from_passage_to_passage_and_page_keys_from_chapter_to_chapter()
    {
        var page = await chromium.OpenAsync(site, OddSite.ThreeHundredChapters);
        var place = page.GetByRole(AriaRole.Slider, new() { Name = "Place in the conversation" });
        await place.FocusAsync();

        await place.PressAsync("ArrowRight");
        await place.PressAsync("ArrowRight");
        Assert.Equal("0:21 · Chapter 1", (await place.GetAttributeAsync("aria-valuetext"))![..16]);
        await place.PressAsync("PageUp");
        Assert.Contains("Chapter 2:", await place.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        await place.PressAsync("End");
        await place.PressAsync("ArrowLeft");

        Assert.Contains("Chapter 300:", await place.GetAttributeAsync("aria-valuetext"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("#t899-p1")).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator(".bubble")).ToContainTextAsync("Ada Example");
        await place.PressAsync("Home");
        await Assertions.Expect(page.Locator("#t1-p1")).ToBeInViewportAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(OddSite.FortyVoices)]
    [InlineData(OddSite.NobodyNamed)]
    [InlineData(OddSite.SixHours)]
    [InlineData(OddSite.RightToLeft)]
    public async Task A_point_of_the_timeline_tells_what_is_there_and_leads_to_it(string path)
    {
        var page = await chromium.OpenAsync(site, path, 390);
        var box = (await page.Locator(".timeline").BoundingBoxAsync())!;
        Assert.InRange(box.Height, 30, 120);

        await page.Mouse.MoveAsync(box.X + box.Width * .6f, box.Y + box.Height / 2);
        await Assertions.Expect(page.Locator(".bubble")).ToBeVisibleAsync();
        await page.Mouse.ClickAsync(box.X + box.Width * .6f, box.Y + box.Height / 2);

        var off = await page.EvaluateAsync<double>("""
            (() => {
              const length = Number(document.querySelector(".timeline").dataset.length);
              const seen = [...document.querySelectorAll(".p")].filter(p => { const r = p.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; });
              return Math.min(...seen.map(p => Math.abs(p.dataset.timeStart / length - .6)));
            })()
            """);
        Assert.InRange(off, 0, 0.03);
        await page.Context.CloseAsync();
    }
}
