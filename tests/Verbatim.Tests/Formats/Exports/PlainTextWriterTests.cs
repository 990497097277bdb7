using Verbatim.Formats.Exports;

namespace Verbatim.Tests.Formats.Exports;

public sealed class PlainTextWriterTests
{
    [Fact]
    public void A_document_has_a_head_headings_times_labels_and_paragraphs()
    {
        var expected = """
            # A "Title"
            Show: The Show, episode 7
            Date: 2024-10-22

            ## Opening

            Ada Łukasz: [00:00:00] Welcome to the show.

            Bo: [01:01:01] Thanks. I use snake_case and 2 * 3 * 4.

            ## What is #1?

            # is not a heading, <b> is no tag & neither is &lt;.

            Unknown Speaker: Yes!

            """;

        Assert.Equal(expected, PlainTextWriter.Write(SampleEpisode.Build()), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void An_unknown_export_format_has_no_writer() => Assert.Null(EpisodeWriter.Find("docx"));

    [Fact]
    public void A_known_export_format_is_found_by_its_name() => Assert.Equal(".txt", EpisodeWriter.Find("TXT")?.Extension);
}
