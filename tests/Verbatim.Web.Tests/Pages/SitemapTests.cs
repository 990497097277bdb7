using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Verbatim.Storage;

namespace Verbatim.Web.Tests.Pages;

public sealed class SitemapTests(LibraryAwayTests.Small site) : IClassFixture<LibraryAwayTests.Small>
{
    private const int Episodes = 50_010;

    [Fact]
    public async Task A_library_of_more_pages_than_one_sitemap_may_hold_has_an_index_of_several()
    {
        site.Services.GetRequiredService<LibraryDatabase>().Write(connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"""
                WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Episodes})
                INSERT INTO episode (show_id, show_slug, slug, format, turn_count, word_count, read_by, timeline, receipt)
                SELECT (SELECT min(id) FROM show), 'many', 'episode-' || i, 'text', 0, 0, '', x'', x'' FROM n
                """;
            return command.ExecuteNonQuery();
        });

        var index = XDocument.Parse(await site.Client.GetStringAsync("/sitemap.xml"));
        var parts = await Task.WhenAll(Locations(index).Select(async l => Locations(XDocument.Parse(await site.Client.GetStringAsync(l))).ToList()));

        Assert.Equal("sitemapindex", index.Root!.Name.LocalName);
        Assert.All(parts, p => Assert.InRange(p.Count, 1, 50_000));
        Assert.Equal(Episodes, parts.SelectMany(p => p).Where(l => l.Contains("/many/", StringComparison.Ordinal)).Distinct().Count());
    }

    private static IEnumerable<string> Locations(XDocument map) => map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value);
}
