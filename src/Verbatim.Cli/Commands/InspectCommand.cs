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

    // One reading is held at a time, however many files are asked for.
    private static int Run(string[] files, string? timing, bool json)
    {
        var code = ExitCode.Done;
        if (json && files.Length == 1)
            Screen.Json(InspectionDocument.Of(Read(files[0])));
        else if (json)
            Screen.Json(files.Select(file => InspectionDocument.Of(Read(file))));
        else
            Array.ForEach(files, file => Read(file));
        return code;

        EpisodeReading Read(string file)
        {
            var reading = EpisodeReader.Read(FilesOf(file, timing));
            if (reading.Episode is null)
            {
                code = ExitCode.Failed;
                ProblemReport.Write(reading.Source.Problems.Select(ReportedProblem.Of));
            }
            else if (!json)
            {
                InspectionReport.Write(reading, reading.Episode);
            }

            return reading;
        }
    }

    private static EpisodeFiles FilesOf(string file, string? timing)
    {
        var files = EpisodeFiles.Of(file);
        return timing is null ? files : files with { Timing = timing };
    }
}
