using System.Text;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Api;

/// <summary>A set of quotations as a file: at its address with an extension.</summary>
internal static class SetExports
{
    public static readonly (string Name, string Extension)[] All = [("Markdown", ".md"), ("CSL-JSON", ".csl.json"), ("Web Annotation", ".jsonld")];

    public static void MapSets(this WebApplication app)
    {
        foreach (var (_, extension) in All)
        {
            app.MapGet($"/sets{extension}", (HttpContext context, QuoteDesk desk) => Send(context, QuoteSet.OfQuery(context.Request.QueryString.Value, desk), extension));
            app.MapGet($"/sets/{{name}}{extension}", (HttpContext context, SetShelf shelf, string name) => Send(context, shelf.Open(name), extension));
        }
    }

    private static IResult Send(HttpContext context, QuoteSet? set, string extension)
    {
        if (set is null)
            return Results.NotFound();
        var request = context.Request;
        var (origin, page) = (request.Origin(), request.Path.Value!.Replace(extension, "", StringComparison.Ordinal));
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return extension switch
        {
            ".md" => Results.Text(set.ToMarkdown(origin), "text/markdown; charset=utf-8", Encoding.UTF8),
            ".csl.json" => Results.Text(set.ToCsl(origin), "application/vnd.citationstyles.csl+json; charset=utf-8", Encoding.UTF8),
            _ => Results.Text(set.ToAnnotations(origin, $"{origin}{page}{request.QueryString}"), "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", Encoding.UTF8),
        };
    }
}
