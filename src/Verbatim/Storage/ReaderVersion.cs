using System.Reflection;

namespace Verbatim.Storage;

/// <summary>Which program read a source: the build's version with its commit, where the build knows it.</summary>
public static class ReaderVersion
{
    public static string Current { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
