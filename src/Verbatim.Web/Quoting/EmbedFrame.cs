using System.Globalization;
using System.Net;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Quoting;

/// <summary>The frame in which another site shows a quotation, of a size that does not change.</summary>
internal sealed record EmbedFrame(string Html, int Width, int Height)
{
    private const int UsualWidth = 600;
    private const int LeastHeight = 180;
    private const int MostHeight = 460;
    private const int Edges = 130;
    private const double LineHeight = 31;
    private const double LettersAPixel = 1 / 10.2;

    /// <param name="maxWidth">Pixels; null for no limit.</param>
    /// <param name="maxHeight">Pixels; a longer quotation scrolls within.</param>
    public static EmbedFrame For(QuotedWords words, string origin, int? maxWidth = null, int? maxHeight = null)
    {
        var width = Math.Min(UsualWidth, maxWidth ?? UsualWidth);
        var lines = Math.Ceiling(LineBreaker.WidthOf(words.Text) * 2 / Math.Max(8, (width - 60) * LettersAPixel));
        var height = Math.Min(Math.Clamp((int)(Edges + lines * LineHeight), LeastHeight, MostHeight), maxHeight ?? MostHeight);
        var source = WebUtility.HtmlEncode(origin + QuotePaths.Of(words, QuotePaths.Embed));
        var title = WebUtility.HtmlEncode(Wording.QuoteTitle(words));
        return new EmbedFrame(
            string.Create(CultureInfo.InvariantCulture, $"""<iframe src="{source}" title="{title}" width="{width}" height="{height}" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>"""),
            width, height);
    }
}
