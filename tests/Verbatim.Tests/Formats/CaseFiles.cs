using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

/// <summary>Inputs and the files beside them that say what is to be understood of each.</summary>
internal static class CaseFiles
{
    public static TheoryData<string> In(string folder) =>
        [.. Directory.EnumerateFiles(folder).Where(f => !f.EndsWith(".expected", StringComparison.Ordinal)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public static SourceText Load(string folder, string name) => SourceDecoder.Decode(name, File.ReadAllBytes(Path.Combine(folder, name))).Source!;

    public static void AssertExpected(string folder, string name, string actual)
    {
        var expected = Path.Combine(folder, name + ".expected");
        Assert.Equal(File.Exists(expected) ? File.ReadAllText(expected) : $"(no file {expected})", actual, ignoreLineEndingDifferences: true);
    }
}
