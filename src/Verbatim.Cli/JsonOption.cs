using System.CommandLine;

namespace Verbatim.Cli;

/// <summary><c>--json</c>: the results for programs instead of people.</summary>
internal sealed class JsonOption : Option<bool>
{
    public JsonOption()
        : base("--json") => Description = "Print the result as JSON.";
}
