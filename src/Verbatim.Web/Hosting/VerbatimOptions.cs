using Microsoft.Extensions.Options;
using Verbatim.Search;

namespace Verbatim.Web.Hosting;

/// <summary>Section <c>Verbatim</c> of the settings. The address to listen at is ASP.NET's own setting <c>Urls</c>.</summary>
internal sealed class VerbatimOptions
{
    public const string Section = "Verbatim";

    /// <summary>Folder that holds the library, made where it is missing. Relative to the working directory.</summary>
    public string Library { get; set; } = "library";

    /// <summary>Files and folders read into an empty library on the first start. Relative to the working directory or to a folder above the program.</summary>
    public string[] Sources { get; set; } = [];

    public VerbatimSearchOptions Search { get; set; } = new();
}

/// <summary>Section <c>Verbatim:Search</c>.</summary>
internal sealed class VerbatimSearchOptions
{
    /// <summary>Name of the engine that answers searches; empty for the one this program was built to prefer.</summary>
    public string Engine { get; set; } = "";
}

internal static class VerbatimOptionsSetup
{
    public static void AddVerbatimOptions(this WebApplicationBuilder builder) => builder.Services
        .AddOptions<VerbatimOptions>()
        .Bind(builder.Configuration.GetSection(VerbatimOptions.Section))
        .Validate(o => !string.IsNullOrWhiteSpace(o.Library), $"{VerbatimOptions.Section}:{nameof(VerbatimOptions.Library)} names no folder.")
        .Validate(o => !File.Exists(o.Library), $"{VerbatimOptions.Section}:{nameof(VerbatimOptions.Library)} names a file; expected a folder.")
        .Validate(o => o.Sources.All(s => !string.IsNullOrWhiteSpace(s)), $"{VerbatimOptions.Section}:{nameof(VerbatimOptions.Sources)} has an empty entry.")
        .Validate(
            o => o.Search.Engine.Length == 0 || SearchEngines.Names.Contains(o.Search.Engine, StringComparer.OrdinalIgnoreCase),
            $"{SearchEngines.Setting} names no engine of this program; expected {SearchEngines.Expected}.")
        .ValidateOnStart();
}
