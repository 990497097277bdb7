using System.CommandLine;
using System.Globalization;
using Verbatim.Ingestion;

namespace Verbatim.Cli.Commands;

internal static class QuoteCommand
{
    public static Command Create()
    {
        var text = new Argument<string[]>("TEXT") { Description = "What you remember, or - for one quotation a line on standard input.", Arity = ArgumentArity.OneOrMore };
        var library = new LibraryFolder();
        var json = new JsonOption();
        var command = new Command("quote", "Finds where a remembered quotation was said: verbatim, nearly, or not at all (absent). Prints the link to it.") { text, library, json };
        command.SetAction(parsed =>
        {
            var finder = new QuoteFinder(library.Open(parsed));
            var given = parsed.GetValue(text)!;
            var input = given is ["-"] ? InputLines.Of(given) : new InputLines([string.Join(' ', given)], false);
            var found = input.Lines.Select(finder.Find).ToList();
            if (parsed.GetValue(json))
                input.Print(found);
            else
                found.ForEach(Write);
            return found.Exists(f => f.State != RememberedState.Absent) ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void Write(QuoteDocument found)
    {
        Screen.Line($"{found.State.ToString().ToLowerInvariant()}: {found.Text}");
        if (found.Parts.Length > 0)
            Screen.Line(found.Parts.Length > 1 ? "   Each of two parts was said, not the two together:" : "   Only a part of it was said:");
        foreach (var match in found.Matches.Concat(found.Parts.Select(p => p.Match)))
        {
            var when = match.Start is { } start ? Screen.Time(start) : "no time";
            var like = string.Create(CultureInfo.InvariantCulture, $"{match.Similarity:P0} alike");
            Screen.Line($"   {match.Speaker ?? "(nobody named)"}, {when}, {match.Title ?? match.Episode} ({like})");
            Screen.Line($"   {match.Text}");
            Screen.Line($"   {match.Link}");
        }

        Screen.Line();
    }
}
