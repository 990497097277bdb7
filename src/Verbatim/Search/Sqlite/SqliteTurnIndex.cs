using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// The index inside the library's own SQLite file: a few tables of ours that can be made again from the library's. Safe for many threads.
/// </summary>
/// <param name="connect">Gives an open connection to the library, ours to dispose.</param>
public sealed class SqliteTurnIndex(Func<SqliteConnection> connect)
{
    private volatile Snapshot? snapshot;

    /// <summary>
    /// Indexes what changed in the library since the last time and forgets what is gone, as part of the connection's transaction.
    /// An index that is missing or of another version is built anew. Gives the number of episodes touched.
    /// </summary>
    public static int Update(SqliteConnection connection, CancellationToken cancellation = default)
    {
        if (!IndexSchema.IsCurrent(connection))
            IndexSchema.Create(connection);
        return new IndexWriter(connection).Update(cancellation);
    }

    /// <summary>The same for one episode that was just written in the connection's transaction.</summary>
    public static void Update(SqliteConnection connection, long episode)
    {
        if (IndexSchema.IsCurrent(connection))
            new IndexWriter(connection).Update(episode);
        else
            Update(connection);
    }

    /// <summary>The same in a transaction of its own.</summary>
    public int Update(CancellationToken cancellation = default)
    {
        using var connection = connect();
        using var transaction = connection.BeginTransaction();
        var changes = Update(connection, cancellation);
        transaction.Commit();
        return changes;
    }

    /// <summary>Builds the index anew, whatever is there. Searches see the old one until it is done.</summary>
    public int Rebuild(CancellationToken cancellation = default)
    {
        using var connection = connect();
        using var transaction = connection.BeginTransaction();
        IndexSchema.Create(connection);
        var changes = new IndexWriter(connection).Update(cancellation);
        transaction.Commit();
        return changes;
    }

    /// <summary>What of the index does not fit the library; empty where all is well.</summary>
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
        using var connection = connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        using var search = Current(connection) is { } state && query.Root is not null ? new SqliteSearch(connection, state) : null;
        return search?.Answer(query, options, watch)
            ?? new SearchDocument(query.Text, query.ReadAs, 0, null, watch.Elapsed.TotalMilliseconds, [], SearchFacets.None, query.Repairs);
    }

    /// <summary>What the words typed so far may become, the likeliest first.</summary>
    public ImmutableArray<Suggestion> Suggest(string typed, int limit)
    {
        using var connection = connect();
        using var transaction = connection.BeginTransaction(deferred: true);
        return Current(connection)?.Suggester.Suggest(typed, limit) ?? [];
    }

    private Snapshot? Current(SqliteConnection connection)
    {
        var schema = IndexSchema.Number(connection);
        var known = snapshot;
        if (known is null || known.Schema != schema)
        {
            if (!IndexSchema.IsCurrent(connection))
                return null;
            known = null;
        }

        if (known?.Catalogue.State == CatalogueReader.StateOf(connection))
            return known;
        return snapshot = new Snapshot(schema, CatalogueReader.Read(connection), Vocabulary.Read(connection));
    }
}
