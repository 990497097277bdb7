using System.CommandLine;
using Verbatim.Ingestion;

namespace Verbatim.Cli.Commands;

internal static class InspectCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Transcripts to read.", Arity = ArgumentArity.OneOrMore };
        var timing = new Option<string>("--timing") { Description = "A timed version of the same conversation (captions, a recogniser's output) whose times are to be taken.", HelpName = "FILE" };
        var json = new JsonOption();
        var command = new Command("inspect", "Shows what is understood of files: people, turns, chapters, times, and what became of each line. Stores nothing.")
        {
            files,
            timing,
            json,
        };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(timing), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string[] files, string? timing, bool json)
    {
        var readings = files.Select(file => EpisodeReader.Read(FilesOf(file, timing))).ToList();
        if (json)
        {
            var documents = readings.Select(InspectionDocument.Of).ToList();
            if (documents.Count == 1)
                Screen.Json(documents[0]);
            else
                Screen.Json(documents);
        }

        foreach (var reading in readings)
        {
            if (!json && reading.Episode is { } episode)
                InspectionReport.Write(reading, episode);
            if (reading.Episode is null)
                ProblemReport.Write(reading.Source.Problems.Select(ReportedProblem.Of));
        }

        return readings.TrueForAll(r => r.Episode is not null) ? ExitCode.Done : ExitCode.Failed;
    }

    private static EpisodeFiles FilesOf(string file, string? timing)
    {
        var files = EpisodeFiles.Of(file);
        return timing is null ? files : files with { Timing = timing };
    }
}
