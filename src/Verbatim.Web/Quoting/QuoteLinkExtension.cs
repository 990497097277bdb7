using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Verbatim.Web.Quoting;

/// <summary>Turns a quote link alone on a line into the quotation itself, checked against the transcript when the page is made.</summary>
internal sealed class QuoteLinkExtension(Func<string, FollowedQuote?> follow, int most) : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.BlockParsers.Insert(0, new QuoteBlockParser());
        pipeline.DocumentProcessed += document =>
        {
            foreach (var block in document.Descendants<QuoteBlock>().Take(most))
                block.Quote = follow(block.Address);
        };
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) => renderer.ObjectRenderers.Insert(0, new QuoteBlockRenderer());
}
