using System.Buffers;

namespace Verbatim.Search.Text;

/// <summary>The question marks of the world's writing.</summary>
public static class QuestionMark
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("?\u037E\u061F\uFF1F\u203D\u2047\u2048\u2049\u055E\u1367\uA60F");

    public static bool IsIn(string text) => text.AsSpan().ContainsAny(Marks) || AsksInGreek(text);

    // Greek asks with a semicolon and has another sign for what others write so.
    private static bool AsksInGreek(string text)
    {
        for (var i = text.IndexOf(';', StringComparison.Ordinal); i > 0; i = text.IndexOf(';', i + 1))
            if (text[i - 1] is (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') or '\u0301')
                return true;
        return false;
    }
}
