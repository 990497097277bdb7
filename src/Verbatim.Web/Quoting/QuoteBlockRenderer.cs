using Markdig.Renderers;
using Markdig.Renderers.Html;
using Verbatim.Quotes;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Quoting;

/// <summary>Shows the words that a link selects as the transcript has them now. A link that selects none shows no words but its own address.</summary>
internal sealed class QuoteBlockRenderer : HtmlObjectRenderer<QuoteBlock>
{
    protected override void Write(HtmlRenderer renderer, QuoteBlock block)
    {
        if (block.Quote?.Words is { } words)
            WriteWords(renderer, words, block.Quote.State);
        else
            WriteNothing(renderer, block);
    }

    private static void WriteWords(HtmlRenderer renderer, QuotedWords words, QuoteState state)
    {
        renderer.Write($"<figure class=\"quoted {words.Voice.Tint}\"><blockquote cite=\"").WriteEscapeUrl(words.Path).Write("\">");
        foreach (var paragraph in words.Turns.SelectMany(t => t.Quoted.Split('\n')))
            renderer.Write("<p dir=\"auto\">").WriteEscape(paragraph).Write("</p>");
        renderer.Write($"</blockquote><figcaption><span class=\"who {words.Voice.Tint}\" dir=\"auto\">").WriteEscape(Wording.SaidBy(words)).Write("</span> <a href=\"").WriteEscapeUrl(words.Path)
            .Write("\" dir=\"auto\">").WriteEscape(words.In.Title).Write("</a>");
        if (words.Start is { } at)
            renderer.Write(" <span class=\"time\">").WriteEscape(MomentText.Short(at)).Write("</span>");
        if (state == QuoteState.Edited)
            renderer.Write(" <strong class=\"edited\">").WriteEscape(Wording.NameOf(state)).Write("</strong>");
        renderer.Write("</figcaption></figure>");
    }

    private static void WriteNothing(HtmlRenderer renderer, QuoteBlock block)
    {
        var (name, why) = block.Quote is { } quote ? (Wording.NameOf(quote.State), Wording.OfState(quote.State)) : (Wording.NameOf(QuoteState.Gone), Wording.NoSuchEpisode);
        renderer.Write("<p class=\"state gone\"><strong>").WriteEscape(name).Write("</strong> ").WriteEscape(why).Write(" ");
        if (block.Quote is { } followed)
            renderer.Write("<a href=\"").WriteEscapeUrl(followed.Link.ToUri()).Write("\">").WriteEscape(Wording.WhatTheLinkSays).Write("</a>");
        renderer.Write("</p>");
    }
}
