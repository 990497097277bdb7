using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

[Collection(SharedSite.Name)]
public sealed class TimesPictureTests(Site site, Chromium chromium)
{
    [Theory]
    [InlineData(390, true)]
    [InlineData(390, false)]
    [InlineData(1280, true)]
    [InlineData(1280, false)]
    public async Task The_picture_of_the_times_opens_without_scripts_and_fits(int width, bool dark)
    {
        var page = await chromium.OpenAsync(site, Site.Inferred, width, dark, scripts: false);

        await page.ClickAsync("details.times > summary");
        Assert.NotEqual("none", await page.Locator("path.anchor").EvaluateAsync<string>("dots => getComputedStyle(dots).stroke"));

        Assert.InRange((await page.Locator(".times svg").BoundingBoxAsync())!.Width, 250, 700);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Axe_finds_nothing_in_it_and_text_has_a_contrast_of_seven(bool dark)
    {
        var page = await chromium.OpenAsync(site, Site.Inferred, 390, dark);
        await page.ClickAsync("details.times > summary");

        var result = await page.Locator("details.times").RunAxe(new AxeRunOptions
        {
            ResultTypes = [ResultType.Violations],
            Rules = new() { ["color-contrast-enhanced"] = new() { Enabled = true }, ["target-size"] = new() { Enabled = true } },
        });

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(v => v.Id + " " + string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html)))));
        await page.Context.CloseAsync();
    }
}
