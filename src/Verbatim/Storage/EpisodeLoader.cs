using System.Collections.Immutable;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Makes the whole value of an episode from its rows.</summary>
internal static class EpisodeLoader
{
    public static Episode Load(SqliteConnection connection, long id)
    {
        var row = connection.QuerySingle<EpisodeRow>(
            """
            SELECT episode.show_slug AS ShowSlug, episode.slug AS Slug, show.title AS Show, number AS Number, episode.title AS Title,
                   published AS Published, language AS Language, description AS Description, notes AS Notes,
                   duration_seconds AS DurationSeconds, format AS Format, timeline AS Timeline, receipt AS Receipt
            FROM episode JOIN show ON show.id = episode.show_id
            WHERE episode.id = @id
            """,
            new { id });
        var transcript = Files(connection, id).Single(f => f.Kind == SourceKind.Transcript);
        return new Episode
        {
            Address = EpisodeAddress.TryParse($"{row.ShowSlug}/{row.Slug}", out var address) ? address : default,
            Source = new SourceText(transcript.Path, transcript.Sha256, transcript.Text, transcript.Encoding),
            Format = row.Format,
            Facts = new EpisodeFacts
            {
                Show = row.Show,
                Number = row.Number,
                Title = row.Title,
                Published = row.Published is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                Language = row.Language,
                Description = row.Description,
                Notes = row.Notes,
                DurationSeconds = row.DurationSeconds,
                Media = Media(connection, id),
            },
            People = People(connection, id),
            Turns = Turns(connection, id),
            Chapters = Chapters(connection, id),
            Quotations = Quotations(connection, id),
            Timeline = TimelineCodec.Read(row.Timeline),
            Anchors = Anchors(connection, id),
            Receipt = ReceiptCodec.Read(row.Receipt),
            Problems = Problems(connection, id),
            Corrections = Corrections(connection, id),
        };
    }

    public static ImmutableArray<SourceFile> Files(SqliteConnection connection, long id)
    {
        var rows = connection.Query<FileRow>(
            "SELECT kind AS Kind, path AS Path, sha256 AS Sha256, encoding AS Encoding, bytes AS Bytes, text AS Text FROM source WHERE episode_id = @id ORDER BY id",
            new { id });
        return
        [
            .. rows.Select(r =>
            {
                var bytes = Compressed.Unpack(r.Bytes);
                var text = r.Text is null ? System.Text.Encoding.UTF8.GetString(bytes) : Compressed.UnpackText(r.Text);
                return new SourceFile(r.Kind.ToEnum<SourceKind>(), r.Path, r.Sha256, bytes, r.Encoding, text);
            }),
        ];
    }

    private static ImmutableArray<MediaLink> Media(SqliteConnection connection, long id) =>
    [
        .. connection.Query<MediaLink>(
            "SELECT url AS Url, offset_seconds AS OffsetSeconds FROM media WHERE episode_id = @id ORDER BY position", new { id }),
    ];

    private static ImmutableArray<Person> People(SqliteConnection connection, long id)
    {
        var labels = connection.Query<(long Position, string Label)>(
            "SELECT position, label FROM label WHERE episode_id = @id ORDER BY position, label", new { id }).ToLookup(l => l.Position, l => l.Label);
        var evidence = connection.Query<(long Position, int? Line, string Why)>(
            "SELECT position, line, why FROM evidence WHERE episode_id = @id ORDER BY position, rank", new { id })
            .ToLookup(e => e.Position, e => new Evidence(e.Line, e.Why));
        var people = connection.Query<(long Position, string Name, string? Role, bool Confirmed, bool Decided)>(
            """
            SELECT position, person.name, role, confirmed, decided
            FROM appearance JOIN person ON person.id = appearance.person_id
            WHERE episode_id = @id ORDER BY position
            """,
            new { id });
        return [.. people.Select(p => new Person(p.Name, p.Role?.ToEnum<Role>(), [.. labels[p.Position]], p.Confirmed, [.. evidence[p.Position]]) { IsDecided = p.Decided })];
    }

    private static ImmutableArray<Turn> Turns(SqliteConnection connection, long id)
    {
        var rows = connection.Query<TurnRow>(
            "SELECT label AS Label, first_line AS First, last_line AS Last, text AS Text, paragraphs AS Paragraphs FROM turn WHERE episode_id = @id ORDER BY position",
            new { id });
        return
        [
            .. rows.Select(r => new Turn(r.Label, new LineRange((int)r.First, (int)r.Last), ParagraphCodec.Read(r.Paragraphs, r.Text, (int)r.First))),
        ];
    }

