namespace Verbatim.Quotes;

/// <summary>
/// The part of an address that lets browsers mark words by themselves (WICG scroll-to-text-fragment). An addition to an address that
/// already leads to the words, never the only way to them.
/// </summary>
public static class TextFragment
{
    private const int Longest = 120;
    private const int EdgeWords = 5;

    private static readonly char[] ClauseEnds = ['。', '！', '？', '、', '，', '；', '．'];

    /// <summary><c>:~:text=...</c>, to stand behind <c>#</c> and an element's id. Words of one paragraph stand whole, longer ones as first and last words, each edge within one paragraph.</summary>
    public static string Of(string words)
    {
        var text = words.Trim();
        if (text.Length <= Longest && !text.Contains('\n'))
            return $":~:text={Escaped(text)}";
        var paragraphs = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var alone = paragraphs.Length == 1;
        var (first, last) = (Pieces(paragraphs[0], alone), Pieces(paragraphs[^1], alone));
        return alone && first.Length < 2
            ? $":~:text={Escaped(text)}"
            : $":~:text={Escaped(first[0])},{Escaped(last[^1])}";
    }

    // The beginning and the end of a paragraph, or all of it. Writing without spaces falls into its clauses: browsers look for whole words, and know better where those end.
    private static string[] Pieces(string paragraph, bool alone)
    {
        var words = paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length >= 2)
        {
            var most = Math.Min(EdgeWords, alone ? words.Length / 2 : words.Length);
            return [string.Join(' ', words.Take(most)), string.Join(' ', words.TakeLast(most))];
        }

        var clauses = paragraph.Split(ClauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Length >= 2 ? [clauses[0], clauses[^1]] : [paragraph];
    }

    // A hyphen would be read as the mark of a prefix.
    private static string Escaped(string text) => Uri.EscapeDataString(text).Replace("-", "%2D", StringComparison.Ordinal);
}
