using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Verbatim.Storage;

/// <summary>
/// The library's generation for those who ask all the time. SQLite tells a connection that another one has written
/// (<c>PRAGMA data_version</c>) without touching a table; only then is the number read again. Safe for many threads.
/// </summary>
public sealed class GenerationWatch(LibraryDatabase database) : IDisposable
{
    // How often the file is asked whether it is another one, in milliseconds.
    private const int Between = 100;

    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? version;
    private long seen = -1;
    private long generation;
    private long identity;
    private long files;
    private long asked;

    /// <summary>Never the same for two states of the library, not even where its file was replaced by another.</summary>
    /// <exception cref="LibraryException">The file is gone.</exception>
    /// <exception cref="SqliteException">It cannot be read.</exception>
    public long Current()
    {
        lock (gate)
        {
            if (Environment.TickCount64 - asked > Between && database.Identity() is var file)
            {
                asked = Environment.TickCount64;
                if (file != identity)
                    Close();
                files += identity != 0 && file != identity ? 1 : 0;
                identity = file;
            }

            version ??= Prepare();
            var now = Step(version);
            if (now != seen)
                generation = connection!.ExecuteScalar<long>("SELECT generation FROM library");
            seen = now;
            return generation + (files << 40);
        }
    }

    /// <summary>Null where the library cannot be read now.</summary>
    public long? TryCurrent()
    {
        try
        {
            return Current();
        }
        catch (Exception e) when (e is SqliteException or LibraryException)
        {
            lock (gate)
                Close();
            return null;
        }
    }

    public void Dispose() => Close();

    private void Close()
    {
        version?.Dispose();
        connection?.Dispose();
        (version, connection, seen) = (null, null, -1);
    }

    private sqlite3_stmt Prepare()
    {
        connection = database.Connect();
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var statement), connection.Handle);
        return statement;
    }

    // Without the layers above it: every page that is asked for comes by here.
    private long Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        var number = raw.sqlite3_column_int64(statement, 0);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_ROW)
            SqliteException.ThrowExceptionForRC(result, connection!.Handle);
        return number;
    }
}
