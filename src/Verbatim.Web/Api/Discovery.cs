using System.Security;
using System.Text;
using System.Text.Json;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>What browsers and search engines ask a site for: robots.txt, a sitemap, OpenSearch with suggestions.</summary>
internal static class Discovery
{
    private const string SitemapNamespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const int MostAddresses = 50_000;
    private const int MostSuggestions = 10;
    private const int MostTyped = 200;

    private static readonly string[] FixedPaths = ["/", "/people", "/search/help", "/quotes"];

    public static void MapDiscovery(this WebApplication app)
    {
        var site = app.MapGroup("").WithMetadata(new FromLibrary());
        site.MapGet("/robots.txt", (HttpRequest request) => Results.Text($"User-agent: *\nDisallow: /api/\nDisallow: /search?*&\nDisallow: /quotes?\n\nSitemap: {request.Origin()}/sitemap.xml\n"));
        site.MapGet("/sitemap.xml", Sitemap);
        site.MapGet("/opensearch.xml", OpenSearch);
        site.MapGet("/suggest", Suggest);
    }

    /// <summary>Scheme and host under which the site is being asked.</summary>
    public static string Origin(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    // One file holds 50,000 addresses at most (sitemaps.org); the newest episodes win.
    private static IResult Sitemap(HttpRequest request, LibraryLists lists, Register register)
    {
        var paths = FixedPaths
            .Concat(register.Shows.Select(s => Addresses.Show(s.Slug)))
            .Concat(register.People.Select(p => Addresses.Person(p.Slug)))
            .Concat(lists.Episodes(limit: MostAddresses).Select(e => Addresses.Episode(e.Address)))
            .Take(MostAddresses);
        var map = new StringBuilder($"""<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="{SitemapNamespace}">""");
        foreach (var path in paths)
            map.Append("<url><loc>").Append(SecurityElement.Escape(request.Origin() + path)).Append("</loc></url>");
        return Results.Text(map.Append("</urlset>").ToString(), "application/xml; charset=utf-8");
    }

    private static IResult OpenSearch(HttpRequest request) => Results.Text(
        $$"""
        <?xml version="1.0" encoding="UTF-8"?>
        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
          <ShortName>{{Wording.Site}}</ShortName>
          <Description>{{Wording.Promise}}</Description>
          <InputEncoding>UTF-8</InputEncoding>
          <Url type="text/html" template="{{SecurityElement.Escape(request.Origin())}}/search?q={searchTerms}&amp;page={startPage?}"/>
          <Url type="application/x-suggestions+json" template="{{SecurityElement.Escape(request.Origin())}}/suggest?q={searchTerms}"/>
        </OpenSearchDescription>
        """,
        "application/opensearchdescription+xml; charset=utf-8");

    // What is typed, queries it may become, and what they stand for (OpenSearch Suggestions 1.1).
    private static IResult Suggest(ITurnIndex index, string q = "")
    {
        var suggestions = index.Suggest(q.Length > MostTyped ? q[..MostTyped] : q, MostSuggestions);
        return Results.Text(
            JsonSerializer.Serialize(new object[] { q, suggestions.Select(s => s.Query), suggestions.Select(s => s.Text) }), "application/x-suggestions+json; charset=utf-8");
    }
}
