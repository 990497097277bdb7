using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Storage;

/// <summary>
/// The SQLite file of a library. Many may read, in this and in other processes, while one writes; a second writer waits for the first.
/// </summary>
public sealed class LibraryDatabase
{
    public const string FileName = "verbatim.db";

    // "VERB": tells our files from other programs' SQLite files.
    private const long ApplicationId = 0x56455242;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Errors of SQLite where it may not make the files that readers share beside the database.
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;

    private string connectionString;
    private long identity;
    private bool isPrepared;

    private LibraryDatabase(string folder)
    {
        Folder = folder;
        FilePath = System.IO.Path.Combine(folder, FileName);
        connectionString = ConnectTo(FilePath, SqliteOpenMode.ReadWriteCreate);
    }

    public string Folder { get; }

    public string FilePath { get; }

    /// <summary>Opens the library of a folder, creates it where there is none, and brings its schema up to date.</summary>
    /// <exception cref="LibraryException">The folder cannot be written, or the file is not a library this program can use.</exception>
    public static LibraryDatabase OpenOrCreate(string folder)
    {
        var database = new LibraryDatabase(System.IO.Path.GetFullPath(folder));
        try
        {
            Directory.CreateDirectory(database.Folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LibraryException($"{folder}: cannot be a library folder: {e.Message}", e);
        }

        database.Prepare();
        return database;
    }

    /// <exception cref="LibraryException">There is no library in that folder, or none this program can use.</exception>
    public static LibraryDatabase Open(string folder)
    {
        var database = new LibraryDatabase(System.IO.Path.GetFullPath(folder));
        if (!File.Exists(database.FilePath))
            throw new LibraryException($"{folder}: no library here ({FileName} is missing); make one with: verbatim ingest PATH --library {folder}");
        database.Prepare();
        return database;
    }

    /// <summary>Another number once the file at the library's place is another file; 0 while none is there.</summary>
    public long Identity() => File.Exists(FilePath) ? File.GetCreationTimeUtc(FilePath).Ticks : 0;

    /// <summary>An open connection, the caller's to dispose. Engines keep their own tables beside ours through it.</summary>
    /// <exception cref="LibraryException">The file is gone.</exception>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            var now = Identity();
            if (now == 0 && isPrepared)
                throw new LibraryException($"{FilePath}: the library is gone; put it back, or make it anew with: verbatim ingest PATH --library {Folder}");
            if (Interlocked.Exchange(ref identity, now) != now || now == 0)
                SqliteConnection.ClearPool(connection);
            connection.Open();
            connection.Execute("PRAGMA busy_timeout = 30000; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs one write as a transaction that succeeds or leaves everything as it was, and counts it.</summary>
    public T Write<T>(Func<SqliteConnection, T> write)
    {
        using var connection = Connect();
        using var transaction = connection.BeginTransaction();
        var result = write(connection);
        connection.Execute("UPDATE library SET generation = generation + 1");
        transaction.Commit();
        return result;
    }

    /// <summary>Grows with every write, by whichever process.</summary>
    public long Generation()
    {
        using var connection = Connect();
        return connection.ExecuteScalar<long>("SELECT generation FROM library");
    }

    private void Prepare()
    {
        try
        {
            try
            {
                BringUpToDate();
            }
            catch (SqliteException e) when (e.SqliteErrorCode is ReadOnly or CannotOpen && IsWhole())
            {
                connectionString = ConnectTo(new Uri(FilePath).AbsoluteUri + "?immutable=1", SqliteOpenMode.ReadOnly);
                BringUpToDate();
            }

            isPrepared = true;
        }
        catch (SqliteException e)
        {
            throw new LibraryException($"{FilePath}: cannot be used as a library: {e.Message}", e);
        }
    }

    // Whether all that was written is in the file itself, so that a folder in which nothing can be made is read without its neighbours.
    private bool IsWhole() => File.Exists(FilePath) && new FileInfo(FilePath + "-wal") is { Exists: false } or { Length: 0 };

    private void BringUpToDate()
    {
        using var connection = Connect();
        RefuseForeign(connection);
        // Looks before it writes: another process may be writing for a long time, and the folder may be one to read only.
        if (VersionOf(connection) != SchemaFile.All[^1].Number)
        {
            connection.Execute("PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction();
            if (Upgrade(connection))
                transaction.Commit();
        }
    }

    private static string ConnectTo(string source, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        ForeignKeys = true,
        DefaultTimeout = (int)Patience.TotalSeconds,
    }.ToString();

    private static long VersionOf(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'schema_version'") == 0
            ? 0
            : connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM schema_version");

    private void RefuseForeign(SqliteConnection connection)
    {
        var application = connection.ExecuteScalar<long>("PRAGMA application_id");
        var tables = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master");
        if (application != ApplicationId && (application != 0 || tables > 0))
            throw new LibraryException($"{FilePath}: found a database of another program, expected one that Verbatim made");
    }

    private bool Upgrade(SqliteConnection connection)
    {
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied TEXT NOT NULL)");
        var version = VersionOf(connection);
        var known = SchemaFile.All[^1].Number;
        if (version > known)
            throw new LibraryException($"{FilePath}: written by a newer version of Verbatim (schema {version}; this one knows schema {known}); use that version or another library folder");
        if (version == known)
            return false;
        foreach (var file in SchemaFile.All.Where(f => f.Number > version))
        {
            connection.Execute(file.Sql);
            connection.Execute(
                "INSERT INTO schema_version (number, name, applied) VALUES (@Number, @Name, @applied)",
                new { file.Number, file.Name, applied = DateTime.UtcNow.ToString("o", CultureInfo.InvariantCulture) });
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        return true;
    }
}
