using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

[Collection(SharedSite.Name)]
public sealed class AccessibilityTests(Site site, Chromium chromium)
{
    private const string Quote = "/quotes/training-data/openai-researcher-dan-roberts-on-what-physics-can-teach-us-about-ai/1.1394.10.bkza4m.e75sez.25zk2e";

    private static readonly string[] Paths =
    [
        "/", "/people", "/people/dan-roberts", "/shows/training-data", "/search", "/search?q=physics", "/search?q=physics&sort=time", "/search?q=zebra", "/search/help", "/quotes?text=I+was+just+a+curious+three+year+old+who+never+grew+up",
        Site.Interview, Site.Inferred + "?q=physics#t20-p1", Site.Hostile, "/nothing/here", "/error/500",
        Quote + "/i-think-the-answer-is-yes-to-all-the-ways", Quote + "/i-think-the-answer-is-no-to-all-the-ways", Quote + "/no-gull-of-any-harbour-ever-told-zebras-anything-useful",
        Quote + "/i-think-the-answer-is-yes-to-all-the-ways/embed", Site.Inferred + "?quote=1.54.6.8kcey4.edw1rv.pfd2tn/we-will-get-to-really-answer#t3-p1",
        "/quotes/the-mad-podcast-with-matt-turck/openais-dan-roberts-why-ai-can-now-make-discoveries/1.4000.6.8kcey4../we-will-get-to-really-answer",
        "/sets?title=Ways&note=Why%20so%3F&q=" + Quote + "/i-think-the-answer-is-yes-to-all-the-ways", "/sets",
    ];

    private static readonly AxeRunOptions Options = new()
    {
        ResultTypes = [ResultType.Violations],
        Rules = new() { ["color-contrast-enhanced"] = new() { Enabled = true }, ["target-size"] = new() { Enabled = true } },
    };

    public static TheoryData<string> All => [.. Paths];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Axe_finds_nothing_and_text_has_a_contrast_of_seven(string path)
    {
        var page = await chromium.OpenAsync(site, path);
        foreach (var (width, dark) in new[] { (390, true), (1280, false), (390, false), (1280, true) })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
            var result = await page.RunAxe(Options);
            var found = result.Violations.Select(v => $"{width} px, dark {dark}: {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html + " " + string.Join("; ", n.Any.Select(a => a.Message))))}");
            Assert.True(result.Violations.Length == 0, string.Join('\n', found));
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_overflows_at_320_pixels_and_the_console_is_quiet(string path)
    {
        var page = await chromium.OpenAsync(site, "/health/live", 320);
        var messages = new List<string>();
        page.Console += (_, m) => messages.Add(m.Text);
        page.PageError += (_, e) => messages.Add(e);
        await page.GotoAsync(path);

        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        Assert.DoesNotContain(messages, m => !m.Contains("the server responded with a status of", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
