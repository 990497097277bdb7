using Verbatim.Storage;

namespace Verbatim.Tests.Storage;

public sealed class GenerationWatchTests
{
    [Fact]
    public void A_write_by_anybody_is_seen_at_once()
    {
        using var folder = new TemporaryFolder();
        var database = LibraryDatabase.OpenOrCreate(folder.Path);
        using var watch = new GenerationWatch(database);
        var before = watch.Current();

        LibraryDatabase.Open(folder.Path).Write(_ => 0);

        Assert.Equal(before, watch.Current() - 1);
        Assert.Equal(watch.Current(), database.Generation());
    }
}
