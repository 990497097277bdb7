using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Finds rows and readable names for shows, episodes and people. What was once given out is never given to something else.</summary>
internal static class EpisodeAddressing
{
    private const int RoomForNumber = 75;

    /// <summary>The episode that a transcript replaces: the one made from the same path, or from a file since moved away that had the same bytes, or the same name and address.</summary>
    public static SavedEpisode? FindReplaced(SqliteConnection connection, SourceFile transcript, EpisodeAddress proposal)
    {
        var candidates = connection.Query<Candidate>(
            """
            SELECT episode.id AS Id, episode.show_slug AS Show, episode.slug AS Slug, source.path AS Path
            FROM source JOIN episode ON episode.id = source.episode_id
            WHERE source.kind = 'transcript'
              AND (source.path = @Path OR source.sha256 = @Sha256 OR (episode.show_slug = @show AND episode.slug = @slug AND source.file_name = @file))
            ORDER BY source.path = @Path DESC, source.sha256 = @Sha256 DESC
            """,
            new
            {
                transcript.Path,
                transcript.Sha256,
                show = proposal.Show.ToString(),
                slug = proposal.Episode.ToString(),
                file = Path.GetFileName(transcript.Path),
            });
        var found = candidates.FirstOrDefault(c => c.Path == transcript.Path || !File.Exists(c.Path));
        return found is null || !EpisodeAddress.TryParse($"{found.Show}/{found.Slug}", out var address) ? null : new SavedEpisode(found.Id, address, Replaced: true);
    }

    public static EpisodeAddress FreeAddress(SqliteConnection connection, EpisodeAddress proposal)
    {
        var show = proposal.Show.ToString();
        return new EpisodeAddress(proposal.Show, FirstFree(proposal.Episode, slug =>
            connection.ExecuteScalar<long>("SELECT count(*) FROM episode WHERE show_slug = @show AND slug = @slug", new { show, slug }) == 0));
    }

    /// <summary>Shows whose names differ in nothing that an address can show are one show.</summary>
    public static long ShowId(SqliteConnection connection, string? title, Slug slug)
    {
        var known = connection.ExecuteScalar<long?>(
            "SELECT id FROM show WHERE title = @title OR slug = @slug ORDER BY title = @title DESC LIMIT 1", new { title, slug = slug.ToString() });
        return known ?? connection.ExecuteScalar<long>(
            "INSERT INTO show (slug, title) VALUES (@slug, @title) RETURNING id", new { slug = slug.ToString(), title });
    }

    public static long PersonId(SqliteConnection connection, string name)
    {
        if (connection.ExecuteScalar<long?>("SELECT id FROM person WHERE name = @name", new { name }) is { } known)
            return known;
        var slug = FirstFree(Slug.From(name), s => connection.ExecuteScalar<long>("SELECT count(*) FROM person WHERE slug = @s", new { s }) == 0);
        return connection.ExecuteScalar<long>("INSERT INTO person (slug, name) VALUES (@slug, @name) RETURNING id", new { slug = slug.ToString(), name });
    }

    private static Slug FirstFree(Slug wanted, Func<string, bool> isFree)
    {
        if (isFree(wanted.ToString()))
            return wanted;
        var stem = wanted.ToString();
        if (stem.Length > RoomForNumber)
            stem = stem.LastIndexOf('-', RoomForNumber) is > 0 and var cut ? stem[..cut] : stem[..RoomForNumber];
        for (var number = 2; ; number++)
        {
            var slug = Slug.From(string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}"));
            if (isFree(slug.ToString()))
                return slug;
        }
    }

    private sealed record Candidate(long Id, string Show, string Slug, string Path);
}
