using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>What stands in the library, without the words.</summary>
public sealed class LibraryLists(LibraryDatabase database)
{
    /// <summary>Shows by title; the one without a name last.</summary>
    public ImmutableArray<ShowListing> Shows()
    {
        using var connection = database.Connect();
        return
        [
            .. connection.Query<ShowRow>(
                """
                SELECT show.slug AS Slug, show.title AS Title, count(*) AS Episodes, sum(turn_count) AS Turns, sum(word_count) AS Words,
                       coalesce(sum(coalesce(duration_seconds, end_seconds)), 0.0) AS Seconds
                FROM show JOIN episode ON episode.show_id = show.id
                GROUP BY show.id ORDER BY show.title IS NULL, show.title COLLATE NOCASE
                """).Select(r => new ShowListing(Parse(r.Slug), r.Title, (int)r.Episodes, (int)r.Turns, r.Words, r.Seconds)),
        ];
    }

    /// <summary>Episodes; in any order those that lack what it goes by come last, by title.</summary>
    public ImmutableArray<EpisodeListing> Episodes(
        EpisodeFilter? filter = null, int offset = 0, int limit = int.MaxValue, EpisodeOrder order = EpisodeOrder.Newest) =>
        Select(EpisodeFilter.Where, (filter ?? EpisodeFilter.Everything).Parameters(offset, limit), order);

    /// <summary>Of all episodes, in the order in which they came.</summary>
    public ImmutableArray<EpisodeAddress> Addresses()
    {
        using var connection = database.Connect();
        return
        [
            .. connection.Query<(string Show, string Slug)>("SELECT show_slug, slug FROM episode ORDER BY id")
                .Select(e => new EpisodeAddress(Parse(e.Show), Parse(e.Slug))),
        ];
    }

    /// <summary>Years in which episodes were published, latest first.</summary>
    public ImmutableArray<int> Years()
    {
        using var connection = database.Connect();
        return [.. connection.Query<int>("SELECT DISTINCT CAST(substr(published, 1, 4) AS INTEGER) AS year FROM episode WHERE published IS NOT NULL ORDER BY year DESC")];
    }

    /// <summary>Null where there is no such episode.</summary>
    public EpisodeListing? Find(EpisodeAddress address) =>
        Select(
            "WHERE episode.show_slug = @show AND episode.slug = @slug",
            new { show = address.Show.ToString(), slug = address.Episode.ToString(), limit = 1, offset = 0 }).FirstOrDefault();

    public int CountEpisodes(EpisodeFilter? filter = null)
    {
        using var connection = database.Connect();
        return connection.ExecuteScalar<int>(
            $"SELECT count(*) FROM episode JOIN show ON show.id = episode.show_id {EpisodeFilter.Where}",
            (filter ?? EpisodeFilter.Everything).Parameters(0, 0));
    }

    /// <summary>Everybody who appears in some episode, those who speak longest first.</summary>
    public ImmutableArray<PersonListing> People()
    {
        using var connection = database.Connect();
        return
        [
            .. connection.Query<PersonRow>(
                """
                WITH spoken AS (
                    SELECT person_id, count(*) AS turns, sum(word_count) AS words, sum(max(0, end_seconds - start_seconds)) AS seconds
                    FROM turn WHERE person_id IS NOT NULL GROUP BY person_id),
                seen AS (
                    SELECT person_id, count(DISTINCT episode_id) AS episodes, count(DISTINCT iif(role = 'host', episode_id, NULL)) AS hosted
                    FROM appearance GROUP BY person_id)
                SELECT person.slug AS Slug, person.name AS Name, seen.episodes AS Episodes, seen.hosted AS Hosted,
                       coalesce(spoken.turns, 0) AS Turns, coalesce(spoken.words, 0) AS Words, coalesce(spoken.seconds, 0.0) AS Seconds
                FROM seen JOIN person ON person.id = seen.person_id LEFT JOIN spoken ON spoken.person_id = seen.person_id
                ORDER BY Words DESC, person.name
                """).Select(r => new PersonListing(Parse(r.Slug), r.Name, (int)r.Episodes, (int)r.Hosted, (int)r.Turns, r.Words, r.Seconds)),
        ];
    }

    /// <summary>Who speaks when in some episodes, in their order; for pictures of a conversation.</summary>
    public ILookup<long, SpokenStretch> Stretches(IEnumerable<long> episodeIds)
    {
        using var connection = database.Connect();
        return connection.Query<SpokenStretch>(
            """
            SELECT turn.episode_id AS EpisodeId, person.name AS Person, turn.label AS Label, start_seconds AS Start, end_seconds AS "End", word_count AS Words
            FROM turn LEFT JOIN person ON person.id = turn.person_id
            WHERE turn.episode_id IN (SELECT value FROM json_each(@ids)) ORDER BY turn.episode_id, turn.position
            """,
            new { ids = $"[{string.Join(',', episodeIds)}]" }).ToLookup(s => s.EpisodeId);
    }

