using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

[Collection(SharedSite.Name)]
public sealed class QuotingTests(Site site, Chromium chromium)
{
    [Fact]
    public async Task Selected_words_become_a_link_that_arrives_at_them()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "#t20-p2");
        await SelectAsync(page, "t20-p2", 4, "t20-p3", 30);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Copied", new() { Exact = true })).ToBeVisibleAsync();
        var link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        var shared = await chromium.OpenAsync(site, new Uri(link).PathAndQuery, scripts: false);
        await shared.GetByRole(AriaRole.Link, new() { Name = "Read it in the conversation" }).ClickAsync();

        Assert.StartsWith(site.ClientOptions.BaseAddress.ToString(), link, StringComparison.Ordinal);
        await Assertions.Expect(shared.Locator(".conversation mark").First).ToBeInViewportAsync();
        Assert.Contains("Super Mario", await shared.Locator(".conversation mark").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_keyboard_alone_quotes_a_passage_and_less_of_it()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "#t20-p2");
        await page.Keyboard.PressAsync("q");
        var first = page.GetByRole(AriaRole.Button, new() { Name = "Copy link" });
        await Assertions.Expect(first).ToBeFocusedAsync();
        var whole = await page.EvaluateAsync<string>("getSelection().toString()");

        await page.Keyboard.PressAsync("Shift+ArrowLeft");
        await page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy as quotation" })).ToBeFocusedAsync();
        Assert.True((await page.EvaluateAsync<string>("getSelection().toString()")).Length < whole.Length);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Toolbar)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_slow_answer_does_not_keep_the_bar_away()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "#t20-p2");
        await page.RouteAsync("**/api/links/**", async route =>
        {
            await Task.Delay(800);
            await route.ContinueAsync();
        });

        await page.Keyboard.PressAsync("q");

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy link" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_scripts_a_passage_leads_to_its_own_page()
    {
        var page = await chromium.OpenAsync(site, Site.Inferred + "#t20-p2", width: 390, scripts: false);

        await page.Locator("#t20-p2 .quote-it").ClickAsync();

        await Assertions.Expect(page.Locator("blockquote")).ToContainTextAsync("Super Mario");
        await page.GetByText("What was said around it").ClickAsync();
        await Assertions.Expect(page.Locator(".around mark")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_frame_shows_its_words_without_growing()
    {
        var json = JsonDocument.Parse(await site.Client.GetStringAsync($"/oembed?url={Uri.EscapeDataString(new Uri(site.ClientOptions.BaseAddress, site.Quote(200, 420).Path).AbsoluteUri)}&maxheight=220")).RootElement;
        await using var blog = WebApplication.CreateSlimBuilder().Build();
        blog.Urls.Add("http://127.0.0.1:0");
        blog.MapGet("/", () => Results.Text(json.GetProperty("html").GetString(), "text/html"));
        await blog.StartAsync();
        var page = await chromium.OpenAsync(site, blog.Urls.Single());
        var frame = page.FrameLocator("iframe");

        await Assertions.Expect(frame.Locator(".by").First).ToBeVisibleAsync();
        Assert.Equal(220, (await page.Locator("iframe").BoundingBoxAsync())!.Height, 5.0);
        Assert.True(await frame.Locator("html").EvaluateAsync<bool>("e => e.scrollHeight <= e.clientHeight"));
        Assert.True(await frame.Locator(".scroll").EvaluateAsync<bool>("e => e.scrollHeight > e.clientHeight"));
    }

    private static async Task SelectAsync(IPage page, string from, int start, string to, int end) => await page.EvaluateAsync(
        """
        ([from, start, to, end]) => {
          const text = id => [...document.getElementById(id).childNodes].findLast(n => n.nodeType === Node.TEXT_NODE);
          getSelection().setBaseAndExtent(text(from), start, text(to), end);
        }
        """,
        new object[] { from, start, to, end });
}
