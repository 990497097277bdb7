using System.Collections.Immutable;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search;

/// <summary>
/// A search engine: an index derived from the turns of a library, and the answers it gives. Every engine that is compiled in passes
/// ConformanceTests. Safe for many threads.
/// </summary>
public interface ITurnIndex
{
    /// <summary>The engine's name and version, and the version of the index it makes, as <c>verbatim check</c> shows them.</summary>
    string Engine { get; }

    /// <summary>
    /// Takes note of one episode that was just written, or went, in the connection's transaction; what it writes there comes and goes with
    /// the transaction. An engine that cannot take part leaves the episode to the next <see cref="Update"/>.
    /// </summary>
    void Follow(SqliteConnection connection, long episode);

    /// <summary>
    /// Indexes what changed in the library since the last time and forgets what is gone. An index that is missing or of another version
    /// is built anew. Gives the number of episodes touched.
    /// </summary>
    int Update(CancellationToken cancellation = default);

    /// <summary>
    /// Makes everything in the library findable, as <see cref="Update"/> does, but returns as soon as some engine finds it. The task
    /// ends when this one does.
    /// </summary>
    Task Prepare(CancellationToken cancellation = default);

    /// <summary>
    /// Why SQLite answers in the engine's place at present, in a sentence: its index is missing, damaged or behind the library. Null where it
    /// answers itself.
    /// </summary>
    string? Notice();

    /// <summary>Builds the index anew, whatever is there. Searches see the old one until it is done. Gives the number of episodes.</summary>
    int Rebuild(CancellationToken cancellation = default);

    /// <summary>What of the index does not fit the library, one sentence each; empty where all is well.</summary>
    ImmutableArray<string> Faults();

    SearchDocument Search(Query query, SearchOptions options);

    /// <summary>What the words typed so far may become, the likeliest first.</summary>
    ImmutableArray<Suggestion> Suggest(string typed, int limit);
}
