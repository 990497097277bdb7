using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Verbatim.Web.Reading;

/// <summary>
/// Descriptions and notes: Markdown of strangers. Raw HTML is shown as text, addresses other than http, https and mailto are no
/// links, pictures become links (a page loads nothing from elsewhere) and headings stay below those of the page
/// and leave out no level.
/// </summary>
internal static class Prose
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks().Build();

    public static IHtmlContent Render(string? markdown, int headingsBelow)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return HtmlString.Empty;
        var document = Markdown.Parse(markdown, Pipeline);
        Tame(document, headingsBelow);
        return new HtmlString(document.ToHtml(Pipeline));
    }

    public static void Tame(MarkdownDocument document, int headingsBelow)
    {
        var above = headingsBelow;
        foreach (var heading in document.Descendants<HeadingBlock>())
            above = heading.Level = Math.Min(Math.Min(6, heading.Level + headingsBelow), above + 1);
        foreach (var link in document.Descendants<LinkInline>().ToList())
            Tame(link);
        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
    }

    public static string PlainText(ContainerInline inline) => string.Concat(inline.Descendants().Select(i => i switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        _ => "",
    }));

    private static void Tame(LinkInline link)
    {
        if (!IsSafe(link.Url))
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
            return;
        }

        link.IsImage = false;
        link.GetAttributes().AddProperty("rel", "nofollow noopener");
    }

    private static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
}
