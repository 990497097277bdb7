namespace Verbatim.Ingestion;

/// <summary>Offsets of the public JSON, which counts Unicode code points where the program counts UTF-16 units.</summary>
public static class CodePoints
{
    /// <summary>How many code points stand before an offset; a lone surrogate counts as one.</summary>
    public static int Count(string text, int offset)
    {
        var count = 0;
        for (var i = 0; i < offset; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < offset && char.IsLowSurrogate(text[i + 1]))
                i++;
            count++;
        }

        return count;
    }
}
