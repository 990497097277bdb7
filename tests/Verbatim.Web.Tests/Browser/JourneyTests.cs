using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

[Collection(SharedSite.Name)]
public sealed class JourneyTests(Site site, Chromium chromium)
{
    [Fact]
    public async Task From_home_to_an_episode_to_the_link_of_a_passage()
    {
        var page = await chromium.OpenAsync(site, "/");
        await page.GetByRole(AriaRole.Link, new() { Name = "OpenAI Researcher Dan Roberts" }).ClickAsync();
        var link = page.Locator(".at").Nth(12);
        var id = (await link.GetAttributeAsync("href"))!;

        await link.ClickAsync();

        await Assertions.Expect(page.GetByText("Link copied")).ToBeVisibleAsync();
        var address = new Uri(site.ClientOptions.BaseAddress, Site.Interview + id).ToString();
        Assert.Equal(address, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        var opened = await chromium.OpenAsync(site, Site.Interview + id);
        await Assertions.Expect(opened.Locator(id)).ToBeInViewportAsync();
        Assert.NotEqual("rgba(0, 0, 0, 0)", await opened.Locator(id).EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_a_search_to_the_marked_words(bool scripts)
    {
        var page = await chromium.OpenAsync(site, "/", scripts: scripts);
        await page.GetByRole(AriaRole.Combobox).FillAsync("\"invisibility cloaks\"");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Locator(".hit h3 a").First.ClickAsync();

        await Assertions.Expect(page.Locator(".p:target mark").First).ToBeInViewportAsync();
        Assert.Equal(1, await page.Locator(".p:target").CountAsync());
    }

    [Fact]
    public async Task Without_scripts_an_episode_is_complete_and_its_passages_have_addresses()
    {
        var page = await chromium.OpenAsync(site, "/", scripts: false);
        await page.GetByRole(AriaRole.Link, new() { Name = "OpenAI Researcher Dan Roberts" }).ClickAsync();
        await page.Locator(".contents a").Nth(3).ClickAsync();
        await Assertions.Expect(page.Locator(".chapter h2:target")).ToBeInViewportAsync();

        await page.Locator(".at").Nth(5).ClickAsync();

        await Assertions.Expect(page.Locator(".p:target")).ToBeInViewportAsync();
        Assert.Contains("#t", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_time_in_the_fragment_goes_to_the_passage_being_said()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "#t=12:34");

        var target = page.Locator(".p:target");
        await Assertions.Expect(target).ToBeInViewportAsync();
        Assert.InRange(754, await Seconds(target, "timeStart") - 0.01, await Seconds(target, "timeEnd") + 5);
    }

    [Fact]
    public async Task The_chapter_being_read_is_marked_in_the_list_that_stays_in_view()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "#chapter-9");

        var current = page.Locator(".contents a[aria-current]");
        await Assertions.Expect(current).ToHaveAttributeAsync("href", "#chapter-9");
        await Assertions.Expect(current).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_reason_for_an_inferred_name_is_one_click_away()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred);

        await page.Locator(".speech h3 a.inferred").First.ClickAsync();

        await Assertions.Expect(page.Locator(".why li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_comes_back_is_at_the_words_with_one_key_or_one_click()
    {
        var page = await chromium.OpenAsync(site, "/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".continue")).ToBeHiddenAsync();
        await page.GotoAsync(Site.Inferred + "#t20-p2");
        await page.EvaluateAsync("new Promise(kept => { const look = () => localStorage.place ? kept() : setTimeout(look, 20); look(); })");

        await page.GotoAsync("/");
        await page.GetByText("Continue reading").GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page.Locator("#t20-p2")).ToBeInViewportAsync();
        await page.GotoAsync("/people");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
    }

    private static async Task<double> Seconds(ILocator passage, string name) => await passage.EvaluateAsync<double>($"e => Number(e.dataset.{name})");
}
