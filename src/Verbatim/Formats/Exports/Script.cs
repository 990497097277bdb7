using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>An episode as a sequence of paragraphs with headings, speakers and times: what Markdown and plain text have in common.</summary>
internal static class Script
{
    /// <summary>Written where nobody is named, so that words are not read as the previous speaker's.</summary>
    private const string Nobody = "Unknown Speaker";

    /// <summary>Times are written in whole seconds. One that may be further off is left out: read again, it would be certain.</summary>
    private const double CertainWithin = 2;

    public static IEnumerable<ScriptLine> Of(Episode episode)
    {
        var headings = HeadingsByParagraph(episode);
        for (var turn = 0; turn < episode.Turns.Length; turn++)
        {
            var offset = 0;
            var paragraphs = episode.Turns[turn].Paragraphs;
            for (var p = 0; p < paragraphs.Length; p++)
            {
                var speaker = p == 0 ? SpeakerOf(episode, turn) : null;
                var moment = episode.Timeline.StartAt(turn, offset);
                yield return new ScriptLine(headings.GetValueOrDefault((turn, p), []), speaker, TimeOf(moment), paragraphs[p].Text);
                offset += paragraphs[p].Text.Length + 1;
            }
        }
    }

    /// <summary>Null where the episode names nobody at all.</summary>
    public static string? SpeakerOf(Episode episode, int turn) =>
        (episode.SpeakerOf(episode.Turns[turn])?.Name ?? episode.Turns[turn].Label) is { } name ? OneLine(name) : episode.Turns.Any(t => t.Label is not null) ? Nobody : null;

    /// <summary>For names and titles, which may come from fields that hold line breaks.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? TimeOf(Moment? moment) => moment is { Margin: <= CertainWithin } m ? Clock(m.Seconds) : null;

    private static string Clock(double seconds)
    {
        var whole = (long)Math.Floor(Math.Max(0, seconds));
        return string.Create(CultureInfo.InvariantCulture, $"{whole / 3600:00}:{whole / 60 % 60:00}:{whole % 60:00}");
    }

    private static Dictionary<(int Turn, int Paragraph), List<string>> HeadingsByParagraph(Episode episode)
    {
        var places = new Dictionary<(int, int), List<string>>();
        foreach (var chapter in episode.Chapters)
        {
            if (chapter.Turn is not { } turn || turn >= episode.Turns.Length)
                continue;
            var place = (turn, NearestParagraph(episode.Turns[turn], chapter.Offset));
            if (!places.TryGetValue(place, out var titles))
                places[place] = titles = [];
            titles.Add(OneLine(chapter.Title));
        }

        return places;
    }

    // A heading inside a paragraph would divide it; it moves to the paragraph's beginning.
    private static int NearestParagraph(Turn turn, int offset)
    {
        var end = 0;
        for (var p = 0; p < turn.Paragraphs.Length; p++)
        {
            end += turn.Paragraphs[p].Text.Length + 1;
            if (offset < end)
                return p;
        }

        return turn.Paragraphs.Length - 1;
    }
}
