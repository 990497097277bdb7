using System.Globalization;
using Verbatim.Ingestion;
using Verbatim.Quotes;
using Verbatim.Quotes.Citations;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>Quotations for scripts: where words were said, where a link leads, the link to a selection. Nothing is stored.</summary>
internal static class QuoteApi
{
    private const int LongestText = 8000;

    public static void MapQuotes(this WebApplication app)
    {
        var site = app.MapGroup("").WithMetadata(new FromLibrary());
        site.MapGet("/api/quotes", Find);
        site.MapGet("/api/links", Follow);
        site.MapGet("/api/links/{show}/{episode}", Make);
        site.MapGet("/quotes/{show}/{episode}/{passage:regex(^t\\d+-p\\d+$)}", Expand);
    }

    private static IResult Find(Library library, string? text) => text switch
    {
        null or "" => Refused("text is missing: the words to look for"),
        { Length: > LongestText } => Refused(string.Create(CultureInfo.InvariantCulture, $"text has {text.Length} characters; at most {LongestText} are looked for")),
        _ => Json(new QuoteFinder(library).Find(text)),
    };

    private static IResult Follow(Library library, string? url) =>
        string.IsNullOrEmpty(url) ? Refused("url is missing: the quote link to follow") : Json(new LinkFollower(library).Follow(url));

    /// <summary>From and to are passages as in addresses, with how many code points of the passage stand before: <c>t13-p2:14</c>.</summary>
    private static IResult Make(HttpRequest request, QuoteDesk desk, string show, string episode, string? from, string? to)
    {
        if (!EpisodeAddress.TryParse($"{show}/{episode}", out var address) || desk.Open(address) is not { } quoted)
            return Results.NotFound();
        if (Place(quoted, from) is not var (turn, start) || Place(quoted, to) is not var (endTurn, end))
            return Refused("from and to must name passages of the episode, as t13-p2:14");
        if (quoted.Words.WordsWithin(turn, start, endTurn, end) is not var (first, last))
            return Refused("there is no word between from and to");
        var words = new QuotedWords(quoted, QuotePlace.Of(quoted.Words, first, last));
        var (origin, cited) = (request.Origin(), words.Cited(request.Origin()));
        return Json(new
        {
            link = words.Path,
            url = origin + words.Path,
            textFragment = origin + words.ForBrowsers,
            speaker = words.Voice.Name,
            start = words.Start,
            text = words.Text,
            quotation = Wording.AsQuotation(words, origin),
            card = QuotePaths.Of(words, QuotePaths.Card),
            citations = new { apa = CitationStyles.Apa(cited).Reference, mla = CitationStyles.Mla(cited).Reference, chicago = CitationStyles.Chicago(cited).Reference },
        });
    }

    /// <summary>The short form of a link to a whole passage. It leads on to the link that holds.</summary>
    private static IResult Expand(QuoteDesk desk, string show, string episode, string passage) =>
        PassageAddress.TryParse($"/episodes/{show}/{episode}#{passage}", out var address) && desk.LinkTo(address) is { } link
            ? Results.Redirect(link.ToUri())
            : Results.NotFound();

    private static (int Turn, int Offset)? Place(QuotedEpisode quoted, string? text)
    {
        if (text?.Split(':') is not [var passage, var offset] || !int.TryParse(offset, NumberStyles.None, CultureInfo.InvariantCulture, out var points)
            || !PassageAddress.TryParse($"{Addresses.Episode(quoted.Address)}#{passage}", out var address) || quoted.Passage(address) is not { } stretch)
            return null;
        var at = stretch.Start;
        for (var words = quoted.Episode.Turns[address.Turn].Text; points > 0 && at < stretch.End; points--)
            at += char.IsSurrogatePair(words, at) ? 2 : 1;
        return (address.Turn, Math.Min(at, stretch.End));
    }

    private static IResult Refused(string message) => Results.Text(PublicJson.Write(new { error = message }), "application/json; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Json<T>(T document) => Results.Text(PublicJson.Write(document), "application/json; charset=utf-8");
}
