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
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? version;
    private long seen = -1;
    private long generation;

    public long Current()
    {
        lock (gate)
        {
            version ??= Prepare();
            var now = Step(version);
            if (now != seen)
                generation = connection!.ExecuteScalar<long>("SELECT generation FROM library");
            seen = now;
            return generation;
        }
    }

    public void Dispose()
    {
        version?.Dispose();
        connection?.Dispose();
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
