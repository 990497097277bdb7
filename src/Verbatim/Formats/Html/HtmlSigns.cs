using System.Text.RegularExpressions;

namespace Verbatim.Formats.Html;

/// <summary>What shows, before a page is parsed, that it is one, and that parsing it will end.</summary>
internal static partial class HtmlSigns
{
    public const int MaxDepth = 2000;

    public static Fit Of(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4096)).TrimStart().ToString();
        while (start.StartsWith("<!--", StringComparison.Ordinal) && start.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
            start = start[(end + 3)..].TrimStart();
        if (Document().IsMatch(start))
            return Fit.Certain;
        if (start.StartsWith("<?xml", StringComparison.Ordinal))
            return start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? Fit.Certain : Fit.No;
        return !Fragment().IsMatch(start) ? Fit.No : IsMostlyMarkup(start) ? Fit.Certain : Fit.Likely;
    }

    // Markdown may open with a tag, too; a page has tags on most of its lines.
    private static bool IsMostlyMarkup(string start)
    {
        var (lines, tagged) = (0, 0);
        foreach (var line in start.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                continue;
            lines++;
            tagged += line.Contains('<') && line.Contains('>') ? 1 : 0;
        }

        return tagged * 2 > lines || start.Contains("<style", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The parser looks up the open elements for each new one, which takes for ever in a page of nothing but open elements.</summary>
    public static bool IsTooDeep(string text)
    {
        var depth = 0;
        for (var i = text.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 2 < text.Length; i = text.IndexOf('<', i + 1))
        {
            var closes = text[i + 1] == '/';
            var tag = text.AsSpan(i + (closes ? 2 : 1));
            if (!char.IsAsciiLetter(tag[0]) || MayStayOpen(tag))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth)
                return true;
        }

        return false;
    }

    // Elements that have no end tag or may leave it out.
    private static bool MayStayOpen(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && char.IsAsciiLetterOrDigit(tag[length]))
            length++;
        Span<char> name = stackalloc char[12];
        if (length > name.Length)
            return false;
        return name[..tag[..length].ToLowerInvariant(name)] is "br" or "img" or "hr" or "meta" or "link" or "input" or "source" or "wbr" or "area" or "base" or "col" or "embed" or "param" or "track"
            or "p" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "option" or "optgroup" or "colgroup" or "path" or "circle" or "rect" or "use" or "line" or "polygon";
    }

    [GeneratedRegex(@"^<(?:!doctype\s+html|html|head|body)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Document();

    [GeneratedRegex(@"^<(?:cite|time|p|div|article|section|main|h[1-6]|table|dl|ul|ol|header|title|meta|blockquote|pre|span)\b[^<>]{0,500}>", RegexOptions.IgnoreCase)]
    private static partial Regex Fragment();
}
