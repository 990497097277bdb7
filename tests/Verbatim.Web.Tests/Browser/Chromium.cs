using Microsoft.Playwright;

namespace Verbatim.Web.Tests.Browser;

/// <summary>The system's own Chromium; tests/run installs it where it is missing.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
    }

    /// <summary>A page in a profile of its own.</summary>
    public async Task<IPage> OpenAsync(Site site, string path, int width = 1280, bool dark = false, bool scripts = true, bool forced = false, float scale = 1)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = site.ClientOptions.BaseAddress.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ForcedColors = forced ? ForcedColors.Active : ForcedColors.None,
            DeviceScaleFactor = scale,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = scripts,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
