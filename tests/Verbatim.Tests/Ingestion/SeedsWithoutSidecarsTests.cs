using System.Security.Cryptography;
using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Ingestion;

/// <summary>The two transcripts of the repository, byte for byte, read with nothing beside them.</summary>
public sealed class SeedsWithoutSidecarsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("verbatim-seeds-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Theory]
    [InlineData("000", "5849bee2f06bc9c7adba5b9f0dc93870260c1cb87771d7d8552cfde2faa3a389")]
    [InlineData("001", "c136cd84ae1fc960c6e5cc58ebdfd681c6b3ada757263cc6a7f763c33ebc98d4")]
    public void A_seed_is_what_its_author_left(string start, string sha256) =>
        Assert.Equal(sha256, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(RepositoryFiles.Seed(start)))));

    [Fact]
    public void Named_speakers_are_who_their_labels_say()
    {
        var episode = Read("000");

        Assert.Equal((55, 79, 7754), Count(episode));
        Assert.Equal(9, episode.Chapters.Length);
        Assert.Equal("Training Data", episode.Facts.Show);
        Assert.Null(episode.Facts.Published);
        Assert.Equal(
            [("Dan Roberts", 28), ("Pat Grady", 9), ("Sonya Huang", 18)],
            episode.Turns.CountBy(t => episode.SpeakerOf(t)!.Name).Select(p => (p.Key, p.Value)).Order());
        Assert.All(episode.People, p => Assert.True(p.Confirmed));
    }

    [Fact]
    public void Letters_are_inferred_with_evidence_and_not_confirmed()
    {
        var episode = Read("001");

        Assert.Equal((69, 69, 8489), Count(episode));
        Assert.Equal(17, episode.Chapters.Length);
        Assert.Null(episode.Facts.Title);
        Assert.Equal("A", string.Join(" ", episode.People.Single(p => p.Name == "Dan Roberts").Labels));
        Assert.Equal("B C", string.Join(" ", episode.People.Single(p => p.Name == "Matt Turck").Labels));
        Assert.All(episode.People, p => Assert.False(p.Confirmed));
        Assert.All(episode.People, p => Assert.NotEmpty(p.Evidence));
        Assert.Equal(10, episode.Quotations.Count(q => q.Place is { Match: not QuotationMatch.None } && episode.SpeakerOf(episode.Turns[q.Place.Value.Turn])!.Name == q.AttributedTo));
    }

    private static (int Turns, int Paragraphs, int Words) Count(Episode episode) =>
        (episode.Turns.Length, episode.Turns.Sum(t => t.Paragraphs.Length), episode.Turns.Sum(t => t.Paragraphs.Sum(p => WordScanner.Count(p.Text))));

    private Episode Read(string start)
    {
        var copy = Path.Combine(folder, Path.GetFileName(RepositoryFiles.Seed(start)));
        File.Copy(RepositoryFiles.Seed(start), copy);
        return EpisodeReader.Read(EpisodeFiles.Of(copy)).Episode!;
    }
}
