using System.Buffers;

namespace Verbatim.Search.Text;

/// <summary>The question marks of the world's writing.</summary>
public static class QuestionMark
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("?\u037E\u061F\uFF1F\u203D\u2047\u2048\u2049\u055E\u1367\uA60F");

    public static bool IsIn(string text) => text.AsSpan().ContainsAny(Marks);
}
