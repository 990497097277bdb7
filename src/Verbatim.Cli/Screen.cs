using System.Globalization;
using System.Text;
using Spectre.Console;
using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Cli;

/// <summary>Writes results to standard output: coloured and wrapped on a terminal, plain lines elsewhere.</summary>
internal static class Screen
{
    private const int Unwrapped = 10_000;

    public static IAnsiConsole Out { get; } = Open(Console.Out, Console.IsOutputRedirected);

    /// <summary>For progress and messages.</summary>
    public static IAnsiConsole Error { get; } = Open(Console.Error, Console.IsErrorRedirected);

    public static void Json<T>(T document)
    {
        using var output = Console.OpenStandardOutput();
        PublicJson.Write(output, document);
    }

    public static void Line(string text = "") => Out.WriteLine(Printable(text));

    public static void Heading(string text) => Out.MarkupLine($"\n[bold]{Markup.Escape(Printable(text))}[/]");

    /// <summary>Prints columns; those named in <paramref name="right"/> are aligned to the right.</summary>
    public static void Columns(IEnumerable<string[]> rows, params int[] right)
    {
        var grid = new Grid();
        var width = 0;
        foreach (var row in rows)
        {
            for (; width < row.Length; width++)
                grid.AddColumn(new GridColumn { NoWrap = width + 1 < row.Length, Padding = new Padding(width == 0 ? 2 : 0, 0, width + 1 < row.Length ? 2 : 0, 0), Alignment = right.Contains(width) ? Justify.Right : Justify.Left });
            grid.AddRow([.. row.Select(cell => new Text(Printable(cell)))]);
        }

        if (width > 0)
            Out.Write(grid);
    }

    public static string Count(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary><c>12:13</c> for a time that is certain to two seconds, otherwise <c>≈12:13</c>.</summary>
    public static string Time(Moment moment) => (moment.Margin <= 2 ? "" : "≈") + Timestamp.Format(moment.Seconds);

    /// <summary>Sources may contain control characters, which would command the terminal.</summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var c in text)
            printable.Append(char.IsControl(c) && c is not '\n' ? ' ' : c);
        return printable.ToString();
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (redirected)
            console.Profile.Width = Unwrapped;
        return console;
    }
}
