using Dapper;
using Verbatim.Storage;

namespace Verbatim.Tests.Storage;

public sealed class LibraryDatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_new_library_has_the_newest_schema_and_says_so()
    {
        using var connection = LibraryDatabase.OpenOrCreate(folder.Path).Connect();

        var applied = connection.Query<(long Number, string Name)>("SELECT number, name FROM schema_version ORDER BY number").ToList();

        Assert.Equal(1, applied[0].Number);
        Assert.EndsWith(".sql", applied[^1].Name, StringComparison.Ordinal);
        Assert.Equal("wal", connection.ExecuteScalar<string>("PRAGMA journal_mode"));
        Assert.Equal(1, connection.ExecuteScalar<long>("PRAGMA foreign_keys"));
    }

    [Fact]
    public void Opening_again_changes_nothing()
    {
        LibraryDatabase.OpenOrCreate(folder.Path).Write(c => c.Execute("INSERT INTO show (slug, title) VALUES ('s', 'S')"));

        var again = LibraryDatabase.Open(folder.Path);

        Assert.Equal(1, again.Generation());
    }

    [Fact]
    public void A_folder_without_a_library_is_not_turned_into_one_by_reading()
    {
        var e = Assert.Throws<LibraryException>(() => LibraryDatabase.Open(folder.Path));

        Assert.Contains("no library here", e.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void A_library_of_a_newer_program_is_refused()
    {
        using (var connection = LibraryDatabase.OpenOrCreate(folder.Path).Connect())
            connection.Execute("INSERT INTO schema_version (number, name, applied) VALUES (9000, '9000_future.sql', '')");

        var e = Assert.Throws<LibraryException>(() => LibraryDatabase.OpenOrCreate(folder.Path));

        Assert.Contains("schema 9000", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var file = folder.Write(LibraryDatabase.FileName, new string('x', 5000));

        var e = Assert.Throws<LibraryException>(() => LibraryDatabase.OpenOrCreate(folder.Path));

        Assert.Contains("not a database", e.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(file).Length);
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.Path, LibraryDatabase.FileName)}");
        using (other)
            other.Execute("CREATE TABLE recipe (id INTEGER)");

        var e = Assert.Throws<LibraryException>(() => LibraryDatabase.OpenOrCreate(folder.Path));

        Assert.Contains("another program", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_where_the_folder_should_be_is_named_in_the_error()
    {
        var file = folder.Write("taken", "");

        var e = Assert.Throws<LibraryException>(() => LibraryDatabase.OpenOrCreate(file));

        Assert.Contains(file, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_may_create_one_library_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => LibraryDatabase.OpenOrCreate(folder.Path))));

        using var connection = LibraryDatabase.Open(folder.Path).Connect();
        Assert.Equal("ok", connection.ExecuteScalar<string>("PRAGMA integrity_check"));
    }
}
