using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>
/// <c>**Name:** [hh:mm:ss] text</c> under <c>##</c> chapter headings, the facts of the episode in YAML front matter.
/// A time further off than two seconds is left out.
/// </summary>
public static class MarkdownWriter
{
    public static string Write(Episode episode)
    {
        var document = new StringBuilder();
        WriteFrontMatter(episode, document);
        if (episode.Facts.Title is { } title)
            document.Append(CultureInfo.InvariantCulture, $"# {MarkdownText.Escape(title)}\n\n");
        foreach (var line in Script.Of(episode))
        {
            foreach (var heading in line.Headings)
                document.Append(CultureInfo.InvariantCulture, $"## {MarkdownText.Escape(heading)}\n\n");
            if (line.Speaker is { } speaker)
                document.Append(CultureInfo.InvariantCulture, $"**{MarkdownText.Escape(speaker)}:** ");
            if (line.Time is { } time)
                document.Append(CultureInfo.InvariantCulture, $"[{time}] ");
            document.Append(line.Speaker is null && line.Time is null ? MarkdownText.EscapeParagraph(line.Text) : MarkdownText.Escape(line.Text)).Append("\n\n");
        }

        document.Length -= document.Length > 0 ? 1 : 0;
        return document.ToString();
    }

    private static void WriteFrontMatter(Episode episode, StringBuilder document)
    {
        var facts = episode.Facts;
        document.Append("---\n");
        WriteScalar("title", facts.Title, document);
        WriteScalar("show", facts.Show, document);
        WriteScalar("number", facts.Number, document);
        if (facts.Published is { } published)
            document.Append(CultureInfo.InvariantCulture, $"published: {published:yyyy-MM-dd}\n");
        WriteScalar("language", facts.Language, document);
        WriteScalar("description", facts.Description, document);
        if (!episode.People.IsEmpty)
            document.Append("people:\n");
        foreach (var person in episode.People)
        {
            document.Append(CultureInfo.InvariantCulture, $"  - name: {YamlText.Quote(person.Name)}\n");
            if (person.Role is { } role)
                document.Append(CultureInfo.InvariantCulture, $"    role: {(role == Role.Host ? "host" : "guest")}\n");
        }

        document.Append("---\n\n");
    }

    private static void WriteScalar(string key, string? value, StringBuilder document)
    {
        if (value is not null)
            document.Append(CultureInfo.InvariantCulture, $"{key}: {YamlText.Quote(value)}\n");
    }
}
