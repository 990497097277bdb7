using System.Globalization;

namespace Verbatim.Web.Quoting;

/// <summary>Breaks text into lines where nothing can measure it: widths are those of a common serif, on the safe side.</summary>
internal static class LineBreaker
{
    // Brackets and stops of East Asian writing that must not open a line.
    private const string NeverFirst = "、。，．・：；？！）」』】〉》〕］｝ー々…";

    /// <summary>In multiples of the type's size.</summary>
    public static double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        while (!text.IsEmpty)
        {
            var length = StringInfo.GetNextTextElementLength(text);
            width += WidthOfElement(text[..length]);
            text = text[length..];
        }

        return width;
    }

    /// <summary>Lines of at most so many multiples of the type's size; null where more than <paramref name="most"/> would be needed.</summary>
    public static List<string>? Break(string text, double width, int most)
    {
        var lines = new List<string>();
        var (line, used) = ("", 0.0);
        foreach (var piece in Pieces(text, width))
        {
            var wide = WidthOf(piece.TrimEnd());
            if (line.Length > 0 && used + wide > width)
            {
                lines.Add(line.TrimEnd());
                if (lines.Count >= most)
                    return null;
                (line, used) = ("", 0);
            }

            line += piece;
            used += WidthOf(piece);
            if (piece.EndsWith('\n'))
            {
                lines.Add(line.TrimEnd());
                if (lines.Count >= most)
                    return null;
                (line, used) = ("", 0);
            }
        }

        if (line.TrimEnd().Length > 0)
            lines.Add(line.TrimEnd());
        return lines.Count <= most ? lines : null;
    }

    // What may not be broken: words with the space behind them, single characters of writing without spaces, pieces of what is too long for a line.
    private static IEnumerable<string> Pieces(string text, double width)
    {
        var (start, used) = (0, 0.0);
        var at = 0;
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            var wide = WidthOfElement(text.AsSpan(at, length));
            if (at > start && (used + wide > width || (IsEastAsian(text[at]) && !NeverFirst.Contains(text[at], StringComparison.Ordinal))))
            {
                yield return text[start..at];
                (start, used) = (at, 0);
            }

            at += length;
            used += wide;
            if (char.IsWhiteSpace(text[at - 1]) || (IsEastAsian(text[at - 1]) && (at >= text.Length || !NeverFirst.Contains(text[at], StringComparison.Ordinal))))
            {
                yield return text[start..at];
                (start, used) = (at, 0);
            }
        }

        if (start < text.Length)
            yield return text[start..];
    }

    private static bool IsEastAsian(char c) => c is >= '\u2E80' and <= '\uD7A3' and not (>= '\u3200' and <= '\u32FF') or >= '\uF900' and <= '\uFAFF' or >= '\uFF01' and <= '\uFF60';

    private static double WidthOfElement(ReadOnlySpan<char> element) => element[0] switch
    {
        '\n' or '\r' => 0,
        _ when char.IsSurrogate(element[0]) => 1.2,
        var c when IsEastAsian(c) => 1.02,
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or 'I' or '.' or ',' or ':' or ';' or '!' or '\'' or '’' or '|' or '(' or ')' => 0.39,
        'm' or 'w' or 'M' or 'W' or '—' or '…' or '@' or '%' => 1,
        ' ' => 0.29,
        >= 'A' and <= 'Z' => 0.78,
        _ when element[0] < '\u0500' => 0.59,
        _ => 0.66,
    };
}
