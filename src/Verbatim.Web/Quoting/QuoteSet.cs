using System.Collections.Immutable;
using System.Text;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Syntax;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.WebUtilities;
using Verbatim.Quotes.Citations;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Quoting;

/// <summary>
/// Quotations in an order somebody chose, with what they say about them: a Markdown text in which a quote link alone on a line stands
/// for the quotation. An address that holds a set is read as such a text.
/// </summary>
internal sealed class QuoteSet
{
    /// <summary>Of more links than that only the address is shown: each may open another episode.</summary>
    public const int MostQuotes = 60;

    private readonly string markdown;
    private readonly MarkdownDocument document;
    private readonly MarkdownPipeline pipeline;

    private QuoteSet(string markdown, QuoteDesk desk)
    {
        this.markdown = markdown;
        pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoLinks(new AutoLinkOptions()).Use(new QuoteLinkExtension(desk.Follow, MostQuotes)).Build();
        document = Markdown.Parse(markdown, pipeline);
        Title = document.FirstOrDefault() is HeadingBlock { Level: 1, Inline: { } inline } ? Prose.PlainText(inline) : null;
        Items = [.. Read()];
    }

    /// <summary>Null where the text has no heading.</summary>
    public string? Title { get; }

    public ImmutableArray<SetItem> Items { get; }

    public int Confirmed => Items.Count(i => i.Quote?.Words is not null);

    public static QuoteSet OfMarkdown(string markdown, QuoteDesk desk) => new(markdown, desk);

    /// <summary>Of an address: <c>title</c>, and in order <c>q</c> for each link and <c>note</c> for what is said about it.</summary>
    public static QuoteSet OfQuery(string? query, QuoteDesk desk)
    {
        var text = new StringBuilder();
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var value = pair.DecodeValue().ToString().ReplaceLineEndings("\n").Trim();
            if (value.Length == 0)
                continue;
            var part = pair.DecodeName().ToString() switch
            {
                "title" when text.Length == 0 => $"# {value.Replace('\n', ' ')}",
                "q" => value.Contains(Quotes.QuoteLink.Prefix, StringComparison.Ordinal) ? value : Quotes.QuoteLink.Prefix + value,
                "note" => value,
                _ => "",
            };
            if (part.Length > 0)
                text.Append(part).Append("\n\n");
        }

        return new QuoteSet(text.ToString(), desk);
    }

    public IHtmlContent Html()
    {
        Prose.Tame(document, headingsBelow: Title is null ? 1 : 0);
        return new HtmlString(document.ToHtml(pipeline));
    }

    /// <summary>The text with each quotation under its link.</summary>
    public string ToMarkdown(string origin)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var block in document.Descendants<QuoteBlock>())
        {
            text.Append(markdown, at, block.Span.Start - at);
            at = block.Span.End + 1;
            if (block.Quote?.Words is not { } words)
            {
                text.Append(markdown, block.Span.Start, at - block.Span.Start).Append("  \n").Append(Wording.NameOf(block.Quote?.State ?? Quotes.QuoteState.Gone));
                continue;
            }

            var margin = new string(' ', block.Column);
            foreach (var line in words.Turns.SelectMany(t => t.Quoted.Split('\n')))
                text.Append("> ").Append(Escaped(line)).Append('\n').Append(margin).Append(">\n").Append(margin);
            var time = words.Start is { } start ? $", {MomentText.Short(start)}" : "";
            text.Append("> ").Append(Escaped($"{Wording.SaidBy(words)}, {words.In.Title}, {words.In.Show}{time}")).Append("  \n").Append(margin).Append("> <").Append(origin).Append(words.Path).Append('>');
        }

        return text.Append(markdown, at, markdown.Length - at).ToString();
    }

    public string ToCsl(string origin) => CitationRecords.CslJson(Items.Select(i => i.Quote?.Words).OfType<QuotedWords>().Select(w => w.Cited(origin)));

    public string ToAnnotations(string origin, string address) => WebAnnotation.WriteCollection(
        from item in Items
        let words = item.Quote?.Words
        where words is not null
        select WebAnnotation.Of(words.In.Words, words.Place, words.Start, words.End, origin + words.Path, origin + Addresses.Episode(words.In.Address), item.Comment),
        address,
        Title);

    private IEnumerable<SetItem> Read()
    {
        var quotes = document.Descendants<QuoteBlock>().ToList();
        for (var i = 0; i < quotes.Count; i++)
        {
            var end = i + 1 < quotes.Count ? quotes[i + 1].Span.Start : markdown.Length;
            var comment = markdown[Math.Min(quotes[i].Span.End + 1, end)..end].Trim();
            yield return new SetItem(quotes[i].Address, quotes[i].Quote, comment.Length == 0 ? null : comment);
        }
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '&' ? $"\\{c}" : c.ToString()));
}

/// <param name="Quote">Null where the link leads to no episode of the library.</param>
/// <param name="Comment">What stands behind the quotation, up to the next; Markdown.</param>
internal sealed record SetItem(string Address, FollowedQuote? Quote, string? Comment);
