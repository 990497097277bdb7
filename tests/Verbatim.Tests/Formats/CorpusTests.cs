using Verbatim.Formats;
using Verbatim.Transcripts;
using Xunit.Abstractions;

namespace Verbatim.Tests.Formats;

/// <summary>Public JSON and pages of other people; without the corpus these tests only say that it is absent.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("stt-vendor-json", "*.json")]
    [InlineData("transcriptator-p20", "*.json")]
    [InlineData("transcriptator-p20", "*.html")]
    [InlineData("uis-google-stt", "*.*")]
    [InlineData("alex-deleeck-json", "*.json")]
    [InlineData("alex-deleeck-json", "*.html")]
    [InlineData("podcast-namespace", "*.json")]
    public void Every_file_is_read_or_refused_with_a_receipt_of_all_lines(string set, string pattern)
    {
        foreach (var (source, transcript) in Read(set, pattern))
        {
            ReceiptAssert.CoversEachLineOnce(source, transcript);
            ReceiptAssert.PointsInside(transcript);
            Assert.True(transcript.IsRefused != transcript.Turns.Any(), $"{source.Path} gives neither turns nor a reason.");
        }
    }

    [Fact]
    public void No_feed_is_taken_for_a_transcript()
    {
        foreach (var (source, transcript) in Read("feeds", "*.*"))
            Assert.True(transcript.IsRefused || Path.GetExtension(source.Path) is not (".xml" or ".rss" or ".atom" or ".json" or ".opml"), $"{source.Path} was read as {transcript.Format}.");
    }

    [Fact]
    public void A_page_and_the_json_of_one_conversation_hold_the_same_words()
    {
        var words = Read("alex-deleeck-json", "*.json").Concat(Read("alex-deleeck-json", "*.html"))
            .GroupBy(f => Path.GetFileNameWithoutExtension(f.Source.Path))
            .Select(g => g.Select(f => f.Transcript.Turns.Sum(t => WordScanner.Scan(t.Text).Length)).ToList());

        Assert.All(words, counts => Assert.InRange(counts.Min(), 0.99 * counts.Max(), counts.Max()));
    }

    private IEnumerable<(SourceText Source, Transcript Transcript)> Read(string set, string pattern)
    {
        var folder = Path.Combine(RepositoryFiles.Corpus ?? "", set, "files");
        if (RepositoryFiles.Corpus is null || !Directory.Exists(folder))
        {
            output.WriteLine($"The corpus is not on this machine; {set} was not read.");
            yield break;
        }

        foreach (var path in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
        {
            if (SourceDecoder.Decode(path, File.ReadAllBytes(path)).Source is { } source)
                yield return (source, TranscriptReaders.Read(source));
        }
    }
}
