using System.CommandLine;

namespace Verbatim.Cli.Commands;

internal static class ManualCommand
{
    public static Command Create()
    {
        var command = new Command("manual", "Prints the page docs/cli.md.") { Hidden = true };
        command.SetAction(_ =>
        {
            Console.Out.Write(ManualPage.Of(CommandLine.Root()));
            return ExitCode.Done;
        });
        return command;
    }
}
