using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>What tells whether an episode was indexed as it now stands in the library.</summary>
internal static class Fingerprints
{
    private const string Library = """
        SELECT e.id,
               (SELECT id FROM turn WHERE episode_id = e.id AND position = 0) || ' ' || e.turn_count || ' ' || e.read_by || ' '
               || (SELECT coalesce(group_concat(sha256, ' '), '') FROM (SELECT sha256 FROM source WHERE episode_id = e.id ORDER BY kind, path))
        FROM episode e
        WHERE e.turn_count > 0 AND (@episode IS NULL OR e.id = @episode)
        """;

    public static Dictionary<long, string> OfLibrary(SqliteConnection connection) => Read(connection, Library, null);

    /// <summary>Null where the library does not have the episode, or nobody speaks in it.</summary>
    public static string? Of(SqliteConnection connection, long episode) => Read(connection, Library, episode).GetValueOrDefault(episode);

    public static Dictionary<long, string> OfIndex(SqliteConnection connection) =>
        Read(connection, "SELECT episode_id, fingerprint FROM search_episode", null);

    private static Dictionary<long, string> Read(SqliteConnection connection, string sql, long? episode) =>
        connection.Query<(long Episode, string Fingerprint)>(sql, new { episode }).ToDictionary(row => row.Episode, row => row.Fingerprint);
}
