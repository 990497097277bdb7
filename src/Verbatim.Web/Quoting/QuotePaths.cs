using Verbatim.Quotes;

namespace Verbatim.Web.Quoting;

/// <summary>The addresses of what belongs to one quotation: its link, and below it everything made of it.</summary>
internal static class QuotePaths
{
    public const string Route = "/quotes/{show}/{episode}/{code}/{words}";
    public const string Card = "card.svg";
    public const string Embed = "embed";
    public const string BibTex = "cite.bib";
    public const string Ris = "cite.ris";
    public const string Csl = "cite.json";
    public const string Annotation = "annotation.jsonld";

    private const int SegmentsOfLink = 6;

    /// <summary>The quote link within the request's path, whatever is asked for below it.</summary>
    public static string LinkOf(HttpRequest request) => LinkOf(request.Path);

    public static string LinkOf(PathString path)
    {
        var link = string.Join('/', path.ToUriComponent().Split('/').Take(SegmentsOfLink));
        var extension = Path.GetExtension(link);
        return extension is ".md" or ".txt" or ".json" ? link[..^extension.Length] : link;
    }

    public static string Of(QuotedWords words, string part) => $"{words.Path}/{part}";

    /// <summary>What <c>?quote=</c> of an episode's page names, as a link.</summary>
    public static string LinkOf(string episodePath, string quote) => $"{QuoteLink.Prefix}{episodePath}/{quote}";
}
