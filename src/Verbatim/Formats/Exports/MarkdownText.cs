using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.Exports;

/// <summary>Keeps words from being taken for Markdown.</summary>
public static partial class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_<&");

    /// <summary>For text that does not open its line.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i))
                escaped.Append('\\').Append(text[i]);
            else if (text[i] == '&' && Entity().IsMatch(text.AsSpan(i, Math.Min(34, text.Length - i))))
                escaped.Append("&amp;");
            else
                escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    /// <summary>For text that opens its line, where headings, lists and quotations begin.</summary>
    public static string EscapeParagraph(string text)
    {
        var escaped = Escape(text);
        var block = BlockStart().Match(escaped);
        return block.Success ? escaped.Insert(block.Groups[1].Index, "\\") : escaped;
    }

    // A sign between spaces marks up nothing, nor does an underscore inside a word.
    private static bool IsMarkup(string text, int i)
    {
        var (before, after) = (i > 0 ? text[i - 1] : ' ', i + 1 < text.Length ? text[i + 1] : ' ');
        return text[i] switch
        {
            '`' => true,
            '*' => !char.IsWhiteSpace(before) || !char.IsWhiteSpace(after),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && !(char.IsWhiteSpace(before) && char.IsWhiteSpace(after)),
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
            '\\' => char.IsAscii(after) && (char.IsPunctuation(after) || char.IsSymbol(after)),
            _ => false,
        };
    }

    [GeneratedRegex(@"^&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    [GeneratedRegex(@"^(?:\d{1,9}([.)])(?:\s|$)|(#{1,6})(?:\s|$)|([-+*])(?:\s|$)|(>)|(={3,})|(-{3,})|(~{3,})|(\|))")]
    private static partial Regex BlockStart();
}
