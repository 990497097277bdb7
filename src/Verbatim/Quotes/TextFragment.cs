namespace Verbatim.Quotes;

/// <summary>
/// The part of an address that lets browsers mark words by themselves (WICG scroll-to-text-fragment). An addition to an address that
/// already leads to the words, never the only way to them.
/// </summary>
public static class TextFragment
{
    private const int Longest = 120;
    private const int EdgeWords = 5;

    /// <summary><c>:~:text=...</c>, to stand behind <c>#</c> and an element's id. Words of one paragraph stand whole, longer ones as first and last words.</summary>
    public static string Of(string words)
    {
        var text = words.Trim();
        if (text.Length <= Longest && !text.Contains('\n'))
            return $":~:text={Escaped(text)}";
        var spaced = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (spaced.Length < 2 * EdgeWords)
            return $":~:text={Escaped(text.Split('\n')[0])}";
        var (first, last) = (FirstParagraph(text), LastParagraph(text));
        return $":~:text={Escaped(string.Join(' ', first.Take(EdgeWords)))},{Escaped(string.Join(' ', last.TakeLast(EdgeWords)))}";
    }

    // Each edge must stand within one paragraph for browsers to find it.
    private static string[] FirstParagraph(string text) => text.Split('\n')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static string[] LastParagraph(string text) => text.Split('\n')[^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // A hyphen would be read as the mark of a prefix.
    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
