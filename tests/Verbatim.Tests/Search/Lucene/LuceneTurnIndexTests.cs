using Verbatim.Search;
using Verbatim.Search.Lucene;
using Verbatim.Storage;
using Verbatim.Tests.Storage;

namespace Verbatim.Tests.Search.Lucene;

public sealed class LuceneTurnIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryDatabase database;
    private readonly EpisodeStore store;
    private readonly LuceneTurnIndex index;

    public LuceneTurnIndexTests()
    {
        database = LibraryDatabase.OpenOrCreate(folder.Path);
        store = new EpisodeStore(database);
        index = Open();
    }

    private string Files => Path.Combine(folder.Path, "lucene");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_engine_names_its_version() => Assert.StartsWith("Lucene.Net 4.8.0-beta00018, index ", index.Engine, StringComparison.Ordinal);

    [Fact]
    public void An_episode_is_found_at_once_and_by_lucene_after_the_update()
    {
        Save("Hello octopus");

        Assert.Equal(1, Total(index, "octopus"));
        Assert.Equal("SQLite answers for the time being: there is no Lucene index yet", index.Notice());

        Assert.Equal(1, index.Update());

        Assert.Null(index.Notice());
        Assert.Equal(1, Total(index, "octopus"));
        Assert.Empty(index.Faults());
        Assert.Equal(0, index.Update());
    }

    [Fact]
    public void An_episode_read_again_is_found_by_its_new_words_only()
    {
        Save("Hello octopus");
        index.Update();
        Save("Hello cuttlefish");
        index.Update();

        Assert.Null(index.Notice());
        Assert.Equal(0, Total(index, "octopus"));
        Assert.Equal(1, Total(index, "cuttlefish"));
        Assert.Equal(1, Total(index, "warm"));
    }

    [Fact]
    public void A_crash_between_the_two_commits_is_noticed_and_made_good()
    {
        Save("Hello octopus");
        index.Update();
        Save("Hello cuttlefish");

        var restarted = Open();

        Assert.Contains("behind the library", restarted.Notice(), StringComparison.Ordinal);
        Assert.Equal(1, Total(restarted, "cuttlefish"));
        restarted.Update();
        Assert.Null(restarted.Notice());
        Assert.Equal(1, Total(restarted, "cuttlefish"));
        Assert.Equal(0, Total(restarted, "octopus"));
    }

    [Fact]
    public void A_write_that_was_taken_back_leaves_nothing_in_the_index()
    {
        Save("Hello squid");
        index.Update();
        var episode = SampleEpisode.Make(greeting: "Hello octopus");

        Assert.Throws<InvalidOperationException>(() => store.Save(episode, SampleEpisode.FilesOf(episode), (connection, id) =>
        {
            index.Follow(connection, id);
            throw new InvalidOperationException();
        }));

        Assert.Null(index.Notice());
        Assert.Equal(1, Total(index, "squid"));
        Assert.Equal(0, Total(index, "octopus"));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("emptied")]
    [InlineData("truncated .doc")]
    [InlineData("truncated .pos")]
    [InlineData("truncated .tim")]
    [InlineData("truncated .dvd")]
    [InlineData("truncated segments_")]
    [InlineData("altered .doc")]
    [InlineData("altered .tim")]
    [InlineData("altered .dvd")]
    [InlineData("garbage segments_")]
    [InlineData("missing .doc")]
    [InlineData("missing segments_")]
    [InlineData("of another program")]
    [InlineData("of another version")]
    [InlineData("of another library")]
    public async Task A_damaged_index_is_noticed_said_and_made_anew_while_sqlite_answers(string damage)
    {
        Save("Hello octopus");
        index.Update();
        IndexDamage.Do(Files, damage);

        var restarted = Open();

        Assert.StartsWith("SQLite answers for the time being: ", restarted.Notice(), StringComparison.Ordinal);
        Assert.Contains(restarted.Faults(), f => f.EndsWith("verbatim reindex makes the index anew", StringComparison.Ordinal));
        Assert.Equal(1, Total(restarted, "octopus"));

        var rebuilt = restarted.Prepare();
        Assert.Equal(1, Total(restarted, "octopus"));
        await rebuilt;

        Assert.Null(restarted.Notice());
        Assert.Equal(1, Total(restarted, "\"hello octopus\""));
        Assert.Empty(restarted.Faults());
    }

    [Fact]
    public void What_lies_beside_the_index_stays()
    {
        Save("Hello");
        index.Update();
        IndexDamage.Do(Files, "garbage segments_");
        File.WriteAllText(Path.Combine(Files, "notes.txt"), "mine");

        Open().Update();

        Assert.Equal("mine", File.ReadAllText(Path.Combine(Files, "notes.txt")));
    }

    [Fact]
    public void A_second_process_reads_what_the_first_writes()
    {
        var reader = Open();
        Save("Hello octopus");
        index.Update();
        Assert.Null(reader.Notice());
        Assert.Equal(1, Total(reader, "octopus"));

        Save("Hello cuttlefish");
        Assert.Equal(1, Total(reader, "cuttlefish"));
        index.Update();

        Assert.Null(reader.Notice());
        Assert.Equal(1, Total(reader, "cuttlefish"));
    }

    [Fact]
    public async Task While_another_writes_the_holder_is_named_and_a_second_waits_for_its_turn()
    {
        Save("Hello octopus");
        Directory.CreateDirectory(Files);
        await File.WriteAllTextAsync(Path.Combine(Files, "writer.txt"), "process 7 on elsewhere");
        Task waiting;
        await using (new FileStream(Path.Combine(Files, "writer.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            waiting = Task.Run(() => index.Update());

            await Task.Delay(200);
            Assert.False(waiting.IsCompleted);
            Assert.EndsWith("it is being written by process 7 on elsewhere", index.Notice(), StringComparison.Ordinal);
            Assert.Equal(1, Total(index, "octopus"));
        }

        await waiting;
        Assert.Null(index.Notice());
    }

    [Fact]
    public void Nothing_is_left_of_the_lock_when_the_writing_is_done()
    {
        Save("Hello");
        index.Update();

        Assert.False(File.Exists(Path.Combine(Files, "writer.txt")));
    }

    [Fact]
    public async Task Reading_goes_on_while_the_index_is_written()
    {
        Save("Hello octopus");
        index.Update();
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var answers = 0;
            for (; !stop.IsCancellationRequested; answers++)
                Assert.Equal(1, Total(index, "warm"));
            return answers;
        });

        for (var i = 0; i < 10; i++)
        {
            Save($"Hello number {i}");
            index.Update();
            Assert.Null(index.Notice());
        }

        await stop.CancelAsync();
        Assert.True(await reading > 0);
    }

    private LuceneTurnIndex Open() => new(folder.Path, database.Connect);

    private void Save(string greeting)
    {
        var episode = SampleEpisode.Make(greeting: greeting);
        store.Save(episode, SampleEpisode.FilesOf(episode), index.Follow);
    }

    private static long Total(LuceneTurnIndex index, string query) => index.Search(QueryParser.Parse(query), new SearchOptions()).Total;
}
