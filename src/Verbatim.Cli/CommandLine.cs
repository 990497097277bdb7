using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Microsoft.Data.Sqlite;
using Verbatim.Cli.Commands;
using Verbatim.Storage;

namespace Verbatim.Cli;

/// <summary>The command tree, and how it is run.</summary>
internal static class CommandLine
{
    public static Command Root() => new("verbatim", "Turns podcast transcripts into a library that can be read, searched and quoted.")
    {
        new HelpOption(),
        new VersionOption(),
        InspectCommand.Create(),
        IngestCommand.Create(),
        SearchCommand.Create(),
        LinkCommand.Create(),
        ExportCommand.Create(),
        ListCommand.Create(),
        ReindexCommand.Create(),
        CheckCommand.Create(),
        ManualCommand.Create(),
    };

    public static async Task<int> RunAsync(string[] args)
    {
        // A query may begin with @, which the parser would otherwise take for the name of a file with arguments.
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message);
            await Console.Error.WriteLineAsync($"See: {PathOf(parsed.CommandResult.Command)} --help");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(Explain(e));
            return ExitCode.Failed;
        }
    }

    private static string PathOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is null ? "verbatim" : $"verbatim {command.Name}";

    private static string Explain(Exception e) => e switch
    {
        LibraryException => e.Message,
        OperationCanceledException => "Stopped.",
        SqliteException or IOException or UnauthorizedAccessException => $"verbatim: {e.Message}",
        _ => $"verbatim failed; please report this:{Environment.NewLine}{e}",
    };
}
