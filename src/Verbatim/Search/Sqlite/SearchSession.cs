using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>A connection with its statements prepared, for one search at a time; used again for later ones.</summary>
internal sealed class SearchSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);

    public SqliteConnection Connection => connection;

    /// <summary>The statement of some SQL, ready to bind and to step.</summary>
    public Statement this[string sql] => statements.TryGetValue(sql, out var statement) ? statement : statements[sql] = new Statement(connection, sql);

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}
