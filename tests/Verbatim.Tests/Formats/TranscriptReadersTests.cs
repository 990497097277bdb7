using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

public sealed class TranscriptReadersTests
{
    [Theory]
    [InlineData("\n \n\t\n", 0)]
    [InlineData("\n%%%% ####\n\n$$$$\n", 1)]
    public void What_no_reader_fits_is_refused_with_every_line_accounted_for(string text, int entries)
    {
        var transcript = TranscriptReaders.Read(new SourceText("a.bin", "", text, "utf-8"));

        Assert.True(transcript.IsRefused);
        Assert.Contains("expected a transcript", Assert.Single(transcript.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(entries, transcript.Receipt.Length);
        Assert.All(transcript.Receipt, entry => Assert.Equal(new LineRange(2, 4), entry.Lines));
    }
}
