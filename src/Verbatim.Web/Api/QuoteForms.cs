using System.Text;
using Verbatim.Ingestion;
using Verbatim.Quotes;
using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>The page of a quotation at its own address with an extension: Markdown, text, and JSON as <c>verbatim link</c> has it.</summary>
internal static class QuoteForms
{
    public static readonly (string Name, string Extension)[] All = [("Markdown", ".md"), ("JSON", ".json"), ("Text", ".txt")];

    public static void MapQuoteForms(this WebApplication app)
    {
        var pages = app.MapGroup("").WithMetadata(new FromLibrary());
        foreach (var (_, extension) in All)
        {
            pages.MapGet($"{QuotePaths.Route}{extension}", (HttpContext context, Library library, QuoteDesk desk) =>
            {
                context.Response.Headers.AccessControlAllowOrigin = "*";
                var address = QuotePaths.LinkOf(context.Request);
                var quote = desk.Follow(address);
                if (extension == ".json")
                    return Results.Text(PublicJson.Write(new LinkFollower(library).Follow(address)), "application/json; charset=utf-8", Encoding.UTF8, quote is null ? StatusCodes.Status404NotFound : null);
                return quote is null ? Results.NotFound() : Results.Text(Written(quote, extension == ".md", context.Request.Origin()), extension == ".md" ? "text/markdown; charset=utf-8" : "text/plain; charset=utf-8", Encoding.UTF8);
            });
        }
    }

    private static string Written(FollowedQuote quote, bool isMarkdown, string origin)
    {
        var to = new Outline(isMarkdown, origin);
        to.Heading(1, quote.Words is { } words ? Wording.QuoteTitle(words) : quote.State == QuoteState.Ambiguous ? Wording.QuotationAmbiguous : Wording.QuotationGone);
        foreach (var place in quote.Words is { } found ? [found] : quote.Candidates)
            Quotation(to, place);
        to.Paragraph($"{Wording.NameOf(quote.State)}. {Wording.OfState(quote)}");
        if (quote.State is QuoteState.Edited or QuoteState.Gone)
            to.Heading(2, Wording.FirstClaim).Paragraph(quote.Claim).Paragraph(Wording.Unconfirmed);
        if (quote.Nearest is { } near)
            to.Heading(2, Wording.WhereItWas).Part().Entry(Wording.NearestTime(near.Start), near.Passage.ToString());
        if (quote.Words is null)
            to.Heading(2, Wording.FromConversation).Part().Entry(quote.In.Title, Addresses.Episode(quote.In.Address));
        return to.ToString();
    }

    private static void Quotation(Outline to, QuotedWords words)
    {
        to.Quotation(words.Turns.SelectMany(t => t.Quoted.Split('\n'))).Part();
        to.Entry(Wording.SaidBy(words), words.Path, words.In.Title, words.In.Show, words.In.Episode.Facts.Published is { } date ? Wording.Date(date) : null, words.Start is { } at ? MomentText.Short(at) : null);
    }
}
