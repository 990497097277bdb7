namespace Verbatim.Formats.Captions;

/// <summary>Puts lines of captions together, and looks where sentences end.</summary>
internal static class CaptionText
{
    /// <summary>False between characters of a script that writes without spaces.</summary>
    public static bool NeedsSpace(char before, char after) => !(IsUnspaced(before) && IsUnspaced(after));

    public static bool IsUnspaced(char c) => c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
        or (>= '\u3001' and <= '\u303F') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFF01' and <= '\uFF9D') or (>= '\uD840' and <= '\uD887');

    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var end = text.TrimEnd("\"'”’»)]」』 ");
        return !end.IsEmpty && (end[^1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '۔' or '।' or '♪');
    }
}
