using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

internal static class CatalogueReader
{
    private const string EpisodeRows = """
        SELECT e.id AS Id, i.first_turn AS FirstTurn, i.first_slot AS FirstSlot, i.turns AS Turns, e.show_slug || '/' || e.slug AS Address, coalesce(s.title, e.show_slug) AS Show,
               e.number AS Number, e.title AS Title, e.published AS Published, e.language AS Language,
               (SELECT file_name FROM source WHERE episode_id = e.id AND kind = 'transcript' LIMIT 1) AS File
        FROM search_episode i
        JOIN episode e ON e.id = i.episode_id
        JOIN show s ON s.id = e.show_id
        ORDER BY i.first_slot
        """;

    private const string PersonRows = """
        SELECT a.episode_id AS Episode, a.person_id AS Person, p.name AS Name, a.role AS Role, l.label AS Label
        FROM appearance a
        JOIN person p ON p.id = a.person_id
        LEFT JOIN label l ON l.episode_id = a.episode_id AND l.position = a.position
        """;

    private const string ChapterRows = """
        SELECT episode_id, title, turn_position, turn_offset, source FROM chapter WHERE turn_position IS NOT NULL
        ORDER BY episode_id, turn_position, turn_offset
        """;

    public const string State = "SELECT (SELECT generation FROM library) * 1000003 + (SELECT revision FROM search_state)";

    public static Catalogue Read(SqliteConnection connection)
    {
        var people = connection.Query<PersonRow>(PersonRows).ToLookup(p => p.Episode);
        var chapters = connection.Query<(long Episode, string Title, int Turn, int Offset, string Source)>(ChapterRows).ToLookup(c => c.Episode);
        var corrections = Corrections(connection, null);
        var (episodes, facts) = (new List<CataloguedEpisode>(), new List<TurnFacts>());
        foreach (var row in connection.Query<EpisodeRow>(EpisodeRows, buffered: false))
        {
            var turns = TurnFacts.Read(row.Turns);
            episodes.Add(new CataloguedEpisode(
                row.Id, facts.Count, turns.Length, row.FirstTurn, row.FirstSlot, row.Address, row.Show, row.Number, row.Title,
                DateOnly.TryParseExact(row.Published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
                row.Language, row.File, Roster(people[row.Id]),
                [.. chapters[row.Id].Select(c => new CataloguedChapter(c.Title, c.Turn, c.Offset, Enum.Parse<ChapterSource>(c.Source, ignoreCase: true)))],
                corrections.Contains(row.Id) ? new CorrectedWords(corrections[row.Id]) : CorrectedWords.None));
            facts.AddRange(turns);
        }

        var episodeOf = new int[facts.Count];
        for (var e = 0; e < episodes.Count; e++)
            episodeOf.AsSpan(episodes[e].First, episodes[e].Turns).Fill(e);
        var catalogue = new Catalogue(connection.ExecuteScalar<long>(State), [.. episodes], [.. facts], episodeOf,
            connection.Query<(int Id, string Name)>("SELECT id, name FROM person").ToDictionary(p => p.Id, p => p.Name));
        ReadSpeakers(connection, catalogue);
        return catalogue;
    }

    /// <summary>Of one episode, or of all.</summary>
    public static ILookup<long, Correction> Corrections(SqliteConnection connection, long? episode) =>
        connection.Query<(long Episode, string Said, string Written)>(
            "SELECT episode_id, said, written FROM correction WHERE @episode IS NULL OR episode_id = @episode ORDER BY episode_id, position", new { episode })
            .ToLookup(c => c.Episode, c => new Correction(c.Said, c.Written));

    private static ImmutableArray<CataloguedPerson> Roster(IEnumerable<PersonRow> rows) =>
    [
        .. rows.GroupBy(r => r.Person).Select(p => new CataloguedPerson(
            (int)p.Key, p.First().Name, p.First().Role switch { "host" => Role.Host, "guest" => Role.Guest, _ => null },
            [.. p.Select(r => r.Label).OfType<string>()])),
    ];

    // Answered from the index on person_id alone; the rows with their text are not touched.
    private static void ReadSpeakers(SqliteConnection connection, Catalogue catalogue)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, person_id FROM turn WHERE person_id IS NOT NULL";
        using var rows = command.ExecuteReader();
        while (rows.Read())
            if (catalogue.OrdinalOfTurn(rows.GetInt64(0)) is >= 0 and var turn)
                catalogue.PersonOf[turn] = rows.GetInt32(1);
    }

    private sealed class EpisodeRow
    {
        public long Id { get; init; }

        public long FirstTurn { get; init; }

        public int FirstSlot { get; init; }

        public byte[] Turns { get; init; } = [];

        public string Address { get; init; } = "";

        public string Show { get; init; } = "";

        public string? Number { get; init; }

        public string? Title { get; init; }

        public string? Published { get; init; }

        public string? Language { get; init; }

        public string? File { get; init; }
    }

    private sealed class PersonRow
    {
        public long Episode { get; init; }

        public long Person { get; init; }

        public string Name { get; init; } = "";

        public string? Role { get; init; }

        public string? Label { get; init; }
    }
}
