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

    private readonly string connectionString;

    private LibraryDatabase(string folder)
    {
        Folder = folder;
        FilePath = System.IO.Path.Combine(folder, FileName);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = FilePath,
            ForeignKeys = true,
            DefaultTimeout = (int)Patience.TotalSeconds,
        }.ToString();
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

    /// <summary>An open connection, the caller's to dispose. Engines keep their own tables beside ours through it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
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
            using var connection = Connect();
            RefuseForeign(connection);
            connection.Execute("PRAGMA journal_mode = WAL");
            using var transaction = connection.BeginTransaction();
            if (Upgrade(connection))
                transaction.Commit();
        }
        catch (SqliteException e)
        {
            throw new LibraryException($"{FilePath}: cannot be used as a library: {e.Message}", e);
        }
    }

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
        var version = connection.ExecuteScalar<long>("SELECT coalesce(max(number), 0) FROM schema_version");
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
