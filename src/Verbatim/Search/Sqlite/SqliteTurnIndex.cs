using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// The index inside the library's own SQLite file: a few tables of ours that can be made again from the library's. Safe for many threads.
/// </summary>
/// <param name="connect">Gives an open connection to the library, ours to dispose.</param>
public sealed class SqliteTurnIndex(Func<SqliteConnection> connect) : ITurnIndex
{
    private readonly SessionPool sessions = new(connect);
    private volatile Snapshot? snapshot;

    public string Engine { get; } = $"SQLite FTS5 {raw.sqlite3_libversion().utf8_to_string()}, index {IndexSchema.Version}";

    /// <summary>As part of the connection's transaction.</summary>
    private static int Update(SqliteConnection connection, CancellationToken cancellation)
    {
        if (!IndexSchema.IsCurrent(connection))
            IndexSchema.Create(connection);
        return new IndexWriter(connection).Update(cancellation);
    }

    public void Follow(SqliteConnection connection, long episode)
    {
        if (IndexSchema.IsCurrent(connection))
            new IndexWriter(connection).Update(episode);
        else
            Update(connection, default);
    }

    public int Update(CancellationToken cancellation = default)
    {
        using var connection = connect();
        using var transaction = connection.BeginTransaction();
        var changes = Update(connection, cancellation);
        transaction.Commit();
        return changes;
    }

    public int Rebuild(CancellationToken cancellation = default)
    {
        using var connection = connect();
        using var transaction = connection.BeginTransaction();
        IndexSchema.Create(connection);
        var changes = new IndexWriter(connection).Update(cancellation);
        transaction.Commit();
        return changes;
    }

    public Task Prepare(CancellationToken cancellation = default)
    {
        Update(cancellation);
        return Task.CompletedTask;
    }

    public string? Notice() => null;

    public ImmutableArray<string> Faults()
    {
        using var connection = connect();
        return IndexSchema.IsCurrent(connection)
            ? IndexCheck.Faults(connection)
            : ["The search index is missing or was made by another version; verbatim reindex makes it anew."];
    }

    public SearchDocument Search(Query query, SearchOptions options)
    {
        var watch = Stopwatch.StartNew();
        return sessions.Read(session => Answer(session, Current(session), query, options, watch));
    }

    /// <summary>Runs one reading transaction.</summary>
    /// <param name="read">Gets the state of the index in it; null where there is none yet.</param>
    internal T Read<T>(Func<SearchSession, Snapshot?, T> read) => sessions.Read(session => read(session, Current(session)));

    internal static SearchDocument Answer(SearchSession session, Snapshot? state, Query query, SearchOptions options, Stopwatch watch) =>
        state is null || query.Root is null
            ? new SearchDocument(query.Text, query.ReadAs, 0, null, watch.Elapsed.TotalMilliseconds, [], SearchFacets.None, query.Repairs)
            : new TurnSearch(session, state, query, new SqliteFinder(session, state)).Answer(options, watch);

    public ImmutableArray<Suggestion> Suggest(string typed, int limit) =>
        sessions.Read(session => Current(session)?.Suggester.Suggest(session, typed, limit) ?? []);

    private Snapshot? Current(SearchSession session)
    {
        var (version, known) = (Number(session, "PRAGMA data_version"), snapshot);
        if (known is not null && known.FileMade == session.FileMade && session.Seen == (version, known.Schema, known.Catalogue.State))
            return known;
        var schema = Number(session, "PRAGMA schema_version");
        if (known?.Schema != schema || known.FileMade != session.FileMade)
        {
            if (!IndexSchema.IsCurrent(session.Connection))
                return null;
            known = null;
        }

        if (known?.Catalogue.State != Number(session, CatalogueReader.State))
            known = snapshot = new Snapshot(session.FileMade, schema, CatalogueReader.Read(session.Connection), Vocabulary.Read(session.Connection));
        session.Seen = (version, schema, known.Catalogue.State);
        return known;
    }

    private static long Number(SearchSession session, string sql)
    {
        var row = session[sql];
        var number = row.Step() ? row.Long(0) : 0;
        row.Reset();
        return number;
    }
}
