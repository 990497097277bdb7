using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Storage;

/// <summary>
/// The library's generation for those who ask all the time. SQLite tells a connection that another one has written
/// (<c>PRAGMA data_version</c>) without touching a table; only then is the number read again. Safe for many threads.
/// </summary>
public sealed class GenerationWatch(LibraryDatabase database) : IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? version;
    private long seen = -1;
    private long generation;

    public long Current()
    {
        lock (gate)
        {
            version ??= Prepare();
            var now = (long)version.ExecuteScalar()!;
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

    private SqliteCommand Prepare()
    {
        connection = database.Connect();
        var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return command;
    }
}