    private static ImmutableArray<Chapter> Chapters(SqliteConnection connection, long id)
    {
        var rows = connection.Query<ChapterRow>(
            """
            SELECT title AS Title, source AS Source, line AS Line, stated_seconds AS Stated, turn_position AS Turn, turn_offset AS "Offset",
                   start_seconds AS Seconds, start_margin AS Margin, start_source AS MomentSource
            FROM chapter WHERE episode_id = @id ORDER BY position
            """,
            new { id });
        return
        [
            .. rows.Select(r => new Chapter(
                r.Title, r.Source.ToEnum<ChapterSource>(), (int)r.Line, r.Stated, (int?)r.Turn, (int)r.Offset,
                r.Seconds is { } seconds ? new Moment(seconds, r.Margin ?? 0, r.MomentSource!.ToEnum<MomentSource>()) : null)),
        ];
    }

    private static ImmutableArray<Quotation> Quotations(SqliteConnection connection, long id)
    {
        var rows = connection.Query<QuotationRow>(
            """
            SELECT text AS Text, attributed_to AS AttributedTo, stamp_seconds AS Stamp, first_line AS First, last_line AS Last,
                   turn_position AS Turn, start_offset AS Start, end_offset AS "End", match AS Match
            FROM quotation WHERE episode_id = @id ORDER BY position
            """,
            new { id });
        return
        [
            .. rows.Select(r => new Quotation(
                r.Text, r.AttributedTo, r.Stamp, new LineRange((int)r.First, (int)r.Last),
                r.Turn is { } turn ? new QuotationPlace((int)turn, (int)r.Start!, (int)r.End!, r.Match!.ToEnum<QuotationMatch>()) : null)),
        ];
    }

    private static ImmutableArray<Anchor> Anchors(SqliteConnection connection, long id)
    {
        var rows = connection.Query<AnchorRow>(
            """
            SELECT kind AS Kind, stated_seconds AS Stated, line AS Line, what AS What, turn_position AS Turn, turn_offset AS "Offset",
                   margin AS Margin, refusal AS Refusal, left_out_error AS LeftOutError, left_out_margin AS LeftOutMargin
            FROM anchor WHERE episode_id = @id ORDER BY position
            """,
            new { id });
        return
        [
            .. rows.Select(r => new Anchor(r.Kind.ToEnum<AnchorKind>(), r.Stated, (int)r.Line, r.What, (int?)r.Turn, (int)r.Offset, r.Margin, r.Refusal, r.LeftOutError)
            {
                LeftOutMargin = r.LeftOutMargin,
            }),
        ];
    }

    private static ImmutableArray<Problem> Problems(SqliteConnection connection, long id) =>
    [
        .. connection.Query<(int? Line, string Severity, string Message)>(
                "SELECT line, severity, message FROM problem WHERE episode_id = @id ORDER BY position", new { id })
            .Select(p => new Problem(p.Line, p.Severity.ToEnum<Severity>(), p.Message)),
    ];

    private static ImmutableArray<Correction> Corrections(SqliteConnection connection, long id) =>
        [.. connection.Query<Correction>("SELECT said AS Said, written AS Written FROM correction WHERE episode_id = @id ORDER BY position", new { id })];

    private sealed record EpisodeRow(
        string ShowSlug, string Slug, string? Show, string? Number, string? Title, string? Published, string? Language,
        string? Description, string? Notes, double? DurationSeconds, string Format, byte[] Timeline, byte[] Receipt);

    private sealed record FileRow(string Kind, string Path, string Sha256, string Encoding, byte[] Bytes, byte[]? Text);

    private sealed record TurnRow(string? Label, long First, long Last, string Text, byte[] Paragraphs);

    private sealed record ChapterRow(
        string Title, string Source, long Line, double? Stated, long? Turn, long Offset, double? Seconds, double? Margin, string? MomentSource);

    private sealed record AnchorRow(
        string Kind, double Stated, long Line, string What, long? Turn, long Offset, double Margin, string? Refusal, double? LeftOutError, double? LeftOutMargin);

    private sealed record QuotationRow(
        string Text, string? AttributedTo, double? Stamp, long First, long Last, long? Turn, long? Start, long? End, string? Match);
}
