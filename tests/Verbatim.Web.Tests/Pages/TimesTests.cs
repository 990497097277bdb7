using System.Text.Json;
using AngleSharp.Dom;

namespace Verbatim.Web.Tests.Pages;

[Collection(SharedSite.Name)]
public sealed class TimesTests(Site site)
{
    [Fact]
    public async Task What_the_times_rest_on_stands_behind_one_click_with_every_anchor_and_its_place()
    {
        var page = await site.OpenAsync(Site.Inferred);
        var timing = JsonDocument.Parse(await site.Client.GetStringAsync("/api" + Site.Inferred)).RootElement.GetProperty("timing");

        var times = page.QuerySelector("details.times")!;

        Assert.False(times.HasAttribute("open"));
        Assert.Equal(timing.GetProperty("anchors").GetArrayLength(), times.QuerySelectorAll(".anchors li").Length);
        Assert.Equal(timing.GetProperty("anchors").EnumerateArray().Count(a => a.GetProperty("used").GetBoolean()), times.QuerySelector("path.anchor")!.GetAttribute("d")!.Count(c => c == 'M'));
        Assert.All(times.QuerySelectorAll(".anchors a"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        Assert.Contains("words a minute", times.TextContent, StringComparison.Ordinal);
        Assert.Contains("stated times used", times.QuerySelector("svg")!.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_stated_time_the_picture_says_so()
    {
        var times = (await site.OpenAsync(Site.Interview)).QuerySelector("details.times")!;

        Assert.Contains("estimated from the pace of speech", times.TextContent, StringComparison.Ordinal);
        Assert.Null(times.QuerySelector(".anchors"));
        Assert.Equal("", times.QuerySelector("path.anchor")!.GetAttribute("d"));
        Assert.Contains("give or take", times.QuerySelector(".spoken")!.TextContent, StringComparison.Ordinal);
    }
}
