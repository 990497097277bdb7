using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.Json;

/// <summary>The writing of a recogniser's pieces: how they are cleaned and how they join.</summary>
internal static partial class SpeechText
{
    /// <summary>Without line breaks, caption markup and entities; inner spaces stay as they are.</summary>
    public static string Clean(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal))
            text = Markup().Replace(text, "");
        if (text.Contains('&', StringComparison.Ordinal))
            text = Entity().Replace(text, entity => WebUtility.HtmlDecode(entity.Value));
        return text.AsSpan().IndexOfAnyInRange('\u0000', '\u001F') < 0 && text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') < 0 ? text : Unbroken(text);
    }

    public static bool IsPunctuation(string text) => text.Length > 0 && text.All(c => char.IsPunctuation(c) || c is '…');

    /// <summary>Whether a space belongs between what was written so far and the next piece.</summary>
    public static bool NeedsSpace(StringBuilder before, string next)
    {
        if (before.Length == 0 || next.Length == 0 || char.IsWhiteSpace(before[^1]) || char.IsWhiteSpace(next[0]))
            return false;
        if (Spaceless(before[^1]) && Spaceless(next[0]))
            return false;
        if (IsPunctuation(next) && IsCloser(next[0]))
            return false;
        return !Clitic().IsMatch(next) && before[^1] is not ('¿' or '¡' or '(' or '[' or '“' or '«' or '„');
    }

    private static bool IsCloser(char c) => c is '.' or ',' or '!' or '?' or ';' or ':' or '…' or '%' or ')' or ']' or '}' or '”' or '’' or '»'
        or '、' or '。' or '，' or '！' or '？' or '：' or '；' or '」' or '』' or '）' or '،' or '؟' or '؛' or '।' or '۔';

    // Writing that puts no space between words, with its punctuation. Korean does.
    private static bool Spaceless(char c) => c is (>= '\u3000' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFF00' and <= '\uFF9F') or (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF');

    private static string Unbroken(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u0085' or '\u2028' or '\u2029' || char.IsControl(c))
            {
                if (c != '\t' && line.Length > 0 && (line[^1] == ' ' || Spaceless(line[^1])))
                    continue;
                line.Append(' ');
            }
            else
            {
                line.Append(c);
            }
        }

        return line.ToString();
    }

    [GeneratedRegex(@"</?(?:i|b|u|em|strong|font|c|span|br)(?:[ .][^<>]{0,200})?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Markup();

    [GeneratedRegex(@"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,5});", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    // Tokenisers split don't and it's; 'cause and 'em are words of their own.
    [GeneratedRegex(@"^(?:['’](?:s|t|re|ve|ll|d|m)|n['’]t)$", RegexOptions.IgnoreCase)]
    private static partial Regex Clitic();
}
