using System.Reflection;

namespace Verbatim.Storage;

/// <summary>A numbered file of Schema/, embedded in the program.</summary>
internal sealed record SchemaFile(int Number, string Name, string Sql)
{
    private const string Folder = "Verbatim.Storage.Schema.";

    public static IReadOnlyList<SchemaFile> All { get; } = ReadAll();

    private static List<SchemaFile> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(Folder, StringComparison.Ordinal)
               let name = resource[Folder.Length..]
               orderby name
               select new SchemaFile(int.Parse(name.AsSpan(0, 4), null), name, Read(assembly, resource)),
        ];
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
