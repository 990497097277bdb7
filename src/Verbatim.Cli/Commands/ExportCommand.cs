using System.CommandLine;
using Verbatim.Formats.Exports;
using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Cli.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var episode = new Argument<string>("EPISODE") { Description = "Its address, show/episode, as list and search print it." };
        var library = new LibraryFolder();
        var format = new Option<string>("--format")
        {
            Description = "json is the Podcasting 2.0 transcript.",
            DefaultValueFactory = _ => "md",
        };
        format.AcceptOnlyFromAmong([.. EpisodeWriter.All.Select(w => w.Name)]);
        var command = new Command("export", "Prints an episode in another format.") { episode, library, format };
        command.SetAction(parsed => Run(library.Open(parsed), parsed.GetValue(episode)!, parsed.GetValue(format)!));
        return command;
    }

    private static int Run(Library library, string name, string format)
    {
        if (!EpisodeAddress.TryParse(name, out var address))
        {
            Console.Error.WriteLine($"{name}: expected show/episode, as printed by: verbatim list");
            return ExitCode.Usage;
        }

        if (library.Episodes.Load(address) is not { } episode)
        {
            Console.Error.WriteLine($"{name}: no such episode in {library.Database.Folder}; see: verbatim list");
            return ExitCode.Failed;
        }

        Console.Out.Write(EpisodeWriter.Find(format)!.Write(episode));
        return ExitCode.Done;
    }
}
