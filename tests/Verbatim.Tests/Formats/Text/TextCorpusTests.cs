using System.Text;
using Verbatim.Formats.Text;
using Verbatim.Transcripts;
using Xunit.Abstractions;

namespace Verbatim.Tests.Formats.Text;

/// <summary>Real transcripts where they are present; every twentieth, so that a run stays short.</summary>
public sealed class TextCorpusTests(ITestOutputHelper output)
{
    private const int Step = 20;

    [Fact]
    public void Every_real_text_keeps_its_receipt_and_its_words()
    {
        if (RepositoryFiles.Corpus is not { } corpus)
        {
            output.WriteLine("No corpus here: nothing was read.");
            return;
        }

        var (files, refused) = (0, 0);
        foreach (var path in Texts(corpus))
        {
            var source = TextSource.Of(File.ReadAllText(path, Encoding.UTF8), path);
            var transcript = new TextTranscriptReader().Read(source);
            ReceiptAssert.CoversEachLineOnce(source, transcript);
            ReceiptAssert.PointsInside(transcript);
            files++;
            if (transcript.IsRefused)
                refused++;
            else
                AssertWordsKept(source, transcript);
        }

        output.WriteLine($"{files} files, {refused} refused.");
        Assert.True(files > 50);
    }

    // What the receipt calls speech is in the turns: labels and times are all that may be missing.
    private static void AssertWordsKept(SourceText source, Transcript transcript)
    {
        var lines = transcript.Receipt.Where(e => e.Kind == LineKind.Turn).SelectMany(e => source.Lines[(e.Lines.First - 1)..e.Lines.Last]).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        var written = lines.Sum(l => WordScanner.Count(l));
        var kept = transcript.Turns.Sum(t => WordScanner.Count(t.Text) + WordScanner.Count(t.Label));
        var times = transcript.Times.Length * 3;

        Assert.True(kept + times + (transcript.Turns.Length * 2) >= written * 0.99, $"{source.Path}: {kept} of {written} words are kept.");
    }

    private static IEnumerable<string> Texts(string corpus) =>
        new[] { "changelog", "bitcointranscripts", "dotnetcore-podcast", "ladybug-otter", "maintainers-anonymous-rev", "oxide-and-friends", "talkpython" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(corpus, folder), "*", SearchOption.AllDirectories))
            .Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Where((_, i) => i % Step == 0);
}
