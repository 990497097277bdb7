using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>The tables of this engine, beside the library's own. All of it can be made again from them.</summary>
internal static class IndexSchema
{
    /// <summary>Grows whenever tables or the folding of words change; an index of another version is built anew.</summary>
    public const int Version = 1;

    // The tokens are ours, folded and divided by spaces: to the ascii tokenizer every other character is part of one.
    private const string Tables = """
        DROP TABLE IF EXISTS search_state;
        DROP TABLE IF EXISTS search_episode;
        DROP TABLE IF EXISTS search_vocabulary;
        DROP TABLE IF EXISTS search_words;
        CREATE TABLE search_state (
            id       INTEGER PRIMARY KEY CHECK (id = 1),
            version  INTEGER NOT NULL,
            revision INTEGER NOT NULL -- grows with every change of the index
        );
        INSERT INTO search_state (id, version, revision) VALUES (1, 0, 0);
        CREATE TABLE search_episode (
            episode_id  INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL,    -- of what was indexed
            first_turn  INTEGER NOT NULL, -- the ids of an episode's turns follow each other
            turns       BLOB NOT NULL     -- see TurnFacts
        );
        CREATE VIRTUAL TABLE search_words USING fts5(words, stems, content='', contentless_delete=1, tokenize="ascii tokenchars '#+'");
        CREATE VIRTUAL TABLE search_vocabulary USING fts5vocab(search_words, col);
        """;

    public static bool IsCurrent(SqliteConnection connection) =>
        connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master WHERE name IN ('search_state', 'search_episode', 'search_words')") == 3
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
