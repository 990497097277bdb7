using Verbatim.Formats.WebVtt;

namespace Verbatim.Tests.Formats.WebVtt;

/// <summary>The tokenizer and the tree of cue text, branch by branch.</summary>
public sealed class WebVttCueTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a<b>b</b>c", "a b[b] c")]
    [InlineData("<i.x.y..z>a</i>", "i.x.y.z[a]")]
    [InlineData("<v Ann>a</v>b", "v(Ann)[a] b")]
    [InlineData("<v.loud  Ann \n Bo >a", "v.loud(Ann Bo)[a]")]
    [InlineData("<v>a", "v()[a]")]
    [InlineData("<v A&amp;B &gt; C>a", "v(A&B > C)[a]")]
    [InlineData("<lang en-GB>a<lang de>b</lang>c</lang>", "lang(en-GB)[a lang(de)[b] c]")]
    [InlineData("<ruby>a<rt>b</rt>c<rt>d</ruby>e", "ruby[a rt[b] c rt[d]] e")]
    [InlineData("<rt>a</rt>", "a")]
    [InlineData("<b><i>a</b>b</i>c", "b[i[a b] c]")]
    [InlineData("a</b>b", "a b")]
    [InlineData("<x>a</x><B>b</B>", "a b")]
    [InlineData("<c", "c[]")]
    [InlineData("<c.d", "c.d[]")]
    [InlineData("<v Ann", "v(Ann)[]")]
    [InlineData("a<", "a")]
    [InlineData("a<>b", "a b")]
    [InlineData("< b>a", "a")]
    [InlineData("<.b>a", "a")]
    [InlineData("<b/>a", "a")]
    [InlineData("<b x=1>a</b y>b", "b[a b]")]
    [InlineData("a<00:01.000>b<00:00:02.500>c", "a @1 b @2.5 c")]
    [InlineData("a<00:01.00>b<00:01.000 >c<1>d", "a b c d")]
    [InlineData("1 > 2 & 3 &amp 4 &AMP; &nbsp;&lrm;&rlm;x", "1 > 2 & 3 & 4 & \u00A0\u200E\u200Fx")]
    [InlineData("&lt;b&gt; &notit; &notin; &#65;&#x42 &#0;&#x80;&#xD800;&#1114112;", "<b> ¬it; ∉ AB \uFFFD€\uFFFD\uFFFD")]
    [InlineData("&;&#;&#x;&unknown;&", "&;&#;&#x;&unknown;&")]
    public void Cue_text_becomes_a_tree(string text, string tree) => Assert.Equal(tree, Render(WebVttCueText.Parse(text)));

    [Fact]
    public void A_hundred_thousand_open_tags_cost_neither_the_stack_nor_the_afternoon()
    {
        var caption = WebVttCaptions.Of(0, 1, string.Concat(Enumerable.Repeat("<b><v A><lang x>", 100_000)) + "end", 1);

        Assert.Equal("end", Assert.Single(caption.Lines).Text);
    }

    private static string Render(WebVttNode node)
    {
        var children = string.Join(' ', node.Children.Select(Render));
        return node.Kind switch
        {
            WebVttNodeKind.Root => children,
            WebVttNodeKind.Text => node.Value,
            WebVttNodeKind.Timestamp => FormattableString.Invariant($"@{node.Seconds}"),
            WebVttNodeKind.Voice or WebVttNodeKind.Language => $"{Opened(node)}({node.Value})[{children}]",
            _ => $"{Opened(node)}[{children}]",
        };
    }

    private static string Opened(WebVttNode node) => Name(node.Kind) + string.Concat(node.Classes.Select(c => "." + c));

    private static string Name(WebVttNodeKind kind) => kind switch
    {
        WebVttNodeKind.Class => "c",
        WebVttNodeKind.Italic => "i",
        WebVttNodeKind.Bold => "b",
        WebVttNodeKind.Underline => "u",
        WebVttNodeKind.Ruby => "ruby",
        WebVttNodeKind.RubyText => "rt",
        WebVttNodeKind.Voice => "v",
        _ => "lang",
    };
}
