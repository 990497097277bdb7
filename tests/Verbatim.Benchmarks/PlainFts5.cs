using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Benchmarks;

/// <summary>FTS5 as its manual shows it: one table, <c>bm25()</c> through rank, <c>snippet()</c>. What ours is compared with.</summary>
internal sealed class PlainFts5 : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly string path;

    public PlainFts5(string path)
    {
        this.path = path;
        connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE plain USING fts5(text)");
    }

    public long Bytes => new FileInfo(path).Length;

    public void Fill(SqliteConnection library)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO plain (rowid, text) VALUES (@id, @text)";
        var (id, text) = (insert.Parameters.Add("@id", SqliteType.Integer), insert.Parameters.Add("@text", SqliteType.Text));
        foreach (var (turn, words) in library.Query<(long, string)>("SELECT id, text FROM turn ORDER BY id", buffered: false))
        {
            (id.Value, text.Value) = (turn, words);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    public static SearchCaller Caller(string path)
    {
        var connection = new SqliteConnection($"Data Source={path}");
        connection.Open();
        return new SearchCaller(q => q.Plain is null ? null : connection.Query<(long, string)>(
            "SELECT rowid, snippet(plain, 0, '<mark>', '</mark>', '…', 40) FROM plain WHERE plain MATCH @match ORDER BY rank LIMIT 10", new { match = q.Plain }).AsList().Count, null, connection);
    }

    public void Dispose() => connection.Dispose();
}
