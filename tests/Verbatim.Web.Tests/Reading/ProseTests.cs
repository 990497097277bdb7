using System.Text.Encodings.Web;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class ProseTests
{
    [Theory]
    [InlineData("[a](javascript:alert(1))", "<p>a</p>")]
    [InlineData("[a](JaVaScRiPt:alert(1))", "<p>a</p>")]
    [InlineData("[a](data:text/html,x)", "<p>a</p>")]
    [InlineData("[a](//elsewhere.example/)", "<p>a</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("![a](https://example.com/a.png)", "<p><a href=\"https://example.com/a.png\" rel=\"nofollow noopener\">a</a></p>")]
    [InlineData("<b onclick=x>a</b>", "<p>&lt;b onclick=x&gt;a&lt;/b&gt;</p>")]
    [InlineData("# a", "<h2>a</h2>")]
    [InlineData("**a** & *b*", "<p><strong>a</strong> &amp; <em>b</em></p>")]
    public void Markdown_of_strangers_is_tame(string markdown, string html)
    {
        using var written = new StringWriter();
        Prose.Render(markdown, headingsBelow: 1).WriteTo(written, HtmlEncoder.Default);

        Assert.Equal(html, written.ToString().Trim());
    }
}
