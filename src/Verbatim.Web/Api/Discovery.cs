using System.Security;
using System.Text.Json;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>What browsers and search engines ask a site for: robots.txt, a sitemap, OpenSearch with suggestions.</summary>
internal static class Discovery
{
    private const int MostSuggestions = 10;
    private const int MostTyped = 200;

    public static void MapDiscovery(this WebApplication app)
    {
        var site = app.MapGroup("").WithMetadata(new FromLibrary());
        site.MapGet("/robots.txt", (HttpRequest request) => Results.Text($"User-agent: *\nDisallow: /api/\nDisallow: /search?*&\nDisallow: /quotes?\n\nSitemap: {request.Origin()}/sitemap.xml\n"));
        site.MapGet("/sitemap.xml", (HttpRequest request, LibraryLists lists, Register register) => Sitemaps.Whole(request.Origin(), lists, register));
        site.MapGet("/sitemap-{number:int}.xml", (HttpRequest request, LibraryLists lists, Register register, int number) => Sitemaps.Part(request.Origin(), lists, register, number));
        site.MapGet("/opensearch.xml", OpenSearch);
        site.MapGet("/suggest", Suggest);
    }

    /// <summary>Scheme and host under which the site is being asked.</summary>
    public static string Origin(this HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

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
