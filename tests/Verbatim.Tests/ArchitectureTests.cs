using System.Text.RegularExpressions;

namespace Verbatim.Tests;

/// <summary>The arrows of docs/architecture.md. A folder's sources may name only the namespaces listed for it.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] Stages = ["Formats", "People", "Timing", "Quotes", "Storage", "Search"];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Transcripts"] = [],
        ["Formats"] = ["Transcripts"],
        ["People"] = ["Transcripts"],
        ["Timing"] = ["Transcripts"],
        ["Quotes"] = ["Transcripts"],
        ["Storage"] = ["Transcripts"],
        ["Search"] = ["Transcripts"],
        ["Ingestion"] = ["Transcripts", .. Stages],
    };

    [Fact]
    public void Every_folder_of_the_library_has_its_arrows_stated()
    {
        var folders = Directory.GetDirectories(RepositoryFiles.Path("src", "Verbatim")).Select(Path.GetFileName).Except(["bin", "obj"]);

        Assert.Empty(folders.Except(Allowed.Keys));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_reaches_only_where_its_arrows_point(string folder)
    {
        var reached =
            from file in RepositoryFiles.Sources("src", "Verbatim", folder)
            from Match name in NamespaceOfOurs().Matches(File.ReadAllText(file))
            let target = name.Groups[1].Value
            where target != folder && Allowed.ContainsKey(target) && !Allowed[folder].Contains(target)
            select $"{Path.GetRelativePath(RepositoryFiles.Root, file)} reaches {target}";

        Assert.Empty(reached);
    }

    [Fact]
    public void The_library_knows_neither_console_nor_http()
    {
        var reached =
            from file in RepositoryFiles.Sources("src", "Verbatim")
            from Match name in HostMatter().Matches(File.ReadAllText(file))
            select $"{Path.GetRelativePath(RepositoryFiles.Root, file)}: {name.Value}";

        Assert.Empty(reached);
    }

    [Fact]
    public void Only_storage_and_engines_contain_sql()
    {
        var elsewhere =
            from file in RepositoryFiles.Sources("src")
            let path = Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/')
            where !path.StartsWith("src/Verbatim/Storage/", StringComparison.Ordinal) && !path.StartsWith("src/Verbatim/Search/Sqlite/", StringComparison.Ordinal)
            where Sql().IsMatch(File.ReadAllText(file))
            select path;

        Assert.Empty(elsewhere);
    }

    [Fact]
    public void A_type_lives_in_the_namespace_of_its_folder()
    {
        var misplaced =
            from file in RepositoryFiles.Sources("src")
            where Path.GetFileName(file) != "Program.cs"
            let declared = FileNamespace().Match(File.ReadAllText(file)).Groups[1].Value
            let expected = Path.GetRelativePath(RepositoryFiles.Path("src"), Path.GetDirectoryName(file)!).Replace('/', '.').Replace('\\', '.')
            where declared != expected
            select $"{file}: {declared}, expected {expected}";

        Assert.Empty(misplaced);
    }

    public static TheoryData<string> Folders() => [.. Allowed.Keys];

    [GeneratedRegex(@"\bVerbatim\.([A-Z][A-Za-z]+)\b")]
    private static partial Regex NamespaceOfOurs();

    [GeneratedRegex(@"\b(Console\.|Microsoft\.AspNetCore|System\.Net\.Http|Spectre\.)")]
    private static partial Regex HostMatter();

    [GeneratedRegex(@"\b(SELECT\s+.+\s+FROM|INSERT\s+INTO|DELETE\s+FROM|UPDATE\s+\w+\s+SET|CREATE\s+(TABLE|INDEX))\b")]
    private static partial Regex Sql();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex FileNamespace();
}
