using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Writes turns and their passages, nearly all rows of a library.</summary>
internal static class TurnWriter
{
    public static void Write(
        SqliteConnection connection, long episodeId, Episode episode, Dictionary<Person, long> people, ImmutableArray<long> chapterIds)
    {
        using var insertTurn = new Insert(
            connection,
            """
            INSERT INTO turn (episode_id, position, label, person_id, chapter_id, first_line, last_line, text, paragraphs, word_count,
                              start_seconds, start_margin, start_source, end_seconds, end_margin, end_source)
            VALUES (@episode, @position, @label, @person, @chapter, @first, @last, @text, @paragraphs, @words,
                    @startSeconds, @startMargin, @startSource, @endSeconds, @endMargin, @endSource)
            RETURNING id
            """,
            "@episode", "@position", "@label", "@person", "@chapter", "@first", "@last", "@text", "@paragraphs", "@words",
            "@startSeconds", "@startMargin", "@startSource", "@endSeconds", "@endMargin", "@endSource");
        using var insertPassage = new Insert(
            connection,
            """
            INSERT INTO passage (turn_id, position, start_offset, end_offset, start_seconds, start_margin, start_source)
            VALUES (@turn, @position, @start, @end, @seconds, @margin, @source)
            """,
            "@turn", "@position", "@start", "@end", "@seconds", "@margin", "@source");
        var openChapter = OpenChapters(episode);
        foreach (var (position, turn) in episode.Turns.Index())
        {
            var (start, end) = (episode.Timeline.StartOf(position), episode.Timeline.EndOf(position));
            var turnId = insertTurn.RunForId(
                episodeId, position, turn.Label,
                episode.SpeakerOf(turn) is { } speaker ? people[speaker] : null,
                openChapter[position] is { } chapter ? chapterIds[chapter] : null,
                turn.Lines.First, turn.Lines.Last, turn.Text, ParagraphCodec.Write(turn), WordScanner.Count(turn.Text),
                start?.Seconds, start?.Margin, start?.Source.ToWord(), end?.Seconds, end?.Margin, end?.Source.ToWord());
            foreach (var (p, passage) in PassageSplitter.Split(turn).Index())
            {
                var moment = episode.Timeline.StartAt(position, passage.Start);
                insertPassage.Run(turnId, p, passage.Start, passage.End, moment?.Seconds, moment?.Margin, moment?.Source.ToWord());
            }
        }
    }

    // A chapter that opens inside a turn holds from the next turn on.
    private static int?[] OpenChapters(Episode episode)
    {
        var open = new int?[episode.Turns.Length];
        foreach (var (i, chapter) in episode.Chapters.Index())
        {
            var first = chapter.Turn is { } turn ? turn + (chapter.Offset > 0 ? 1 : 0) : int.MaxValue;
            if (first < open.Length)
                open[first] = i;
        }

        for (var t = 1; t < open.Length; t++)
            open[t] ??= open[t - 1];
        return open;
    }
}
