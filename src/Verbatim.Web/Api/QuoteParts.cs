using System.Text;
using Verbatim.Quotes.Citations;
using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Api;

/// <summary>What is made of one quotation, below its address: a picture, citations, an annotation. A link that chose no place has none of them.</summary>
internal static class QuoteParts
{
    public static void MapQuoteParts(this WebApplication app)
    {
        var quote = app.MapGroup(QuotePaths.Route).WithMetadata(new FromLibrary());
        Map(quote, QuotePaths.Card, "image/svg+xml", (words, _) => QuoteCard.Draw(words));
        Map(quote, QuotePaths.BibTex, "application/x-bibtex", (words, origin) => CitationRecords.BibTex(words.Cited(origin)));
        Map(quote, QuotePaths.Ris, "application/x-research-info-systems", (words, origin) => CitationRecords.Ris(words.Cited(origin)));
        Map(quote, QuotePaths.Csl, "application/vnd.citationstyles.csl+json", (words, origin) => CitationRecords.CslJson(words.Cited(origin)));
        Map(quote, QuotePaths.Annotation, "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"", (words, origin) => words.Annotation(origin));
    }

    private static void Map(RouteGroupBuilder quote, string part, string mediaType, Func<QuotedWords, string, string> write) =>
        quote.MapGet(part, (HttpContext context, QuoteDesk desk) =>
        {
            if (desk.Follow(QuotePaths.LinkOf(context.Request))?.Words is not { } words)
                return Results.NotFound();
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return Results.Text(write(words, context.Request.Origin()), mediaType.Contains(';', StringComparison.Ordinal) ? mediaType : mediaType + "; charset=utf-8", Encoding.UTF8);
        });
}
