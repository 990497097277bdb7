using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Storage;

public sealed class LibraryListsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LibraryLists lists;

    public LibraryListsTests()
    {
        var database = LibraryDatabase.OpenOrCreate(folder.Path);
        var store = new EpisodeStore(database);
        foreach (var episode in new[]
        {
            SampleEpisode.Make(),
            SampleEpisode.Make("On Dunes", "Sand & Sea", "/notes/dunes.txt", "Hello from the dunes."),
            SampleEpisode.Make("On Ice", "Snow", "/notes/ice.txt", "Hello from the ice."),
        })
            store.Save(episode, SampleEpisode.FilesOf(episode));
        lists = new LibraryLists(database);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Shows_are_listed_with_their_sums()
    {
        var show = lists.Shows()[0];

        Assert.Equal(new ShowListing(Slug.From("Sand & Sea"), "Sand & Sea", 2, 6, 26, 123), show);
    }

    [Fact]
    public void Episodes_are_listed_with_their_people_and_can_be_filtered_and_paged()
    {
        Assert.Equal(3, lists.Episodes().Length);
        Assert.Equal(["Ann Arbor", "Bob Sled", "Cher"], lists.Episodes()[0].People.Select(p => p.Name));
        Assert.Equal("On Ice", Assert.Single(lists.Episodes(new EpisodeFilter(Show: Slug.From("Snow")))).Title);
        Assert.Equal(3, lists.CountEpisodes(new EpisodeFilter(Person: Slug.From("Bob Sled"), Year: 2024)));
        Assert.Equal(0, lists.CountEpisodes(new EpisodeFilter(Year: 2023)));
        Assert.Equal("On Dunes", Assert.Single(lists.Episodes(offset: 1, limit: 1)).Title);
    }

    [Theory]
    [InlineData(EpisodeOrder.Title)]
    [InlineData(EpisodeOrder.Newest)]
    [InlineData(EpisodeOrder.Oldest)]
    [InlineData(EpisodeOrder.Longest)]
    public void Episodes_alike_in_what_an_order_goes_by_stand_by_title(EpisodeOrder order) =>
        Assert.Equal(["On Beaches", "On Dunes", "On Ice"], lists.Episodes(order: order).Select(e => e.Title));

    [Fact]
    public void Years_are_those_in_which_something_was_published() => Assert.Equal(2024, Assert.Single(lists.Years()));

    [Fact]
    public void People_are_listed_with_how_much_they_say()
    {
        var bob = lists.People().Single(p => p.Name == "Bob Sled");

        Assert.Equal((3, 0, 3, 24), (bob.Episodes, bob.Hosted, bob.Turns, bob.Words));
        Assert.Equal(3, lists.People().Single(p => p.Name == "Ann Arbor").Hosted);
        Assert.Equal(0, lists.People().Single(p => p.Name == "Cher").Words);
    }

    [Fact]
    public void Stretches_say_who_speaks_when()
    {
        var episode = lists.Episodes()[0];

        var stretches = lists.Stretches([episode.Id])[episode.Id].ToList();

        Assert.Equal(["Ann Arbor", "Bob Sled", null], stretches.Select(s => s.Person));
        Assert.Equal(10, stretches[1].Start);
    }
}
