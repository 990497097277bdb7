using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Text;

internal static class TextSource
{
    public static SourceText Load(string path) => Of(File.ReadAllText(path, Encoding.UTF8), path);

    public static SourceText Of(string text, string path = "test.txt") => new(path, "", text, "utf-8");
}
