using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Writes the rows of an episode within the caller's transaction.</summary>
internal static class EpisodeWriter
{
    public static SavedEpisode Write(SqliteConnection connection, Episode episode, ImmutableArray<SourceFile> files)
    {
        var replaced = EpisodeAddressing.FindReplaced(connection, files, episode.Address);
        var showId = EpisodeAddressing.ShowId(connection, episode.Facts.Show, episode.Address.Show);
        var address = replaced?.Address ?? EpisodeAddressing.FreeAddress(connection, episode.Address);
        foreach (var gone in replaced?.Absorbed ?? [])
            Remove(connection, gone);
        if (replaced is not null)
            Clear(connection, replaced.Id);
        var id = WriteEpisode(connection, replaced?.Id, showId, address, episode);
        WriteFiles(connection, id, files);
        WriteNotes(connection, id, episode);
        WriteAnchors(connection, id, episode);
        var people = WritePeople(connection, id, episode);
        var chapters = WriteChapters(connection, id, episode);
        TurnWriter.Write(connection, id, episode, people, chapters);
        return replaced ?? new SavedEpisode(id, address, Replaced: false);
    }

    private static void Remove(SqliteConnection connection, long id)
    {
        Clear(connection, id);
        connection.Execute("DELETE FROM episode WHERE id = @id", new { id });
    }

    /// <summary>Takes away everything that hangs on an episode; its row stays, so that its id and address do.</summary>
    private static void Clear(SqliteConnection connection, long id) =>
        connection.Execute(
            """
            DELETE FROM turn WHERE episode_id = @id;
            DELETE FROM chapter WHERE episode_id = @id;
            DELETE FROM appearance WHERE episode_id = @id;
            DELETE FROM anchor WHERE episode_id = @id;
            DELETE FROM quotation WHERE episode_id = @id;
            DELETE FROM correction WHERE episode_id = @id;
            DELETE FROM problem WHERE episode_id = @id;
            DELETE FROM media WHERE episode_id = @id;
            DELETE FROM source WHERE episode_id = @id;
            """,
            new { id });

    private static long WriteEpisode(SqliteConnection connection, long? id, long showId, EpisodeAddress address, Episode episode) =>
        connection.ExecuteScalar<long>(
            """
            INSERT INTO episode (id, show_id, show_slug, slug, number, title, published, language, description, notes, duration_seconds,
                                 end_seconds, format, turn_count, word_count, read_by, timeline, receipt)
            VALUES (@id, @showId, @showSlug, @slug, @Number, @Title, @published, @Language, @Description, @Notes, @DurationSeconds,
                    @end, @Format, @turns, @words, @readBy, @timeline, @receipt)
            ON CONFLICT (id) DO UPDATE SET
                show_id = excluded.show_id, number = excluded.number, title = excluded.title, published = excluded.published,
                language = excluded.language, description = excluded.description, notes = excluded.notes,
                duration_seconds = excluded.duration_seconds, end_seconds = excluded.end_seconds, format = excluded.format,
                turn_count = excluded.turn_count, word_count = excluded.word_count, read_by = excluded.read_by,
                timeline = excluded.timeline, receipt = excluded.receipt
            RETURNING id
            """,
            new
            {
                id,
                showId,
                showSlug = address.Show.ToString(),
                slug = address.Episode.ToString(),
                episode.Facts.Number,
                episode.Facts.Title,
                published = episode.Facts.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                episode.Facts.Language,
                episode.Facts.Description,
                episode.Facts.Notes,
                episode.Facts.DurationSeconds,
                end = EndOf(episode),
                episode.Format,
                turns = episode.Turns.Length,
                words = episode.Turns.Sum(t => WordScanner.Count(t.Text)),
                readBy = ReaderVersion.Current,
                timeline = TimelineCodec.Write(episode.Timeline),
                receipt = ReceiptCodec.Write(episode.Receipt),
            });

    private static double? EndOf(Episode episode)
    {
        for (var turn = episode.Turns.Length - 1; turn >= 0; turn--)
        {
            if (episode.Timeline.EndOf(turn) is { } end)
                return end.Seconds;
        }

        return null;
    }

    private static void WriteFiles(SqliteConnection connection, long id, ImmutableArray<SourceFile> files)
    {
        using var insert = new Insert(
            connection,
            """
            INSERT INTO source (episode_id, kind, path, file_name, sha256, encoding, bytes, text)
            VALUES (@episode, @kind, @path, @file, @sha256, @encoding, @bytes, @text)
            """,
            "@episode", "@kind", "@path", "@file", "@sha256", "@encoding", "@bytes", "@text");
        foreach (var file in files)
        {
            var utf8 = Encoding.UTF8.GetBytes(file.Text);
            var text = utf8.AsSpan().SequenceEqual(file.Bytes) ? null : Compressed.Pack(utf8);
            insert.Run(id, file.Kind.ToWord(), file.Path, Path.GetFileName(file.Path), file.Sha256, file.Encoding, Compressed.Pack(file.Bytes), text);
        }
    }

