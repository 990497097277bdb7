using System.CommandLine;
using Verbatim.Ingestion;
using Verbatim.Quotes;

namespace Verbatim.Cli.Commands;

internal static class LinkCommand
{
    public static Command Create()
    {
        var urls = new Argument<string[]>("URL") { Description = "Quote links, or - for one a line on standard input.", Arity = ArgumentArity.OneOrMore };
        var library = new LibraryFolder();
        var json = new JsonOption();
        var command = new Command("link", "Says what quote links point at now: exact, moved, edited, ambiguous or gone.") { urls, library, json };
        command.SetAction(parsed =>
        {
            var follower = new LinkFollower(library.Open(parsed));
            var input = InputLines.Of(parsed.GetValue(urls)!);
            var found = input.Lines.Select(follower.Follow).ToList();
            if (parsed.GetValue(json))
                input.Print(found);
            else
                found.ForEach(Write);
            return found.Count > 0 && found.TrueForAll(f => f.State != QuoteState.Gone) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Write(LinkDocument found)
    {
        Screen.Line($"{found.State.ToString().ToLowerInvariant()}: {found.Url}");
        if (found.Message is { } message)
            Screen.Line($"   {message}");
        if (found.Text is { } text)
            Screen.Line($"   {found.Speaker ?? "(nobody named)"}, {At(found.Start)}, turn {found.Turn}: {text}");
        if (found.Was is { } was)
            Screen.Line($"   the link says: {was}");
        foreach (var place in found.Candidates)
            Screen.Line($"   perhaps {place.Speaker ?? "(nobody named)"}, {At(place.Start)}, turn {place.Turn}: {place.Text}");
        Screen.Line();
    }

    private static string At(Transcripts.Moment? start) => start is { } moment ? Screen.Time(moment) : "no time";
}
