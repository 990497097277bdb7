using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Verbatim.Ingestion;
using Verbatim.Storage;

namespace Verbatim.Web.Tests.Pages;

/// <summary>The library's file goes and another comes while the site is being served.</summary>
public sealed class LibraryAwayTests(LibraryAwayTests.Small site) : IClassFixture<LibraryAwayTests.Small>
{
    [Fact]
    public async Task A_library_that_is_gone_is_said_to_be_and_one_put_in_its_place_is_shown()
    {
        var folder = site.Services.GetRequiredService<LibraryDatabase>().Folder;
        var before = await site.Client.GetStringAsync("/search?q=lanterns");

        Directory.Delete(folder, recursive: true);
        await Task.Delay(300);
        using var page = await site.Client.GetAsync("/");
        using var ready = await site.Client.GetAsync("/health/ready");
        using var live = await site.Client.GetAsync("/health/live");
        var file = Path.Combine(Path.GetDirectoryName(folder)!, "other.txt");
        await File.WriteAllTextAsync(file, "Vera Holt: Lanterns and ladders.\n\nIan Moss: Ladders, mostly.\n\nVera Holt: Mostly ladders.");
        await new Ingestor(Library.OpenOrCreate(folder)).IngestAsync([file]);
        await Task.Delay(300);
        var after = await site.Client.GetStringAsync("/search?q=lanterns");

        Assert.Contains("Gus Field", before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("The library cannot be read", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Contains("Vera Holt", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Gus Field", after, StringComparison.Ordinal);
    }

    public sealed class Small : Site
    {
        protected override IEnumerable<string> Sources(string made)
        {
            File.WriteAllText(Path.Combine(made, "first.txt"), "Gus Field: Lanterns hang low.\n\nAmy Reed: How low?\n\nGus Field: Low enough.");
            return [made];
        }
    }
}
