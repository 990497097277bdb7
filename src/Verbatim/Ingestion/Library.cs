using Verbatim.Search.Sqlite;
using Verbatim.Storage;

namespace Verbatim.Ingestion;

/// <summary>A library's folder with all that works on it: what the hosts open. Safe for many threads.</summary>
public sealed class Library
{
    private Library(LibraryDatabase database)
    {
        Database = database;
        Episodes = new EpisodeStore(database);
        Appearances = new AppearanceStore(database);
        Lists = new LibraryLists(database);
        Index = new SqliteTurnIndex(database.Connect);
    }

    public LibraryDatabase Database { get; }

    public EpisodeStore Episodes { get; }

    public AppearanceStore Appearances { get; }

    public LibraryLists Lists { get; }

    public SqliteTurnIndex Index { get; }

    /// <exception cref="LibraryException">There is no library in that folder, or none this program can use.</exception>
    public static Library Open(string folder) => new(LibraryDatabase.Open(folder));

    /// <exception cref="LibraryException">The folder cannot be written, or holds no library this program can use.</exception>
    public static Library OpenOrCreate(string folder) => new(LibraryDatabase.OpenOrCreate(folder));
}
