using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

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
        var state = Current(connection);
        var matches = query.Root is null || state is null ? Matches.None : state.Evaluate(connection, query.Root);
        var hits = ImmutableArray.CreateBuilder<SearchHit>();
        if (matches.Count > 0)
        {
            var reader = new HitReader(connection, state!.Catalogue, new OccurrenceFinder(query.Root));
            foreach (var (turn, score) in Page.Of(matches, state.Catalogue, options))
                hits.Add(reader.Read(turn, score));
        }

        var facets = matches.Count > 0 ? FacetCounter.Count(state!.Catalogue, matches.Turns) : SearchFacets.None;
        return new SearchDocument(query.Text, query.ReadAs, matches.Count, null, watch.Elapsed.TotalMilliseconds, hits.ToImmutable(), facets, query.Repairs);
    }

    private Snapshot? Current(SqliteConnection connection)
    {
        if (!IndexSchema.IsCurrent(connection))
            return null;
        var known = snapshot;
        if (known?.Catalogue.State == CatalogueReader.StateOf(connection))
            return known;
        return snapshot = new Snapshot(CatalogueReader.Read(connection), Vocabulary.Read(connection));
    }

    private sealed record Snapshot(Catalogue Catalogue, Vocabulary Vocabulary)
    {
        public Matches Evaluate(SqliteConnection connection, QueryNode root)
        {
            using var postings = new PostingReader(connection, Catalogue, Vocabulary);
            var phrases = new PhraseReader(connection, Catalogue, Vocabulary, postings);
            return new QueryEvaluator(Catalogue, postings, phrases, new FieldCondition(Catalogue, connection)).Evaluate(root);
        }
    }
}
