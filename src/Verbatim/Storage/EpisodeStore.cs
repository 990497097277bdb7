using System.Collections.Immutable;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Episodes, whole.</summary>
public sealed class EpisodeStore(LibraryDatabase database)
{
    /// <summary>
    /// Puts an episode in as one transaction. It replaces the one made from the same transcript file and keeps its address; otherwise the
    /// episode's address is a proposal, which gets a number behind it where it is taken.
    /// </summary>
    /// <param name="files">All files the episode was made from, the transcript among them.</param>
    /// <param name="alongside">Writes more in the same transaction: connection and the id of an episode that changed or went.</param>
    public SavedEpisode Save(Episode episode, ImmutableArray<SourceFile> files, Action<SqliteConnection, long>? alongside = null) =>
        database.Write(connection =>
        {
            var saved = EpisodeWriter.Write(connection, episode, files);
            foreach (var changed in saved.Absorbed.Append(saved.Id))
                alongside?.Invoke(connection, changed);
            return saved;
        });

    /// <summary>Null where there is no such episode.</summary>
    public Episode? Load(EpisodeAddress address)
    {
        using var connection = database.Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        return IdOf(connection, address) is { } id ? EpisodeLoader.Load(connection, id) : null;
    }

    public ImmutableArray<EpisodeAddress> Addresses()
    {
        using var connection = database.Connect();
        return [.. connection.Query<(string Show, string Slug)>("SELECT show_slug, slug FROM episode").Select(r => EpisodeAddress.TryParse($"{r.Show}/{r.Slug}", out var address) ? address : default)];
    }

    public long? IdOf(EpisodeAddress address)
    {
        using var connection = database.Connect();
        return IdOf(connection, address);
    }

    /// <summary>Path of an episode's transcript and the address of one of its recordings as the sidecar gives it; null where there is no such recording.</summary>
    /// <param name="number">0-based, in the sidecar's order.</param>
    public (string Transcript, string Url)? Recording(EpisodeAddress address, int number)
    {
        using var connection = database.Connect();
        return connection.Query<(string, string)?>(
            """
            SELECT source.path, media.url
            FROM episode
            JOIN source ON source.episode_id = episode.id AND source.kind = 'transcript'
            JOIN media ON media.episode_id = episode.id AND media.position = @number
            WHERE show_slug = @show AND slug = @slug
            """,
            new { show = address.Show.ToString(), slug = address.Episode.ToString(), number }).FirstOrDefault();
    }

    /// <summary>The files an episode was made from, as they were read.</summary>
    public ImmutableArray<SourceFile> Files(EpisodeAddress address)
    {
        using var connection = database.Connect();
        return IdOf(connection, address) is { } id ? EpisodeLoader.Files(connection, id) : [];
    }

    /// <summary>Every file of the library with the transcript it belongs to; without contents.</summary>
    public ImmutableArray<StoredFile> AllFiles()
    {
        using var connection = database.Connect();
        return
        [
            .. connection.Query<StoredFile>(
                """
                SELECT transcript.path AS Transcript, source.path AS Path, source.sha256 AS Sha256, episode.read_by AS ReadBy
                FROM source
                JOIN source AS transcript ON transcript.episode_id = source.episode_id AND transcript.kind = 'transcript'
                JOIN episode ON episode.id = source.episode_id
                """),
        ];
    }

    private static long? IdOf(SqliteConnection connection, EpisodeAddress address) =>
        connection.ExecuteScalar<long?>(
            "SELECT id FROM episode WHERE show_slug = @show AND slug = @slug",
            new { show = address.Show.ToString(), slug = address.Episode.ToString() });
}

/// <param name="Transcript">Path of the transcript whose episode the file belongs to.</param>
/// <param name="ReadBy">Version of the program that read it.</param>
public sealed record StoredFile(string Transcript, string Path, string Sha256, string ReadBy);
