using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Verbatim.Cli;

/// <summary>The page docs/cli.md, made from the command tree so that the two cannot differ.</summary>
internal static class ManualPage
{
    private const string Introduction =
        """
        # The command line

        After `dotnet build -c Release` the command is `src/Verbatim.Cli/bin/Release/net10.0/verbatim`.

        Results go to standard output, progress and messages to standard error. Exit codes: 0 done, 1 something failed or nothing was found,
        2 the command was not understood. Every verb that prints results prints them as JSON with `--json`; times are seconds, lines count from 1.

        This page is printed by `verbatim manual` and compared with it by a test.


        """;

    public static string Of(Command root)
    {
        var page = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var command in root.Subcommands.Where(c => !c.Hidden))
            Append(command, page);
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Append(Command command, StringBuilder page)
    {
        var usage = string.Concat(command.Arguments.Select(a => $" {a.Name}{(a.Arity.MaximumNumberOfValues > 1 ? "..." : "")}"));
        page.Append(CultureInfo.InvariantCulture, $"## verbatim {command.Name}{usage}\n\n{command.Description}\n\n");
        if (command.Arguments.Count + command.Options.Count == 0)
            return;
        page.Append("| | |\n|---|---|\n");
        foreach (var argument in command.Arguments)
            page.Append(CultureInfo.InvariantCulture, $"| `{argument.Name}` | {argument.Description} |\n");
        foreach (var option in command.Options.Where(o => !o.Hidden && o.Name != "--help"))
            page.Append(CultureInfo.InvariantCulture, $"| `{option.Name}{ValueOf(option)}` | {option.Description} |\n");
        page.Append('\n');
    }

    private static string ValueOf(Option option)
    {
        if (option.ValueType == typeof(bool))
            return "";
        var choices = option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(c => c.Label).ToList();
        return " " + (choices.Count > 0 ? string.Join("\\|", choices) : option.HelpName ?? "N");
    }
}
