using System.Collections.Immutable;
using Dapper;

namespace Verbatim.Storage;

/// <summary>What SQLite itself finds wrong with a library's file.</summary>
public static class DatabaseCheck
{
    public static ImmutableArray<string> Faults(LibraryDatabase database)
    {
        using var connection = database.Connect();
        var damage = connection.Query<string>("PRAGMA integrity_check").Where(m => m != "ok");
        var dangling = connection.Query<(string Table, long? Row, string Parent)>("""SELECT "table", rowid, parent FROM pragma_foreign_key_check""");
        return
        [
            .. damage.Select(m => $"database: {m}"),
            .. dangling.Select(d => $"database: row {d.Row} of {d.Table} points at a row of {d.Parent} that is not there"),
        ];
    }
}
