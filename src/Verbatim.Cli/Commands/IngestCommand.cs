using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using Verbatim.Ingestion;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Cli.Commands;

internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, and folders with all they hold.", Arity = ArgumentArity.OneOrMore };
        var library = new LibraryFolder();
        var again = new Option<bool>("--again") { Description = "Read unchanged files, too." };
        var json = new JsonOption();
        var command = new Command("ingest", "Brings transcripts into the library. Unchanged files are skipped, changed ones replace their episode; a file that fails is reported and the others go in.")
        {
            paths,
            library,
            again,
            json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var opened = library.OpenOrCreate(parsed);
            var report = await RunAsync(opened, parsed.GetValue(paths)!, parsed.GetValue(again), cancellationToken);
            ProblemReport.Write(report.Problems);
            if (parsed.GetValue(json))
                Screen.Json(report);
            else
                Write(report, opened.Database.Folder);
            return report.IsFaultless ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static Task<IngestReport> RunAsync(Library library, string[] paths, bool again, CancellationToken cancellationToken)
    {
        var ingestor = new Ingestor(library);
        if (Console.IsErrorRedirected)
            return ingestor.IngestAsync(paths, again, new PlainProgress(), cancellationToken);
        return Screen.Error.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => ingestor.IngestAsync(paths, again, new BarProgress(context.AddTask("Reading")), cancellationToken));
    }

    private static void Write(IngestReport report, string folder)
    {
        foreach (var episode in report.Written)
            Screen.Line($"{(episode.Replaced ? "replaced" : "added")} {episode.Episode} from {episode.File}");
        if (report.FoundNothing)
            Screen.Error.WriteLine("Found no transcripts there.");
        Screen.Line(string.Join(", ",
            Screen.Count(report.Episodes, "episode"), Screen.Count(report.Turns, "turn"), Screen.Count(report.Words, "word"),
            Screen.Count(report.People, "person", "people"), Screen.Count(report.Chapters, "chapter"), Screen.Count(report.Quotes, "quote"))
            + string.Create(CultureInfo.InvariantCulture, $" in {report.Seconds:0.0} seconds"));
        Screen.Line($"{report.Unchanged:N0} unchanged, {report.Failed.Length:N0} failed, {report.LeftOut.Length:N0} other files left out; "
            + $"{Screen.Count(report.Problems.Count(p => p.Severity == Severity.Error), "error")}, {Screen.Count(report.Problems.Count(p => p.Severity == Severity.Warning), "warning")}");
        Screen.Line($"Library: {folder}");
    }

    private sealed class BarProgress(ProgressTask bar) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            bar.MaxValue = value.Total;
            bar.Description = Markup.Escape(Screen.Printable(Path.GetFileName(value.File)));
            bar.Value = value.Done;
        }
    }

    private sealed class PlainProgress : IProgress<IngestProgress>
    {
        private const int Steps = 20;

        public void Report(IngestProgress value)
        {
            if (value.Done == value.Total || value.Done * Steps / value.Total != (value.Done - 1) * Steps / value.Total)
                Console.Error.WriteLine($"{value.Done}/{value.Total} {Screen.Printable(value.File)}");
        }
    }
}
