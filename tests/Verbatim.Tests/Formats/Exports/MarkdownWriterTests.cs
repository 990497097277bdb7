using Verbatim.Formats.Exports;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Exports;

public sealed class MarkdownWriterTests
{
    [Fact]
    public void A_document_has_facts_headings_labels_times_and_paragraphs()
    {
        var expected = """
            ---
            title: "A \"Title\""
            show: "The Show"
            number: "7"
            published: 2024-10-22
            language: "en"
            people:
              - name: "Ada Łukasz"
                role: host
              - name: "Bo"
            ---

            # A "Title"

            ## Opening

            **Ada Łukasz:** [00:00:00] Welcome to the show.

            **Bo:** [01:01:01] Thanks. I use snake_case and 2 * 3 * 4.

            ## What is #1?

            [01:01:05] # is not a heading, \<b> is no tag & neither is &amp;lt;.

            **Unknown Speaker:** Yes!

            """;

        Assert.Equal(expected, MarkdownWriter.Write(SampleEpisode.Build()), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_episode_that_names_nobody_has_no_labels()
    {
        var episode = SampleEpisode.Of([new Turn(null, LineRange.Of(1), [new Paragraph("Good evening.", LineRange.Of(1))])], []);

        Assert.EndsWith("---\n\nGood evening.\n", MarkdownWriter.Write(episode), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# one", "\\# one")]
    [InlineData("#one", "#one")]
    [InlineData("- one", "\\- one")]
    [InlineData("1. one", "1\\. one")]
    [InlineData("1.5 one", "1.5 one")]
    [InlineData("> one", "\\> one")]
    [InlineData("---", "\\---")]
    [InlineData("* one", "\\* one")]
    [InlineData("C:\\_new", "C:\\\\\\_new")]
    [InlineData("C:\\new", "C:\\new")]
    [InlineData("a `b` c", "a \\`b\\` c")]
    [InlineData("2 * 3 < 4 *now*", "2 * 3 < 4 \\*now\\*")]
    [InlineData("__init__ a_b <b>", "\\_\\_init\\_\\_ a_b \\<b>")]
    public void What_would_open_a_block_or_a_span_is_escaped(string text, string escaped) => Assert.Equal(escaped, MarkdownText.EscapeParagraph(text));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a: \"b\" \\ #c", "\"a: \\\"b\\\" \\\\ #c\"")]
    [InlineData("two\nlines\u2028three\u0001", "\"two\\nlines\\u2028three\\u0001\"")]
    public void Any_text_is_one_line_of_yaml(string text, string quoted) => Assert.Equal(quoted, YamlText.Quote(text));
}
