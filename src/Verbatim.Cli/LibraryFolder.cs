using System.CommandLine;
using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Cli;

/// <summary><c>--library DIR</c>, the environment variable <c>VERBATIM_LIBRARY</c>, or <c>library</c> in the working directory.</summary>
internal sealed class LibraryFolder : Option<string>
{
    public const string Variable = "VERBATIM_LIBRARY";

    // As the site reads its settings from the environment.
    private static readonly string EngineVariable = SearchEngines.Setting.Replace(":", "__", StringComparison.Ordinal);

    public LibraryFolder()
        : base("--library")
    {
        Description = $"The library's folder. Default: the environment variable {Variable}, otherwise \"library\" in the working directory.";
        HelpName = "DIR";
    }

    /// <exception cref="LibraryException">There is no library in that folder.</exception>
    public Library Open(ParseResult parsed) => Library.Open(Path(parsed), Engine);

    public Library OpenOrCreate(ParseResult parsed) => Library.OpenOrCreate(Path(parsed), Engine);

    private static string? Engine => Environment.GetEnvironmentVariable(EngineVariable);

    public string Path(ParseResult parsed) =>
        parsed.GetValue(this) ?? (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : "library");
}
