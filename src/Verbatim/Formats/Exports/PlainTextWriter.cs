using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>
/// <c>Name: [hh:mm:ss] text</c>, a blank line between paragraphs, chapter titles behind <c>##</c>, the facts of the episode in its first lines.
/// A time further off than two seconds is left out.
/// </summary>
public static class PlainTextWriter
{
    public static string Write(Episode episode)
    {
        var document = new StringBuilder();
        var namesSomebody = episode.Turns.Any(t => t.Label is not null);
        WriteHead(episode.Facts, document);
        foreach (var line in Script.Of(episode))
        {
            foreach (var heading in line.Headings)
                document.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n");
            if (line.Speaker is { } speaker)
                document.Append(CultureInfo.InvariantCulture, $"{speaker}: ");
            if (line.Time is { } time && (line.Speaker is not null || !namesSomebody))
                document.Append(CultureInfo.InvariantCulture, $"[{time}] ");
            document.Append(line.Text).Append("\n\n");
        }

        document.Length -= document.Length > 0 ? 1 : 0;
        return document.ToString();
    }

    private static void WriteHead(EpisodeFacts facts, StringBuilder document)
    {
        var before = document.Length;
        if (facts.Title is { } title)
            document.Append(CultureInfo.InvariantCulture, $"# {Script.OneLine(title)}\n");
        if (facts.Show is { } show)
            document.Append(CultureInfo.InvariantCulture, $"Show: {Script.OneLine(show)}{(facts.Number is { } number ? $", episode {number}" : "")}\n");
        if (facts.Published is { } published)
            document.Append(CultureInfo.InvariantCulture, $"Date: {published:yyyy-MM-dd}\n");
        if (document.Length > before)
            document.Append('\n');
    }
}
