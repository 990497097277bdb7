using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using Lucene.Net.Index;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>
/// An index of Lucene's in a folder beside the library. It answers when it was made from the library as it is; otherwise the SQLite
/// engine does, which is kept up to date with it. Safe for many threads.
/// </summary>
public sealed class LuceneTurnIndex : ITurnIndex
{
    private readonly Func<SqliteConnection> connect;
    private readonly SqliteTurnIndex sqlite;
    private readonly IndexFolder folder;
    private readonly IndexReaders readers;
    private readonly Lock gate = new();
    private readonly Lock writing = new();
    private Task<int> update = Task.FromResult(0);
    private DateTime tried;
    private volatile bool maintains;

    /// <param name="library">Its folder.</param>
    /// <param name="connect">Gives an open connection to the library, ours to dispose.</param>
    public LuceneTurnIndex(string library, Func<SqliteConnection> connect)
    {
        this.connect = connect;
        sqlite = new SqliteTurnIndex(connect);
        folder = new IndexFolder(library);
        readers = new IndexReaders(folder);
    }

    public string Engine { get; } = $"Lucene.Net {PackageVersion}, index {IndexFields.Version}";

    private static string PackageVersion =>
        typeof(DirectoryReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+', ' ')[0];

    public void Follow(SqliteConnection connection, long episode) => sqlite.Follow(connection, episode);

    public int Update(CancellationToken cancellation = default)
    {
        var changes = sqlite.Update(cancellation);
        return Math.Max(changes, Write(anew: false, cancellation));
    }

    public Task Prepare(CancellationToken cancellation = default)
    {
        sqlite.Update(cancellation);
        return InBackground(TimeSpan.Zero, cancellation);
    }

    public int Rebuild(CancellationToken cancellation = default)
    {
        var changes = sqlite.Rebuild(cancellation);
        Write(anew: true, cancellation);
        return changes;
    }

    public string? Notice()
    {
        readers.Refresh();
        var answers = sqlite.Read((session, snapshot) =>
        {
            var state = snapshot is null ? null : readers.Borrow(session.Connection, snapshot.Catalogue);
            state?.Searcher.IndexReader.DecRef();
            return state is not null || snapshot is null;
        });
        if (answers)
            return null;
        var writing = WriterLock.Holder(folder.Path) is { } holder ? $"; it is being written by {holder}" : "";
        return $"SQLite answers for the time being: {readers.Fault}{writing}";
    }

    public ImmutableArray<string> Faults() => Notice() is { } notice ? [.. sqlite.Faults(), $"{notice}; verbatim reindex makes the index anew"] : sqlite.Faults();

    public SearchDocument Search(Query query, SearchOptions options)
    {
        var watch = Stopwatch.StartNew();
        return sqlite.Read((session, snapshot) =>
            (snapshot is not null && query.Root is not null ? Answer(session, snapshot, query, options, watch) : null)
            ?? SqliteTurnIndex.Answer(session, snapshot, query, options, watch));
    }

    public ImmutableArray<Suggestion> Suggest(string typed, int limit) => sqlite.Suggest(typed, limit);

    private SearchDocument? Answer(SearchSession session, Snapshot snapshot, Query query, SearchOptions options, Stopwatch watch)
    {
        var state = readers.Borrow(session.Connection, snapshot.Catalogue);
        if (state is null)
        {
            if (maintains)
                InBackground(IndexTuning.Retrying, default);
            return null;
        }

        try
        {
            return new TurnSearch(session, snapshot, query, new LuceneFinder(session.Connection, state, snapshot.Vocabulary)).Answer(options, watch);
        }
        catch (Exception e) when (IndexFolder.IsDamage(e))
        {
            readers.Distrust(e.Message);
            return null;
        }
        finally
        {
            state.Searcher.IndexReader.DecRef();
        }
    }

    // One at a time; whoever asks meanwhile waits for the same.
    private Task<int> InBackground(TimeSpan pause, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (!update.IsCompleted || DateTime.UtcNow - tried < pause)
                return update;
            tried = DateTime.UtcNow;
            return update = Task.Run(() => Write(anew: false, cancellation), cancellation);
        }
    }

    private int Write(bool anew, CancellationToken cancellation)
    {
        maintains = true;
        lock (writing)
        {
            using var connection = connect();
            using var transaction = connection.BeginTransaction(deferred: true);
            var changes = IndexUpdate.Run(folder, connection, anew, cancellation);
            readers.Refresh();
            return changes ?? 0;
        }
    }
}
