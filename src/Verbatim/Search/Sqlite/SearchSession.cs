using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>A connection with its statements prepared, for one search at a time; used again for later ones.</summary>
internal sealed class SearchSession(SqliteConnection connection) : IDisposable
{
    // By reference: every SQL is a literal, and reading one to its end costs as much as running it.
    private readonly Dictionary<string, Statement> statements = new(ReferenceEqualityComparer.Instance);

    public SqliteConnection Connection => connection;

    /// <summary>The version of the data, as this connection counts it, and the schema and state that were found in it.</summary>
    public (long Version, long Schema, long State) Seen { get; set; }

    /// <summary>When the file that is read was made: another one may be put in its place.</summary>
    public DateTime FileMade { get; } = FileOf(connection);

    /// <summary>Whether the file at the library's place is still the one this session reads.</summary>
    public bool IsOfThisFile => FileOf(connection) == FileMade;

    /// <summary>The statement of some SQL, a literal or constant, ready to bind and to step.</summary>
    public Statement this[string sql] => statements.TryGetValue(sql, out var statement) ? statement : statements[sql] = new Statement(connection, sql);

    private static DateTime FileOf(SqliteConnection connection) => File.GetCreationTimeUtc(connection.DataSource);

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }
}
