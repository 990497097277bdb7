using System.CommandLine;

namespace Verbatim.Cli.Commands;

internal static class ReindexCommand
{
    public static Command Create()
    {
        var library = new LibraryFolder();
        var command = new Command("reindex", "Builds the search index anew from the database. Searches see the old one until it is done.") { library };
        command.SetAction((parsed, cancellationToken) =>
        {
            var opened = library.Open(parsed);
            var episodes = opened.Index.Rebuild(cancellationToken);
            Screen.Line($"{Screen.Count(episodes, "episode")} indexed in {opened.Database.Folder}");
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }
}
