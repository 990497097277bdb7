using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

[Collection(SharedSite.Name)]
public sealed class InstrumentTests(Site site, Chromium chromium)
{
    [Fact]
    public async Task Keys_move_from_turn_to_turn_and_open_their_own_list()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t5-p1");

        await page.Keyboard.PressAsync("j");
        var first = await FocusedTurn(page);
        await page.Keyboard.PressAsync("j");
        var second = await FocusedTurn(page);
        await page.Keyboard.PressAsync("?");

        Assert.True(second > first);
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Only_one_person_can_be_read()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t5-p1");

        await page.Keyboard.PressAsync("o");

        var names = await page.Locator(".speech:visible h3 span").AllTextContentsAsync();
        Assert.Single(names.Distinct());
        await page.Keyboard.PressAsync("o");
        Assert.True((await page.Locator(".speech:visible h3 span").AllTextContentsAsync()).Distinct().Count() > 1);
    }

    [Fact]
    public async Task The_theme_and_the_size_of_type_are_remembered()
    {
        var page = await chromium.OpenAsync(site, Site.Interview);
        var size = await Size(page);

        await page.Keyboard.PressAsync("t");
        await page.Keyboard.PressAsync("+");
        await page.ReloadAsync();

        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
        Assert.True(await Size(page) > size);
    }

    [Fact]
    public async Task The_timeline_is_a_slider_that_goes_to_the_words()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred);

        await page.GetByRole(AriaRole.Slider).FillAsync("1500");

        var inSight = page.Locator(".p").Filter(new() { Visible = true });
        var nearest = await inSight.EvaluateAllAsync<double>("all => Math.min(...all.filter(p => { const r = p.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }).map(p => Math.abs(p.dataset.timeStart - 1500)))");
        Assert.InRange(nearest, 0, 40);
    }

    [Fact]
    public async Task Words_are_found_within_the_episode_without_scripts()
    {
        var page = await chromium.OpenAsync(site, Site.Interview, scripts: false);

        await page.GetByLabel("Find in this episode").FillAsync("manhattan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.Locator(".found li a").Nth(1).ClickAsync();

        await Assertions.Expect(page.Locator(".p:target mark").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_text_follows_the_recording_and_a_click_on_a_time_is_heard()
    {
        var page = await chromium.OpenAsync(site, Site.Spoken);

        await page.Locator(".at").Nth(1).ClickAsync();

        await Assertions.Expect(page.Locator(".p.now")).ToHaveAttributeAsync("id", "t2-p1");
        Assert.InRange(await page.Locator("audio").EvaluateAsync<double>("a => a.currentTime"), 1.9, 4);
        await Assertions.Expect(page.Locator(".p.now")).ToHaveAttributeAsync("id", "t3-p1");
    }

    private static Task<int> FocusedTurn(IPage page) => page.EvaluateAsync<int>("Number(/^#t(\\d+)/.exec(document.activeElement.hash)[1])");

    private static Task<double> Size(IPage page) => page.Locator(".conversation").EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");
}
