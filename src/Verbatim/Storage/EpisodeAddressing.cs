using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Finds rows and readable names for shows, episodes and people. What was once given out is never given to something else.</summary>
internal static class EpisodeAddressing
{
    private const int RoomForNumber = 75;

    /// <summary>
    /// The episode that gives way: the one made from the same transcript, or from another of these files, or from a file since moved away
    /// that had the same bytes, or the same name and address. Further ones made from these files are absorbed.
    /// </summary>
    public static SavedEpisode? FindReplaced(SqliteConnection connection, ImmutableArray<SourceFile> files, EpisodeAddress proposal)
    {
        var transcript = files.Single(f => f.Kind == SourceKind.Transcript);
        var paths = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var candidates = connection.Query<Candidate>(
            """
            SELECT episode.id AS Id, episode.show_slug AS Show, episode.slug AS Slug, source.path AS Path
            FROM source JOIN episode ON episode.id = source.episode_id
            WHERE source.kind = 'transcript'
              AND (source.path IN @paths OR source.sha256 = @Sha256 OR (episode.show_slug = @show AND episode.slug = @slug AND source.file_name = @file))
            ORDER BY source.path = @Path DESC, source.path IN @paths DESC, source.sha256 = @Sha256 DESC
            """,
            new
            {
                paths,
                transcript.Path,
                transcript.Sha256,
                show = proposal.Show.ToString(),
                slug = proposal.Episode.ToString(),
                file = Path.GetFileName(transcript.Path),
            }).Where(c => paths.Contains(c.Path) || !File.Exists(c.Path)).ToList();
        if (candidates.Count == 0 || !EpisodeAddress.TryParse($"{candidates[0].Show}/{candidates[0].Slug}", out var address))
            return null;
        return new SavedEpisode(candidates[0].Id, address, Replaced: true)
        {
            Absorbed = [.. candidates.Skip(1).Where(c => paths.Contains(c.Path)).Select(c => c.Id)],
        };
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
