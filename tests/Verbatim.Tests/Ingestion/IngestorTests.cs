using Dapper;
using Verbatim.Ingestion;
using Verbatim.Tests.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Ingestion;

public sealed class IngestorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Library library;
    private readonly Ingestor ingestor;

    public IngestorTests()
    {
        library = Library.OpenOrCreate(Path.Combine(folder.Path, "library"));
        ingestor = new Ingestor(library);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Both_seeds_go_in_and_come_back()
    {
        var report = await ingestor.IngestAsync([RepositoryFiles.Path("seeds")]);

        Assert.Empty(report.Failed);
        Assert.Equal((2, 124, 16_243L), (report.Episodes, report.Turns, report.Words));
        Assert.True(EpisodeAddress.TryParse(report.Written[0].Episode, out var address));
        Assert.Equal(55, library.Episodes.Load(address)!.Turns.Length);
        Assert.Empty(LibraryCheck.Of(library).Faults);
    }

    [Fact]
    public async Task Nothing_is_read_again_until_a_file_its_sidecar_or_the_absence_of_one_changes()
    {
        var file = folder.Write("in/a.txt", Conversation("sand"));
        await ingestor.IngestAsync([file]);
        Assert.Equal(1, (await ingestor.IngestAsync([file])).Unchanged);

        var sidecar = folder.Write("in/a.yaml", "title: Sand\n");
        Assert.Equal(1, (await ingestor.IngestAsync([file])).Episodes);
        Assert.Equal(1, (await ingestor.IngestAsync([file])).Unchanged);

        File.Delete(sidecar);
        Assert.Equal(1, (await ingestor.IngestAsync([file])).Episodes);
    }

    [Fact]
    public async Task A_write_that_the_database_refuses_is_reported_and_the_previous_state_stays()
    {
        var file = folder.Write("a.txt", Conversation("sand"));
        await ingestor.IngestAsync([file]);
        var other = folder.Write("b.txt", Conversation("rocks"));
        folder.Write("a.txt", Conversation("salt"));
        using (var connection = library.Database.Connect())
            connection.Execute("CREATE TRIGGER refuse BEFORE INSERT ON turn WHEN NEW.text LIKE '%salt%' BEGIN SELECT RAISE(ABORT, 'no salt'); END");

        var report = await ingestor.IngestAsync([file, other]);

        Assert.Equal(file, Assert.Single(report.Failed));
        Assert.Equal(1, report.Episodes);
        Assert.Contains("no salt", Assert.Single(report.Problems).Message, StringComparison.Ordinal);
        var kept = library.Episodes.Load(library.Lists.Episodes().Single(e => e.SourceFile == "a.txt").Address)!;
        Assert.Contains("sand", kept.Turns[0].Text, StringComparison.Ordinal);
        Assert.Empty(LibraryCheck.Of(library).Faults);
    }

    [Fact]
    public async Task People_are_the_same_whatever_the_order_and_a_file_that_changes_takes_back_what_it_said_of_others()
    {
        string[] files =
        [
            folder.Write("in/a.txt", "Matt Turk: Welcome.\nIda Moor: Hello.\nMatt Turk: Boats?\nIda Moor: Boats.\n"),
            folder.Write("in/b.txt", "Matt Turck: Welcome.\nJon Falk: Hello.\nMatt Turck: Boats?\nJon Falk: Boats.\n"),
            folder.Write("in/c.txt", "Matt Turck: Welcome.\nAna Reis: Hello.\nMatt Turck: Boats?\nAna Reis: Boats.\n"),
        ];
        foreach (var file in files)
            await ingestor.IngestAsync([file]);
        var backwards = Library.OpenOrCreate(Path.Combine(folder.Path, "backwards"));
        foreach (var file in files.Reverse())
            await new Ingestor(backwards).IngestAsync([file]);

        Assert.Equal(["Ana Reis", "Ida Moor", "Jon Falk", "Matt Turck"], Names(library));
        Assert.Equal(Names(library), Names(backwards));
        var corrected = library.Episodes.Load(library.Lists.Episodes().Single(e => e.SourceFile == "a.txt").Address)!.People.Single(p => p.Name == "Matt Turck");
        Assert.Equal((false, "Matt Turk sounds like Matt Turck, who is in the library"), (corrected.Confirmed, corrected.Evidence[^1].Why));
        Assert.Empty(LibraryCheck.Of(library).Faults);

        folder.Write("in/b.txt", "Max Kolb: Welcome.\nJon Falk: Hello.\nMax Kolb: Boats?\nJon Falk: Boats.\n");
        folder.Write("in/c.txt", "Max Kolb: Welcome.\nAna Reis: Hello.\nMax Kolb: Boats?\nAna Reis: Boats.\n");
        await ingestor.IngestAsync(files);

        Assert.Equal(["Ana Reis", "Ida Moor", "Jon Falk", "Matt Turk", "Max Kolb"], Names(library));

        static IEnumerable<string> Names(Library library) => library.Lists.People().Select(p => p.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Cancelling_stops_between_episodes_and_keeps_what_was_written()
    {
        for (var i = 0; i < 10; i++)
            folder.Write($"in/{i}.txt", Conversation($"sand number {i}"));
        using var cancellation = new CancellationTokenSource();
        var progress = new Stop(cancellation, after: 3);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => ingestor.IngestAsync([Path.Combine(folder.Path, "in")], progress: progress, cancellationToken: cancellation.Token));

        Assert.Equal(3, library.Lists.CountEpisodes());
        Assert.Empty(LibraryCheck.Of(library).Faults);
    }

    [Fact]
    public async Task Files_are_written_in_the_order_of_their_names()
    {
        for (var i = 0; i < 12; i++)
            folder.Write($"in/{i:00}.txt", Conversation($"sand number {i}"));

        var report = await ingestor.IngestAsync([Path.Combine(folder.Path, "in")]);

        Assert.Equal(report.Written.Select(w => w.File).Order(StringComparer.Ordinal), report.Written.Select(w => w.File));
        Assert.Equal("unsorted/a-walk-12", report.Written[^1].Episode);
    }

    private static string Conversation(string topic) =>
        $"A Walk\n\nAnn Arbor: Hello, and welcome. Today we talk about {topic}.\n\nBob Sled: Thank you.\n\nAnn Arbor: How is it?\n\nBob Sled: It is fine.\n";

    private sealed class Stop(CancellationTokenSource cancellation, int after) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Done == after)
                cancellation.Cancel();
        }
    }
}
