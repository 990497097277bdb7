namespace Verbatim.Tests;

/// <summary>Where the repository's own files are while its tests run.</summary>
internal static class RepositoryFiles
{
    public static string Root { get; } = FindRoot();

    /// <summary>Public transcripts to run the readers on; null on machines that do not have them.</summary>
    public static string? Corpus => Directory.Exists(System.IO.Path.Combine(Root, "..", "shared", "corpus"))
        ? System.IO.Path.GetFullPath(System.IO.Path.Combine(Root, "..", "shared", "corpus"))
        : null;

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    public static string Seed(string start) => Directory.GetFiles(Path("seeds"), start + "*.txt").Single();

    public static IEnumerable<string> Sources(params string[] folder) =>
        Directory.Exists(Path(folder))
            ? Directory.EnumerateFiles(Path(folder), "*.cs", SearchOption.AllDirectories)
                .Where(f => !f.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            : [];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "MyProject.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"MyProject.sln stands in no folder above {AppContext.BaseDirectory}.");
    }
}
