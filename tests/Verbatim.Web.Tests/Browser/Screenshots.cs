using Verbatim.Web.Hosting;

namespace Verbatim.Web.Tests.Browser;

/// <summary>
/// Takes the pictures of docs/images: <c>VERBATIM_SCREENSHOTS=docs/images dotnet test tests/Verbatim.Web.Tests --filter Category=Screenshots</c>.
/// Without the variable the pictures go to a temporary folder: that they can be taken is tested all the same.
/// </summary>
[Trait("Category", "Screenshots")]
public sealed class Screenshots(SeedSite site, Chromium chromium) : IClassFixture<SeedSite>, IClassFixture<Chromium>
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"), ("episode", Site.Inferred), ("passage", Site.Inferred + "?q=games#t20-p2"),
        ("search", "/search?q=%22reinforcement+learning%22"), ("person", "/people/dan-roberts"),
    ];

    [Fact]
    public async Task The_main_pages_can_be_pictured()
    {
        var wanted = Environment.GetEnvironmentVariable("VERBATIM_SCREENSHOTS");
        var folder = wanted is null ? Directory.CreateTempSubdirectory("verbatim-images-").FullName : SourceFolder.Find(wanted);
        foreach (var (name, path) in Pages)
            foreach (var width in new[] { 390, 768, 1280 })
                foreach (var dark in new[] { false, true })
                    await TakeAsync(Path.Combine(folder, FileName(name, width, dark)), path, width, dark);

        Assert.True(new FileInfo(Path.Combine(folder, "home.png")).Length > 10_000);
    }

    private static string FileName(string name, int width, bool dark) => name + (width == 1280 ? "" : $"-{width}") + (dark ? "-dark" : "") + ".png";

    private async Task TakeAsync(string file, string path, int width, bool dark)
    {
        var page = await chromium.OpenAsync(site, path, width, dark);
        await page.ScreenshotAsync(new() { Path = file });
        await page.Context.CloseAsync();
    }
}
