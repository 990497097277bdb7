using System.CommandLine;
using Verbatim.Ingestion;

namespace Verbatim.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create()
    {
        var library = new LibraryFolder();
        var json = new JsonOption();
        var command = new Command("check", "Verifies the library: the database's integrity, every episode's receipt against its source, the index against the database. One line per fault.")
        {
            library,
            json,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var opened = library.Open(parsed);
            var check = LibraryCheck.Of(opened, cancellationToken);
            if (parsed.GetValue(json))
                Screen.Json(check);
            else
                Write(check, opened.Database.Folder);
            return Task.FromResult(check.Faults.IsEmpty ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    private static void Write(LibraryCheck check, string folder)
    {
        foreach (var fault in check.Faults)
            Screen.Line(fault);
        if (check.Faults.IsEmpty)
            Screen.Line($"{folder}: {Screen.Count(check.Episodes, "episode")}, no faults; search engine: {check.Engine}");
    }
}
