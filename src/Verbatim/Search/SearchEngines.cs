using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
#if LUCENE
using Verbatim.Search.Lucene;
#endif
using Verbatim.Search.Sqlite;

namespace Verbatim.Search;

/// <summary>The engines that are compiled in.</summary>
public static class SearchEngines
{
    /// <summary>The setting that chooses one by its name.</summary>
    public const string Setting = "Verbatim:Search:Engine";

    private static readonly (string Name, Func<string, Func<SqliteConnection>, ITurnIndex> Open)[] Compiled =
    [
#if LUCENE
        ("lucene", (folder, connect) => new LuceneTurnIndex(folder, connect)),
#endif
        ("sqlite", (_, connect) => new SqliteTurnIndex(connect)),
    ];

    /// <summary>The default comes first.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Compiled.Select(e => e.Name)];

    /// <summary>The names, and how to have an engine that this build left out.</summary>
    public static string Expected { get; } = string.Join(" or ", Names) + (Names.Contains("lucene") ? "" : " (lucene is not compiled in; dotnet build -p:Lucene=true does it)");

    /// <param name="name">One of <see cref="Names"/>; null or empty for the default.</param>
    /// <param name="folder">The library's; an engine with files of its own keeps them in a folder there.</param>
    /// <param name="connect">Gives an open connection to the library, the engine's to dispose.</param>
    /// <exception cref="ArgumentException">No engine of that name is compiled in.</exception>
    public static ITurnIndex Open(string? name, string folder, Func<SqliteConnection> connect)
    {
        var wanted = string.IsNullOrEmpty(name) ? Names[0] : name;
        var engine = Array.Find(Compiled, e => e.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase));
        return engine.Open is { } open ? open(folder, connect) : throw new ArgumentException($"{Setting}: found {wanted}, expected {Expected}");
    }
}
