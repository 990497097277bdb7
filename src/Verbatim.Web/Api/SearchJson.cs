using System.Text;
using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Web.Hosting;

namespace Verbatim.Web.Api;

/// <summary>Hits in the shape of <c>verbatim search --json</c>. The time that the search took changes each time and the answer does not: its tag, a weak one, leaves it out.</summary>
internal static class SearchJson
{
    public static IResult Send(HttpResponse response, SearchDocument document)
    {
        response.Headers.ETag = $"W/\"{CachedPage.Digest(Encoding.UTF8.GetBytes(PublicJson.Write(document with { TookMs = 0 })))}\"";
        return Results.Text(PublicJson.Write(document), "application/json; charset=utf-8");
    }
}
