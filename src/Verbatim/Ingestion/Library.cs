using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Ingestion;

/// <summary>A library's folder with all that works on it: what the hosts open. Safe for many threads.</summary>
public sealed class Library
{
    private Library(LibraryDatabase database, string? engine)
    {
        Database = database;
        Episodes = new EpisodeStore(database);
        Appearances = new AppearanceStore(database);
        Lists = new LibraryLists(database);
        Index = OpenIndex(database, engine);
    }

    public LibraryDatabase Database { get; }

    public EpisodeStore Episodes { get; }

    public AppearanceStore Appearances { get; }

    public LibraryLists Lists { get; }

    public ITurnIndex Index { get; }

    /// <param name="engine">One of <see cref="SearchEngines.Names"/>; null for the default.</param>
    /// <exception cref="LibraryException">There is no library in that folder, or none this program can use.</exception>
    public static Library Open(string folder, string? engine = null) => new(LibraryDatabase.Open(folder), engine);

    /// <param name="engine">One of <see cref="SearchEngines.Names"/>; null for the default.</param>
    /// <exception cref="LibraryException">The folder cannot be written, or holds no library this program can use.</exception>
    public static Library OpenOrCreate(string folder, string? engine = null) => new(LibraryDatabase.OpenOrCreate(folder), engine);

    private static ITurnIndex OpenIndex(LibraryDatabase database, string? engine)
    {
        try
        {
            return SearchEngines.Open(engine, database.Folder, database.Connect);
        }
        catch (ArgumentException e)
        {
            throw new LibraryException(e.Message, e);
        }
    }
}
