using System.Globalization;
using System.Xml.Linq;
using Verbatim.Ingestion;
using Verbatim.Web.Hosting;
using Verbatim.Web.Quoting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>oEmbed 1.0 for quotations: what other sites need to show one in a frame.</summary>
internal static class OEmbed
{
    private const int CacheSeconds = 3600;

    public static void MapOEmbed(this WebApplication app) => app.MapGet("/oembed", Answer).WithMetadata(new FromLibrary());

    private static IResult Answer(HttpContext context, QuoteDesk desk, string? url, string? format, string? maxwidth, string? maxheight)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (string.IsNullOrWhiteSpace(url) || !TrySize(maxwidth, out var width) || !TrySize(maxheight, out var height))
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        if (format is not (null or "" or "json" or "xml"))
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        var origin = context.Request.Origin();
        if (!IsOurs(url, origin) || desk.Follow(url)?.Words is not { } words)
            return Results.NotFound();
        var frame = EmbedFrame.For(words, origin, width, height);
        var fields = Fields(words, origin, frame, width, height);
        return format == "xml"
            ? Results.Text($"""<?xml version="1.0" encoding="utf-8" standalone="yes"?>{new XElement("oembed", fields.Select(f => new XElement(f.Key, f.Value)))}""", "text/xml; charset=utf-8")
            : Results.Text(PublicJson.Write(fields), "application/json; charset=utf-8");
    }

    private static Dictionary<string, object> Fields(QuotedWords words, string origin, EmbedFrame frame, int? maxWidth, int? maxHeight)
    {
        var fields = new Dictionary<string, object>
        {
            ["version"] = "1.0",
            ["type"] = "rich",
            ["title"] = Wording.QuoteTitle(words),
            ["author_name"] = Wording.SaidBy(words),
            ["provider_name"] = Wording.Site,
            ["provider_url"] = origin + "/",
            ["cache_age"] = CacheSeconds,
            ["width"] = frame.Width,
            ["height"] = frame.Height,
            ["html"] = frame.Html,
        };
        if (words.In.AddressOf(words.Voice) is { } person)
            fields["author_url"] = origin + person;
        var scale = Math.Min(1, Math.Min((maxWidth ?? QuoteCard.Width) / (double)QuoteCard.Width, (maxHeight ?? QuoteCard.Height) / (double)QuoteCard.Height));
        fields["thumbnail_url"] = origin + QuotePaths.Of(words, QuotePaths.Card);
        fields["thumbnail_width"] = (int)(QuoteCard.Width * scale);
        fields["thumbnail_height"] = (int)(QuoteCard.Height * scale);
        return fields;
    }

    // Scheme aside: a proxy before the site may speak another.
    private static bool IsOurs(string url, string origin) =>
        Uri.TryCreate(url, UriKind.Absolute, out var asked) && asked.Scheme is "http" or "https"
        && string.Equals(asked.Authority, new Uri(origin).Authority, StringComparison.OrdinalIgnoreCase)
        && asked.AbsolutePath.StartsWith(new Uri(origin).AbsolutePath.TrimEnd('/') + Verbatim.Quotes.QuoteLink.Prefix, StringComparison.Ordinal);

    private static bool TrySize(string? text, out int? size)
    {
        size = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) || pixels < 1)
            return false;
        size = (int)Math.Min(pixels, int.MaxValue);
        return true;
    }
}
