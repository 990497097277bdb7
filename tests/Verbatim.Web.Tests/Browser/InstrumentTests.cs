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

    [Fact]
    public async Task Every_action_has_a_key_and_a_control_that_can_be_reached_by_keyboard()
    {
        var page = await chromium.OpenAsync(site, Site.Spoken);
        await page.GetByRole(AriaRole.Button, new() { Name = "Keys and actions" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        var dialog = page.GetByRole(AriaRole.Dialog);
        var (keys, controls) = (await dialog.Locator("kbd").AllTextContentsAsync(), await dialog.Locator("button[data-key]").EvaluateAllAsync<string[]>("all => all.filter(b => b.tabIndex >= 0 && b.getClientRects().length > 0).map(b => b.dataset.key)"));

        Assert.Equal(keys, controls);
        Assert.Equal(keys.Count, keys.Distinct().Count());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_time_is_gone_to_by_keyboard_and_without_scripts()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.TypeAsync("12:34");
        await page.Keyboard.PressAsync("Enter");
        var focused = await FocusedTurn(page);

        var plain = await chromium.OpenAsync(site, Site.Inferred, scripts: false);
        await plain.GetByLabel("Go to a time").FillAsync("12:34");
        await plain.GetByRole(AriaRole.Button, new() { Name = "Go", Exact = true }).ClickAsync();

        await Assertions.Expect(plain.Locator(".p:target")).ToBeInViewportAsync();
        Assert.Contains($"#t{focused}-", plain.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_turn_is_copied_with_its_time_or_without()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t5-p1");

        await page.Keyboard.PressAsync("y");
        await Assertions.Expect(page.GetByText("Copied")).ToBeVisibleAsync();
        var cited = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        await page.Keyboard.PressAsync("Shift+Y");
        await page.EvaluateAsync("known => new Promise(copied => { const look = async () => await navigator.clipboard.readText() === known ? setTimeout(look, 50) : copied(); look(); })", cited);
        var words = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        Assert.Matches(@"^[\w ]+ \[≈?\d+:\d\d\]\n", cited);
        Assert.Contains(words, cited, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d+:\d\d", words);
    }

    [Fact]
    public async Task The_width_of_the_lines_is_remembered_and_the_words_stay_where_they_are()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t20-p1");
        var (width, top) = (await Width(), await Top());

        await page.Keyboard.PressAsync("w");
        Assert.True(await Width() > width);
        Assert.InRange(await Top() - top, -40, 40);
        await page.ReloadAsync();

        Assert.True(await Width() > width);

        Task<double> Width() => page.Locator(".conversation").EvaluateAsync<double>("e => e.getBoundingClientRect().width");
        Task<double> Top() => page.Locator("#t20-p1").EvaluateAsync<double>("e => e.getBoundingClientRect().top");
    }

    [Fact]
    public async Task Reading_only_the_text_can_be_left_by_touch_and_by_key()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t20-p1", 390);
        await page.Keyboard.PressAsync("f");
        await Assertions.Expect(page.Locator("header.site")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Only the text", Exact = false }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".timeline")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("f");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(page.Locator(".timeline")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Paper_has_a_citation_and_the_times_in_the_margin_and_no_controls()
    {
        var page = await chromium.OpenAsync(site, Site.Interview, 640);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".citation")).ToContainTextAsync("Training Data, “OpenAI Researcher Dan Roberts");
        await Assertions.Expect(page.Locator(".reach")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("header.site")).ToBeHiddenAsync();
        var (time, words) = (await page.Locator(".at").First.BoundingBoxAsync(), await page.Locator(".speech h3").First.BoundingBoxAsync());
        Assert.True(time!.X + time.Width <= words!.X);
    }

    [Fact]
    public async Task Single_keys_can_be_switched_off_for_good_by_keyboard()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t5-p1");
        await page.Keyboard.PressAsync("?");
        var act = page.GetByRole(AriaRole.Checkbox, new() { Name = "Keys act while reading" });
        await act.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.ReloadAsync();

        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("t");

        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        Assert.Null(await page.EvaluateAsync<string?>("document.documentElement.dataset.theme ?? null"));
    }

    [Theory]
    [InlineData("t", "Dark")]
    [InlineData("+", "Size of type 110 %")]
    [InlineData("w", "Width of lines 48rem")]
    [InlineData("n", "Nothing further that way")]
    [InlineData("c", "Copied")]
    [InlineData("Shift+Y", "Copied")]
    public async Task What_a_key_has_done_is_said(string key, string said)
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t5-p1");

        await page.Keyboard.PressAsync(key);

        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = said })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("Control+f")]
    [InlineData("Alt+g")]
    [InlineData("Meta+c")]
    public async Task Keys_of_the_browser_stay_the_browsers(string chord)
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "#t5-p1");
        await page.EvaluateAsync("addEventListener('keydown', e => { window.taken = e.defaultPrevented; })");

        await page.Keyboard.PressAsync(chord);

        Assert.False(await page.EvaluateAsync<bool>("window.taken"));
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("header.site")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_place_to_place_found_and_from_turn_to_turn_of_one_person()
    {
        var page = await chromium.OpenAsync(site, Site.Interview + "?q=physics#t5-p1");
        await page.Keyboard.PressAsync("n");
        var first = await FocusedTurn(page);
        await page.Keyboard.PressAsync("n");
        Assert.True(await FocusedTurn(page) >= first);
        await page.Keyboard.PressAsync("p");
        Assert.Equal(first, await FocusedTurn(page));

        var name = "document.activeElement.closest('.speech').querySelector('h3').firstElementChild.textContent";
        var before = await page.EvaluateAsync<string>(name);
        await page.Keyboard.PressAsync("s");

        Assert.True(await FocusedTurn(page) > first);
        Assert.Equal(before, await page.EvaluateAsync<string>(name));
    }

    private static Task<int> FocusedTurn(IPage page) => page.EvaluateAsync<int>("Number(/^#t(\\d+)/.exec(document.activeElement.hash)[1])");

    private static Task<double> Size(IPage page) => page.Locator(".conversation").EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");
}
