using Spectre.Console;
using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Cli;

/// <summary>Problems on standard error, one a line: <c>file:line: error: message</c>.</summary>
internal static class ProblemReport
{
    public static void Write(IEnumerable<ReportedProblem> problems)
    {
        foreach (var problem in problems)
        {
            var place = problem.Line is { } line ? $"{problem.File}:{line}" : problem.File;
            var colour = problem.Severity == Severity.Error ? "red" : "yellow";
            Screen.Error.MarkupLine(
                $"{Markup.Escape(Screen.Printable(place))}: [{colour}]{problem.Severity.ToString().ToLowerInvariant()}[/]: {Markup.Escape(Screen.Printable(problem.Message))}");
        }
    }
}
