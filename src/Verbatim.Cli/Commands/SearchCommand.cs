using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using System.Text.RegularExpressions;
using Spectre.Console;
using Verbatim.Search;

namespace Verbatim.Cli.Commands;

internal static partial class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words (all must occur in one turn), \"phrases\", OR, -not, speaker:, show: ...; docs/search.md has the whole language. Put -- before a query that begins with a hyphen.",
            Arity = ArgumentArity.OneOrMore,
        };
        var library = new LibraryFolder();
        var limit = new Option<int>("--limit") { Description = "How many hits at most (10).", HelpName = "N", DefaultValueFactory = _ => 10 };
        var offset = new Option<int>("--offset") { Description = "How many hits to leave out before them (0).", HelpName = "N" };
        limit.Validators.Add(NotNegative);
        offset.Validators.Add(NotNegative);
        var sort = new Option<SearchSort>("--sort") { Description = "relevance (the default), time: in the order things were said, date: the newest episode first." };
        sort.AcceptOnlyFromAmong("relevance", "time", "date");
        var json = new JsonOption();
        var command = new Command("search", "Finds turns in which something was said.") { query, library, limit, offset, sort, json };
        command.SetAction(parsed =>
        {
            var text = string.Join(' ', parsed.GetValue(query)!);
            var options = new SearchOptions(parsed.GetValue(limit), parsed.GetValue(offset), parsed.GetValue(sort));
            var index = library.Open(parsed).Index;
            if (index.Notice() is { } notice)
                Screen.Error.WriteLine(Screen.Printable(notice));
            var found = index.Search(QueryParser.Parse(text), options);
            if (parsed.GetValue(json))
                Screen.Json(found);
            else
                Write(found, options.Offset);
            return found.Total > 0 ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    private static void NotNegative(OptionResult result)
    {
        if (result.Tokens is [var token] && int.TryParse(token.Value, out var number) && number < 0)
            result.AddError($"{result.Option.Name} expects 0 or more, found {number}.");
    }

    private static void Write(SearchDocument found, int offset)
    {
        foreach (var (i, hit) in found.Hits.Index())
        {
            var when = hit.Start is { } start ? Screen.Time(start) : "no time";
            var what = string.Join(" · ", new[] { hit.Title ?? hit.Source, hit.Chapter, hit.Published }.Where(x => x is not null));
            Screen.Out.MarkupLine($"[bold]{offset + i + 1}. {Escaped(hit.Speaker ?? "(nobody named)")}, {when}[/] {Escaped(what)}");
            Screen.Out.MarkupLine("   " + Marked(hit.Snippet));
            Screen.Line($"   {hit.Url}");
            Screen.Line();
        }

        foreach (var repair in found.Repairs)
            Screen.Line(repair);
        Screen.Line($"{Screen.Count(found.Total, "turn")} found; read as: {found.ReadAs}");
        if (found.DidYouMean is { } better)
            Screen.Line($"Did you mean: {better}");
        if (found.SoundsLike is { } other)
            Screen.Line($"A recogniser may have heard it as {string.Join(", ", other.Words)} ({Screen.Count(other.Total, "turn")}). Try: {other.Query}");
        if (found.Advice is { } advice)
            Screen.Line(advice.Query is { } nearest ? $"{advice.Reason} Try: {nearest}" : advice.Reason);
    }

    // Outside a terminal there are no colours; two stars say the same.
    private static string Marked(string snippet)
    {
        var (open, close) = Screen.Out.Profile.Capabilities.Ansi ? ("[bold yellow]", "[/]") : ("**", "**");
        return string.Concat(Marks().Split(snippet).Select(part => part switch
        {
            "<mark>" => open,
            "</mark>" => close,
            _ => Escaped(WebUtility.HtmlDecode(part)),
        }));
    }

    private static string Escaped(string text) => Markup.Escape(Screen.Printable(text));

    [GeneratedRegex("(</?mark>)")]
    private static partial Regex Marks();
}
