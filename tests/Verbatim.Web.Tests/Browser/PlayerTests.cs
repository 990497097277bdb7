using System.Globalization;
using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

public sealed class PlayerTests(SpokenSite site, Chromium chromium) : IClassFixture<SpokenSite>, IClassFixture<Chromium>
{
    [Fact]
    public async Task The_text_follows_what_is_being_said_sentence_by_sentence()
    {
        var page = await chromium.OpenAsync(site, SpokenSite.Path, 390);
        // Each change of the lit passage, with the time of the recording at which it happened.
        await page.EvaluateAsync("""
            window.lit = [];
            const sound = document.querySelector("audio");
            new MutationObserver(() => {
              const now = document.querySelector(".p.now");
              if (now && window.lit.at(-1)?.id !== now.id) window.lit.push({ id: now.id, at: sound.currentTime });
            }).observe(document.querySelector(".conversation"), { subtree: true, attributeFilter: ["class"] });
            """);

        await page.Locator(".at").First.ClickAsync();
        await Assertions.Expect(page.Locator("#t5-p1.now")).ToBeVisibleAsync(new() { Timeout = 60_000 });

        var lit = (await page.EvaluateAsync<string[]>("window.lit.map(l => l.id)"), await page.EvaluateAsync<double[]>("window.lit.map(l => l.at)"));
        Assert.Equal(["t1-p1", "t2-p1", "t3-p1", "t4-p1", "t5-p1"], lit.Item1);
        for (var i = 0; i < lit.Item2.Length; i++)
            Assert.InRange(lit.Item2[i], site.Starts[i] - 0.01, site.Starts[i + 1]);
        await Assertions.Expect(page.Locator(".p.now")).ToHaveAttributeAsync("aria-current", "time");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(SpokenSite.Recognised)]
    [InlineData(SpokenSite.Stamped)]
    public async Task Each_word_lights_up_while_it_is_being_said(string path)
    {
        var page = await chromium.OpenAsync(site, path, 390);
        await page.EvaluateAsync("""
            window.lit = [];
            const sound = document.querySelector("audio");
            const look = () => {
              const word = [...CSS.highlights.get("spoken")][0]?.toString();
              if (word && window.lit.at(-1)?.word !== word) window.lit.push({ word, at: sound.currentTime });
              requestAnimationFrame(look);
            };
            look();
            """);

        await page.Keyboard.PressAsync("a");
        await WaitFor(page, "document.querySelector('audio').ended");

        var lit = await page.EvaluateAsync<string[]>("window.lit.map(l => l.word)");
        var at = await page.EvaluateAsync<double[]>("window.lit.map(l => l.at)");
        Assert.Equal(site.Timed.Select(s => s.Word), lit);
        // The first is lit as soon as the times have arrived.
        foreach (var (i, (_, from)) in site.Timed.Index().Skip(1))
            Assert.InRange(at[i], from - 0.02, i + 1 < lit.Length ? site.Timed[i + 1].From : from + 2);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_click_on_a_word_is_heard_from_that_word_and_selecting_it_is_not()
    {
        var page = await chromium.OpenAsync(site, SpokenSite.Recognised);
        var box = await page.EvaluateAsync<float[]>("""
            (() => {
              const text = [...document.querySelector("#t2-p1").childNodes].findLast(n => n.nodeType === Node.TEXT_NODE);
              const range = document.createRange();
              range.setStart(text, text.data.indexOf("waited") + 1);
              range.setEnd(text, text.data.indexOf("waited") + 5);
              const { x, y, width, height } = range.getBoundingClientRect();
              return [x + width / 2, y + height / 2];
            })()
            """);

        await page.Mouse.DblClickAsync(box[0], box[1]);
        await page.WaitForTimeoutAsync(400);
        Assert.True(await page.Locator("audio").EvaluateAsync<bool>("a => a.paused"));
        await page.EvaluateAsync("getSelection().removeAllRanges()");
        await page.Mouse.ClickAsync(box[0], box[1]);

        await WaitFor(page, "!document.querySelector('audio').paused");
        var waited = site.Timed.Single(s => s.Word == "waited").From;
        Assert.InRange(await page.Locator("audio").EvaluateAsync<double>("a => a.currentTime"), waited - 0.01, waited + 1.5);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_times_of_words_travel_only_when_something_is_played()
    {
        var page = await chromium.OpenAsync(site, "/health/live");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync(SpokenSite.Recognised);
        Assert.DoesNotContain(asked, a => a.Contains("words.json", StringComparison.Ordinal));

        await page.Keyboard.PressAsync("a");

        await WaitFor(page, "CSS.highlights.get('spoken').size === 1");
        Assert.Single(asked, a => a.EndsWith(SpokenSite.Recognised + "/words.json", StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.Client.GetAsync(SpokenSite.Path + "/words.json")).StatusCode);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Wherever_the_recording_is_put_the_sentence_said_there_lights_up()
    {
        var page = await chromium.OpenAsync(site, SpokenSite.Path);
        await page.EvaluateAsync("new Promise(loaded => { const sound = document.querySelector('audio'); sound.preload = 'auto'; sound.addEventListener('loadeddata', loaded, { once: true }); sound.load(); })");
        foreach (var i in new[] { 3, 0, 4, 2, 1 })
        {
            var middle = ((site.Starts[i] + site.Starts[i + 1]) / 2).ToString(CultureInfo.InvariantCulture);
            await page.EvaluateAsync($"document.querySelector('audio').currentTime = {middle}");
            await Assertions.Expect(page.Locator(".p.now")).ToHaveAttributeAsync("id", $"t{i + 1}-p1");
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_play_pause_skip_and_change_the_speed_which_is_remembered()
    {
        var page = await chromium.OpenAsync(site, SpokenSite.Path);
        var sound = page.Locator("audio");

        await page.Keyboard.PressAsync("a");
        await sound.EvaluateAsync("a => new Promise(heard => { const look = () => a.currentTime > 0.2 ? heard() : setTimeout(look, 50); look(); })");
        await page.Keyboard.PressAsync("a");
        Assert.True(await sound.EvaluateAsync<bool>("a => a.paused"));
        await page.Keyboard.PressAsync(".");
        Assert.True(await sound.EvaluateAsync<double>("a => a.currentTime") > 5);
        await page.Keyboard.PressAsync(",");
        Assert.InRange(await sound.EvaluateAsync<double>("a => a.currentTime"), 0, 3);
        await page.Keyboard.PressAsync("Shift+>");
        await page.ReloadAsync();

        Assert.Equal(1.25, await sound.EvaluateAsync<double>("a => a.playbackRate"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Following_lets_go_when_the_reader_scrolls_and_is_taken_up_again_by_a_button()
    {
        var page = await chromium.OpenAsync(site, SpokenSite.Path, 390);
        var follow = page.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true });

        await page.Mouse.WheelAsync(0, 200);
        await Assertions.Expect(follow).ToHaveAttributeAsync("aria-pressed", "false");
        await follow.ClickAsync();

        await Assertions.Expect(follow).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_passage_is_heard_by_the_keyboard_alone()
    {
        var page = await chromium.OpenAsync(site, SpokenSite.Path);
        await page.Locator(".at").Nth(3).FocusAsync();

        await page.Keyboard.PressAsync("h");

        await Assertions.Expect(page.Locator(".p.now")).ToHaveAttributeAsync("id", "t4-p1");
        Assert.InRange(await page.Locator("audio").EvaluateAsync<double>("a => a.currentTime"), site.Starts[3], site.Starts[4]);
        await page.Context.CloseAsync();
    }

    // Playwright's own way needs eval, which the site forbids.
    private static async Task WaitFor(IPage page, string holds) =>
        await page.EvaluateAsync($"new Promise(done => {{ const look = () => {holds} ? done() : setTimeout(look, 20); look(); }})");
}