    private ImmutableArray<EpisodeListing> Select(string where, object parameters, EpisodeOrder order = EpisodeOrder.Newest)
    {
        var by = order switch
        {
            EpisodeOrder.Oldest => "published IS NULL, published",
            EpisodeOrder.Longest => "coalesce(duration_seconds, end_seconds) IS NULL, coalesce(duration_seconds, end_seconds) DESC",
            EpisodeOrder.Title => "episode.title IS NULL",
            _ => "published IS NULL, published DESC",
        } + ", episode.title COLLATE NOCASE, episode.id";
        using var connection = database.Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        // The page is chosen first: all that is shown of an episode would otherwise be read of every one before it.
        var rows = connection.Query<EpisodeRow>(
            $"""
            SELECT episode.id AS Id, episode.show_slug AS ShowSlug, episode.slug AS Slug, show.title AS Show, show.slug AS ListedUnder, number AS Number,
                   episode.title AS Title, published AS Published, language AS Language, coalesce(duration_seconds, end_seconds) AS Seconds,
                   duration_seconds IS NOT NULL AS SecondsStated, turn_count AS Turns, word_count AS Words,
                   (SELECT count(*) FROM chapter WHERE chapter.episode_id = episode.id) AS Chapters,
                   source.file_name AS SourceFile, format AS Format
            FROM episode
            JOIN show ON show.id = episode.show_id
            JOIN source ON source.episode_id = episode.id AND source.kind = 'transcript'
            WHERE episode.id IN (
                SELECT episode.id FROM episode JOIN show ON show.id = episode.show_id {where} ORDER BY {by} LIMIT @limit OFFSET @offset)
            ORDER BY {by}
            """,
            parameters).ToList();
        var people = Appearances(connection, rows.Select(r => r.Id));
        return [.. rows.Select(r => r.ToListing(people[r.Id]))];
    }

    private static ILookup<long, PersonMention> Appearances(SqliteConnection connection, IEnumerable<long> episodeIds) =>
        connection.Query<(long EpisodeId, string Slug, string Name, string? Role, bool Confirmed)>(
            """
            SELECT episode_id, person.slug, person.name, role, confirmed
            FROM appearance JOIN person ON person.id = appearance.person_id
            WHERE episode_id IN (SELECT value FROM json_each(@ids)) ORDER BY episode_id, position
            """,
            new { ids = $"[{string.Join(',', episodeIds)}]" })
            .ToLookup(a => a.EpisodeId, a => new PersonMention(Parse(a.Slug), a.Name, a.Role?.ToEnum<Role>(), a.Confirmed));

    private static Slug Parse(string text) => Slug.TryParse(text, out var slug) ? slug : default;

    // Classes, not positional records: SQLite tells no type for an expression where no row comes, and Dapper then finds no constructor.
    private sealed class ShowRow
    {
        public string Slug { get; init; } = "";

        public string? Title { get; init; }

        public long Episodes { get; init; }

        public long Turns { get; init; }

        public long Words { get; init; }

        public double Seconds { get; init; }
    }

    private sealed class PersonRow
    {
        public string Slug { get; init; } = "";

        public string Name { get; init; } = "";

        public long Episodes { get; init; }

        public long Hosted { get; init; }

        public long Turns { get; init; }

        public long Words { get; init; }

        public double Seconds { get; init; }
    }

    private sealed class EpisodeRow
    {
        public long Id { get; init; }

        public string ShowSlug { get; init; } = "";

        public string Slug { get; init; } = "";

        public string? Show { get; init; }

        public string ListedUnder { get; init; } = "";

        public string? Number { get; init; }

        public string? Title { get; init; }

        public string? Published { get; init; }

        public string? Language { get; init; }

        public double? Seconds { get; init; }

        public long SecondsStated { get; init; }

        public long Turns { get; init; }

        public long Words { get; init; }

        public long Chapters { get; init; }

        public string SourceFile { get; init; } = "";

        public string Format { get; init; } = "";

        public EpisodeListing ToListing(IEnumerable<PersonMention> people) => new()
        {
            Id = Id,
            Address = new EpisodeAddress(Parse(ShowSlug), Parse(Slug)),
            ShowSlug = Parse(ListedUnder),
            Show = Show,
            Number = Number,
            Title = Title,
            Published = Published is null ? null : DateOnly.ParseExact(Published, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            Language = Language,
            Seconds = Seconds,
            SecondsAreStated = SecondsStated != 0,
            Turns = (int)Turns,
            Words = (int)Words,
            Chapters = (int)Chapters,
            People = [.. people],
            SourceFile = SourceFile,
            Format = Format,
        };
    }
}
