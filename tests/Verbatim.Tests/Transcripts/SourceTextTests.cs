using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("a\nb", new[] { "a", "b" })]
    [InlineData("a\r\nb\r\n", new[] { "a", "b" })]
    [InlineData("a\rb\r", new[] { "a", "b" })]
    [InlineData("\n\n", new[] { "", "" })]
    [InlineData("a\n\r\nb", new[] { "a", "", "b" })]
    [InlineData("", new string[0])]
    public void Lines_end_at_any_kind_of_line_end(string text, string[] lines) =>
        Assert.Equal(lines, new SourceText("x.txt", "", text, "utf-8").Lines);
}