    private static void WriteNotes(SqliteConnection connection, long id, Episode episode)
    {
        connection.Execute(
            "INSERT INTO media (episode_id, position, url, offset_seconds) VALUES (@id, @i, @Url, @OffsetSeconds)",
            episode.Facts.Media.Select((m, i) => new { id, i, m.Url, m.OffsetSeconds }));
        connection.Execute(
            """
            INSERT INTO quotation (episode_id, position, text, attributed_to, stamp_seconds, first_line, last_line, turn_position, start_offset, end_offset, match)
            VALUES (@id, @i, @Text, @AttributedTo, @StampSeconds, @First, @Last, @Turn, @Start, @End, @match)
            """,
            episode.Quotations.Select((q, i) => new
            {
                id,
                i,
                q.Text,
                q.AttributedTo,
                q.StampSeconds,
                q.Lines.First,
                q.Lines.Last,
                q.Place?.Turn,
                q.Place?.Start,
                q.Place?.End,
                match = q.Place?.Match.ToWord(),
            }));
        connection.Execute(
            "INSERT INTO correction (episode_id, position, said, written) VALUES (@id, @i, @Said, @Written)",
            episode.Corrections.Select((c, i) => new { id, i, c.Said, c.Written }));
        connection.Execute(
            "INSERT INTO problem (episode_id, position, line, severity, message) VALUES (@id, @i, @Line, @severity, @Message)",
            episode.Problems.Select((p, i) => new { id, i, p.Line, severity = p.Severity.ToWord(), p.Message }));
    }

    private static void WriteAnchors(SqliteConnection connection, long id, Episode episode)
    {
        using var insert = new Insert(
            connection,
            """
            INSERT INTO anchor (episode_id, position, kind, stated_seconds, line, what, turn_position, turn_offset, margin, refusal, left_out_error, left_out_margin)
            VALUES (@episode, @position, @kind, @stated, @line, @what, @turn, @offset, @margin, @refusal, @leftOutError, @leftOutMargin)
            """,
            "@episode", "@position", "@kind", "@stated", "@line", "@what", "@turn", "@offset", "@margin", "@refusal", "@leftOutError", "@leftOutMargin");
        foreach (var (i, a) in episode.Anchors.Index())
            insert.Run(id, i, a.Kind.ToWord(), a.StatedSeconds, a.Line, a.What, a.Turn, a.Offset, a.Margin, a.Refusal, a.LeftOutError, a.LeftOutMargin);
    }

    private static Dictionary<Person, long> WritePeople(SqliteConnection connection, long id, Episode episode)
    {
        var ids = new Dictionary<Person, long>(ReferenceEqualityComparer.Instance);
        var spoken = episode.Turns.Where(t => t.Label is not null).GroupBy(t => t.Label!, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Sum(u => WordScanner.Count(u.Text)), StringComparer.Ordinal);
        foreach (var (position, person) in episode.People.Index())
        {
            ids[person] = EpisodeAddressing.PersonId(connection, person.Name);
            connection.Execute(
                """
                INSERT INTO appearance (episode_id, position, person_id, role, confirmed, name_as_read, role_as_read, confirmed_as_read, decided, words)
                VALUES (@id, @position, @personId, @role, @Confirmed, @Name, @role, @Confirmed, @IsDecided, @words)
                """,
                new { id, position, personId = ids[person], role = person.Role?.ToWord(), person.Confirmed, person.Name, person.IsDecided, words = person.Labels.Distinct().Sum(l => spoken.GetValueOrDefault(l)) });
            connection.Execute(
                "INSERT INTO label (episode_id, position, label) VALUES (@id, @position, @label)",
                person.Labels.Distinct().Select(label => new { id, position, label }));
            connection.Execute(
                "INSERT INTO evidence (episode_id, position, rank, line, why) VALUES (@id, @position, @rank, @Line, @Why)",
                person.Evidence.Select((e, rank) => new { id, position, rank, e.Line, e.Why }));
        }

        return ids;
    }

    private static ImmutableArray<long> WriteChapters(SqliteConnection connection, long id, Episode episode)
    {
        using var insert = new Insert(
            connection,
            """
            INSERT INTO chapter (episode_id, position, title, source, line, stated_seconds, turn_position, turn_offset, start_seconds, start_margin, start_source)
            VALUES (@episode, @position, @title, @source, @line, @stated, @turn, @offset, @seconds, @margin, @momentSource)
            RETURNING id
            """,
            "@episode", "@position", "@title", "@source", "@line", "@stated", "@turn", "@offset", "@seconds", "@margin", "@momentSource");
        var ids = ImmutableArray.CreateBuilder<long>(episode.Chapters.Length);
        foreach (var (i, c) in episode.Chapters.Index())
        {
            ids.Add(insert.RunForId(id, i, c.Title, c.Source.ToWord(), c.Line, c.StatedSeconds, c.Turn, c.Offset,
                c.Start?.Seconds, c.Start?.Margin, c.Start?.Source.ToWord()));
        }

        return ids.MoveToImmutable();
    }
}
