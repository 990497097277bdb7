using Verbatim.Ingestion;
using Verbatim.Tests.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Ingestion;

/// <summary>Several files of one conversation: the words of the text, the times of the captions, the chapters of the chapter file.</summary>
public sealed class CompanionTests : IDisposable
{
    private const string Text = """
        A Walk on the Beach

        Ann Arbor: Hello, and welcome to the show. Today we talk about sand, which is everywhere.

        Bob Sled: Thank you. Sand is what rocks become when they are patient enough.

        Ann Arbor: How long does that take?

        Bob Sled: A few million years, give or take a weekend.

        """;

    private const string Captions = """
        WEBVTT

        00:10.000 --> 00:14.000
        hello and um welcome to the show today we

        00:14.000 --> 00:18.000
        talk about sand which is everywhere

        00:20.000 --> 00:26.000
        thank you sand is what rocks become when they are patient

        00:30.000 --> 00:32.000
        how long does that take

        00:33.000 --> 00:38.000
        a few million years give or take a weekend

        """;

    private const string OtherCaptions = """
        WEBVTT

        00:01.000 --> 00:09.000
        quarterly revenue grew by eleven percent driven by strong demand for fasteners

        00:09.000 --> 00:19.000
        our guidance for next year remains unchanged despite currency headwinds in europe

        """;

    private const string Chapters = """{ "version": "1.2.0", "chapters": [ { "startTime": 0, "title": "Welcome" }, { "startTime": 29.5, "title": "Patience" } ] }""";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_text_gives_the_words_and_the_captions_their_times()
    {
        var text = folder.Write("beach.txt", Text);
        folder.Write("beach.vtt", Captions);

        var episode = Read(text);

        Assert.Equal("text", episode.Format);
        Assert.Equal(4, episode.Turns.Length);
        var start = episode.Timeline.StartOf(1)!.Value;
        Assert.Equal(MomentSource.Cue, start.Source);
        Assert.Equal(20, start.Seconds, 1.0);
    }

    [Fact]
    public void The_chapters_are_those_of_the_chapter_file()
    {
        var text = folder.Write("beach.txt", Text);
        folder.Write("beach.vtt", Captions);
        folder.Write("beach.chapters.json", Chapters);

        var chapters = Read(text).Chapters;

        Assert.Equal([("Welcome", ChapterSource.File, 0), ("Patience", ChapterSource.File, 2)], chapters.Select(c => (c.Title, c.Source, c.Turn!.Value)));
        Assert.All(chapters, c => Assert.Equal(0, c.Line));
    }

    [Fact]
    public void Captions_of_another_conversation_are_refused_with_their_reason()
    {
        var text = folder.Write("beach.txt", Text);
        folder.Write("beach.vtt", OtherCaptions);

        var reading = EpisodeReader.Read(EpisodeFiles.Of(text));

        Assert.Equal(MomentSource.Estimated, reading.Episode!.Timeline.StartOf(1)!.Value.Source);
        Assert.Contains(reading.Source.Problems, p => p.Problem.Message.Contains("another conversation", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sidecar_may_name_the_timed_file()
    {
        var text = folder.Write("beach.txt", Text);
        folder.Write("captions-final.vtt", Captions);
        folder.Write("beach.yaml", "timing: captions-final.vtt\n");

        Assert.Equal(MomentSource.Cue, Read(text).Timeline.StartOf(1)!.Value.Source);
        Assert.Single(FoundFiles.At([folder.Path]).Episodes);
    }

    [Fact]
    public void A_timed_file_that_is_missing_is_a_warning()
    {
        var text = folder.Write("beach.txt", Text);
        folder.Write("beach.yaml", "timing: nowhere.vtt\n");

        var reading = EpisodeReader.Read(EpisodeFiles.Of(text));

        Assert.NotNull(reading.Episode);
        Assert.Contains(reading.Source.Problems, p => p.File.EndsWith("nowhere.vtt", StringComparison.Ordinal) && p.Problem.Severity == Severity.Warning);
    }

    [Fact]
    public async Task Files_of_one_conversation_are_one_episode_whichever_of_them_is_named()
    {
        var text = folder.Write("in/beach.txt", Text);
        var captions = folder.Write("in/beach.vtt", Captions);
        var library = Library.OpenOrCreate(Path.Combine(folder.Path, "library"));
        var ingestor = new Ingestor(library);

        Assert.Equal(1, (await ingestor.IngestAsync([Path.Combine(folder.Path, "in")])).Episodes);
        Assert.Equal(1, (await ingestor.IngestAsync([text, captions])).Unchanged);
        Assert.Equal(1, (await ingestor.IngestAsync([captions])).Unchanged);

        folder.Write("in/beach.vtt", Captions.Replace("00:20", "00:21", StringComparison.Ordinal));
        Assert.Equal(1, (await ingestor.IngestAsync([text])).Episodes);
        Assert.Equal(1, library.Lists.CountEpisodes());
    }

    [Fact]
    public async Task A_text_that_comes_later_takes_the_place_and_the_address_of_its_captions()
    {
        var captions = folder.Write("in/beach.vtt", Captions);
        var library = Library.OpenOrCreate(Path.Combine(folder.Path, "library"));
        var ingestor = new Ingestor(library);
        var first = (await ingestor.IngestAsync([captions])).Written.Single();

        folder.Write("in/beach.txt", Text);
        var second = (await ingestor.IngestAsync([captions])).Written.Single();

        Assert.Equal(first.Episode, second.Episode);
        Assert.True(second.Replaced);
        Assert.Equal(1, library.Lists.CountEpisodes());
        Assert.Empty(LibraryCheck.Of(library).Faults);
    }

    [Fact]
    public async Task Notes_beside_captions_leave_the_words_to_the_captions()
    {
        folder.Write("in/beach.txt", "Shopping list\n\n- a bucket\n- a spade\n");
        folder.Write("in/beach.vtt", Captions);
        var ingestor = new Ingestor(Library.OpenOrCreate(Path.Combine(folder.Path, "library")));

        var report = await ingestor.IngestAsync([Path.Combine(folder.Path, "in")]);

        Assert.EndsWith("beach.vtt", Assert.Single(report.Written).File, StringComparison.Ordinal);
        Assert.Empty(report.Failed);
        Assert.Contains(report.Problems, p => p.File.EndsWith("beach.txt", StringComparison.Ordinal) && p.Severity == Severity.Warning);
        Assert.Equal(1, (await ingestor.IngestAsync([Path.Combine(folder.Path, "in")])).Unchanged);
    }

    private static Episode Read(string path) => EpisodeReader.Read(EpisodeFiles.Of(path)).Episode!;
}
