using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>The tables of this engine, beside the library's own. All of it can be made again from them.</summary>
internal static class IndexSchema
{
    /// <summary>Grows whenever tables or the folding of words change; an index of another version is built anew.</summary>
    public const int Version = 5;

    // FTS5 keeps the positions for phrases. Its tokens are ours, folded and divided by spaces: to the ascii tokenizer every other
    // character is part of one.
    private const string Tables = """
        DROP TABLE IF EXISTS search_state;
        DROP TABLE IF EXISTS search_episode;
        DROP TABLE IF EXISTS search_segment;
        DROP TABLE IF EXISTS search_posting;
        DROP TABLE IF EXISTS search_words;
        CREATE TABLE search_state (
            id        INTEGER PRIMARY KEY CHECK (id = 1),
            version   INTEGER NOT NULL,
            revision  INTEGER NOT NULL, -- grows with every change of the index
            next_slot INTEGER NOT NULL  -- see LivingSlots
        );
        INSERT INTO search_state (id, version, revision, next_slot) VALUES (1, 0, 0, 0);
        CREATE TABLE search_episode (
            episode_id  INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL,    -- of what was indexed
            first_turn  INTEGER NOT NULL, -- ids and slots of an episode's turns follow each other
            first_slot  INTEGER NOT NULL,
            turn_count  INTEGER NOT NULL,
            turns       BLOB NOT NULL     -- see TurnFacts
        );
        CREATE TABLE search_segment (
            id       INTEGER PRIMARY KEY AUTOINCREMENT,
            level    INTEGER NOT NULL, -- see Segments
            postings INTEGER NOT NULL
        );
        CREATE TABLE search_posting (
            segment  INTEGER NOT NULL,
            word     TEXT NOT NULL,
            turns    INTEGER NOT NULL, -- how many
            postings BLOB NOT NULL,    -- see PostingBuffer
            PRIMARY KEY (segment, word)
        ) WITHOUT ROWID;
        CREATE VIRTUAL TABLE search_words USING fts5(words, content='', contentless_delete=1, tokenize="ascii tokenchars '#+'");
        """;

    private static readonly string[] Names = ["search_state", "search_episode", "search_segment", "search_posting", "search_words"];

    public static bool IsCurrent(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name IN @Names", new { Names }) == Names.Length
        && connection.ExecuteScalar<long>("SELECT version FROM search_state") == Version;

    public static void Create(SqliteConnection connection)
    {
        var revision = connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name = 'search_state'") == 1
            ? connection.ExecuteScalar<long>("SELECT revision FROM search_state")
            : 0;
        connection.Execute(Tables);
        connection.Execute("UPDATE search_state SET version = @Version, revision = @revision + 1", new { Version, revision });
    }
}
