using Verbatim.Formats;
using Verbatim.Formats.Exports;
using Verbatim.Ingestion;
using Verbatim.Tests.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Exports;

/// <summary>Both seeds leave in every format and come back with the same words from the same people.</summary>
public sealed class SeedExportTests
{
    public static TheoryData<string, string> Exports()
    {
        var data = new TheoryData<string, string>();
        foreach (var writer in EpisodeWriter.All)
        {
            data.Add("000", writer.Name);
            data.Add("001", writer.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void A_seed_comes_back(string seed, string format)
    {
        var episode = EpisodeReader.Read(EpisodeFiles.Of(RepositoryFiles.Seed(seed))).Episode!;

        var again = TranscriptReaders.Read(TextSource.Of(EpisodeWriter.Find(format)!.Write(episode), "export." + format));

        Assert.Equal(
            Said(episode.Turns.Select(t => (episode.SpeakerOf(t)?.Name ?? t.Label, t.Text))),
            Said(again.Turns.Select(t => (t.Label, t.Text))));
        if (format is "md" or "txt")
            Assert.Equal(episode.Chapters.Select(c => c.Title), again.Chapters.Select(c => c.Title));
    }

    /// <summary>Every word with its speaker, however turns and paragraphs are divided.</summary>
    private static List<(string? Speaker, string Word)> Said(IEnumerable<(string? Speaker, string Text)> turns) =>
        [.. turns.SelectMany(t => t.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (t.Speaker, word)))];
}
