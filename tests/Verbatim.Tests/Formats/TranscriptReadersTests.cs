using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

public sealed class TranscriptReadersTests
{
    [Fact]
    public void White_space_alone_is_refused()
    {
        var transcript = TranscriptReaders.Read(new SourceText("a.bin", "", "\n \n\t\n", "utf-8"));

        Assert.Equal("found nothing but white space, expected a transcript", Assert.Single(transcript.Problems).Message);
        Assert.Empty(transcript.Receipt);
    }

    [Theory]
    [InlineData("{\"name\": \"x\",\n \"scripts\": {}}", "package description")]
    [InlineData("\n{\"a\":\n [1, 2}\n", "broken JSON")]
    [InlineData("[1, 2,\n 3]", "")]
    public void A_refusal_gives_its_reason_and_accounts_for_every_line(string text, string reason)
    {
        var source = new SourceText("a.bin", "", text, "utf-8");
        var transcript = TranscriptReaders.Read(source);

        Assert.True(transcript.IsRefused);
        Assert.Contains(reason, transcript.Problems[0].Message, StringComparison.Ordinal);
        Assert.Empty(Receipts.Faults(source, transcript));
    }
}
