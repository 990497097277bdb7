using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Fetches what a hit shows; only for the hits of the page.</summary>
internal sealed class HitReader(SqliteConnection connection, Catalogue catalogue, OccurrenceFinder finder)
{
    private const string ChapterAt = """
        SELECT title FROM chapter
        WHERE episode_id = @Id AND turn_position IS NOT NULL AND (turn_position < @turn OR (turn_position = @turn AND turn_offset <= @offset))
        ORDER BY turn_position DESC, turn_offset DESC LIMIT 1
        """;

    public SearchHit Read(int ordinal, float score)
    {
        var episode = catalogue.Episodes[catalogue.EpisodeOf[ordinal]];
        var (id, turn) = (catalogue.IdOf(ordinal), ordinal - episode.First);
        var text = connection.ExecuteScalar<string>("SELECT text FROM turn WHERE id = @id", new { id }) ?? "";
        var passages = connection.Query<PassageRow>(
            """
            SELECT start_offset AS Start, end_offset AS End, start_seconds AS Seconds, start_margin AS Margin, start_source AS Source
            FROM passage WHERE turn_id = @id ORDER BY position
            """,
            new { id }).AsList();
        var snippet = Snippet.Of(text, [.. passages.Select(p => new Passage(p.Start, p.End))], finder);
        var shown = snippet.Passage < passages.Count ? passages[snippet.Passage] : null;
        return new SearchHit(
            episode.Show, episode.Address, episode.File ?? "", episode.Title,
            episode.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), turn + 1,
            catalogue.PersonOf[ordinal] is > 0 and var person ? catalogue.Names[person] : null,
            connection.ExecuteScalar<string?>(ChapterAt, new { episode.Id, turn, offset = shown?.End - 1 ?? 0 }),
            shown?.Moment, snippet.Html, UrlOf(episode.Address, turn, snippet.Passage))
        {
            Passage = snippet.Passage,
            Score = score,
        };
    }

    private static string UrlOf(string address, int turn, int passage) =>
        string.Create(CultureInfo.InvariantCulture, $"/episodes/{string.Join('/', address.Split('/').Select(Uri.EscapeDataString))}#t{turn + 1}-p{passage + 1}");

    private sealed class PassageRow
    {
        public int Start { get; init; }

        public int End { get; init; }

        public double? Seconds { get; init; }

        public double? Margin { get; init; }

        public string? Source { get; init; }

        public Moment? Moment => Seconds is { } seconds && Enum.TryParse<MomentSource>(Source, ignoreCase: true, out var source)
            ? new Moment(seconds, Margin ?? 0, source)
            : null;
    }
}
