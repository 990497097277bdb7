using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Verbatim.Ingestion;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Cli.Commands;

internal static class ListCommand
{
    public static Command Create()
    {
        var library = new LibraryFolder();
        var json = new JsonOption();
        var command = new Command("list", "Lists the shows, episodes and people of the library.") { library, json };
        command.SetAction(parsed =>
        {
            var document = ListDocument.Of(library.Open(parsed).Lists);
            if (parsed.GetValue(json))
                Screen.Json(document);
            else
                Write(document);
            return document.Episodes.IsEmpty ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    private static void Write(ListDocument document)
    {
        Screen.Heading(Screen.Count(document.Shows.Length, "show"));
        Screen.Columns(document.Shows.Select(s => new[] { s.Slug, s.Title ?? "(no show named)", Screen.Count(s.Episodes, "episode"), Screen.Count(s.Words, "word"), Length(s.Seconds) }));
        Screen.Heading(Screen.Count(document.Episodes.Length, "episode"));
        Screen.Columns(document.Episodes.Select(e => new[] { e.Episode, Date(e.Published), Length(e.Seconds), Screen.Count(e.Words, "word"), string.Join(", ", e.People), e.Title ?? "" }));
        Screen.Heading(Screen.Count(document.People.Length, "person", "people"));
        Screen.Columns(document.People.Select(p => new[] { p.Slug, p.Name, Screen.Count(p.Episodes, "episode"), Screen.Count(p.Turns, "turn"), Screen.Count(p.Words, "word"), Length(p.Seconds) }));
    }

    private static string Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";

    private static string Length(double? seconds) => seconds is { } s ? Timestamp.Format(s) : "no length";
}
