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
}
