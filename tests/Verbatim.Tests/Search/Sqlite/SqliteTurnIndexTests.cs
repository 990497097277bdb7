using Dapper;
using Verbatim.Search;
using Verbatim.Search.Sqlite;
using Verbatim.Storage;
using Verbatim.Tests.Storage;

namespace Verbatim.Tests.Search.Sqlite;

public sealed class SqliteTurnIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryDatabase database;
    private readonly EpisodeStore store;
    private readonly SqliteTurnIndex index;

    public SqliteTurnIndexTests()
    {
        database = LibraryDatabase.OpenOrCreate(folder.Path);
        store = new EpisodeStore(database);
        index = new SqliteTurnIndex(database.Connect);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_episode_indexed_in_its_writers_transaction_is_found_at_once()
    {
        Assert.Equal(0, Total("warm"));

        Save("Hello");

        Assert.Equal(1, Total("warm"));
        Assert.Empty(index.Faults());
    }

    [Fact]
    public void An_episode_read_again_is_found_by_its_new_words_only()
    {
        Save("Hello octopus");
        Save("Hello cuttlefish");

        Assert.Equal(0, Total("octopus"));
        Assert.Equal(1, Total("cuttlefish"));
        Assert.Equal(1, Total("warm"));
        Assert.Empty(index.Faults());
    }

    [Fact]
    public void Notes_summaries_and_chapter_titles_are_not_speech()
    {
        Save("Hello");

        Assert.Equal(0, Total("sand"));
        Assert.Equal(0, Total("notes"));
        Assert.Equal(0, Total("warmth"));
        Assert.Equal(0, Total("nowhere"));
    }

    [Fact]
    public void An_index_that_missed_a_write_says_so_and_catches_up()
    {
        var episode = SampleEpisode.Make(greeting: "Hello octopus");
        Save("Hello squid");
        store.Save(episode, SampleEpisode.FilesOf(episode));

        Assert.Contains("older state", Assert.Single(index.Faults()), StringComparison.Ordinal);
        Assert.Equal(1, index.Update());
        Assert.Equal(0, index.Update());
        Assert.Empty(index.Faults());
        Assert.Equal(1, Total("octopus"));
        Assert.Equal(0, Total("squid"));
    }

    [Fact]
    public void A_lost_index_is_said_and_made_again()
    {
        Save("Hello");
        using (var connection = database.Connect())
            connection.Execute("DROP TABLE search_state");

        Assert.Single(index.Faults());
        Assert.Equal(0, Total("warm"));
        Assert.Equal(1, index.Rebuild());
        Assert.Equal(1, Total("warm"));
        Assert.Empty(index.Faults());
    }

    [Fact]
    public void A_failed_write_leaves_the_index_as_it_was()
    {
        Save("Hello squid");
        var episode = SampleEpisode.Make(greeting: "Hello octopus");

        Assert.Throws<InvalidOperationException>(() => store.Save(episode, SampleEpisode.FilesOf(episode), (connection, id) =>
        {
            index.Follow(connection, id);
            throw new InvalidOperationException();
        }));

        Assert.Equal(1, Total("squid"));
        Assert.Equal(0, Total("octopus"));
        Assert.Empty(index.Faults());
    }

    private void Save(string greeting)
    {
        var episode = SampleEpisode.Make(greeting: greeting);
        store.Save(episode, SampleEpisode.FilesOf(episode), index.Follow);
    }

    private long Total(string query) => index.Search(QueryParser.Parse(query), new SearchOptions()).Total;
}
