namespace Verbatim.Cli;

/// <summary>Arguments, or the lines of standard input where the only argument is a hyphen.</summary>
internal sealed record InputLines(IReadOnlyList<string> Lines, bool FromStandardInput)
{
    public static InputLines Of(string[] arguments)
    {
        if (arguments is not ["-"])
            return new InputLines(arguments, false);
        var lines = new List<string>();
        while (Console.In.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                lines.Add(line.Trim());
        }

        return new InputLines(lines, true);
    }

    /// <summary>Prints the results as JSON: an array where several could be asked for, else the one.</summary>
    public void Print<T>(List<T> results)
    {
        if (FromStandardInput || Lines.Count > 1)
            Screen.Json(results);
        else
            Screen.Json(results[0]);
    }
}
