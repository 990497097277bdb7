using System.Globalization;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.Exports;

/// <summary>Text that stays together: a word, a character of a script without spaces, or more where a line must not begin.</summary>
/// <param name="Spaced">White space stands before it.</param>
/// <param name="OpensParagraph">A paragraph begins with it.</param>
internal readonly record struct CueToken(int Start, int End, bool Spaced, bool OpensParagraph)
{
    private const string Spaces = " \t\n";

    /// <param name="plain">Lines are read without markup: none may begin with what looks like a label or a change of speaker.</param>
    public static List<CueToken> Of(string text, bool plain)
    {
        var tokens = new List<CueToken>(text.Length / 5 + 1);
        var (i, spaced, paragraph) = (0, false, true);
        while (i < text.Length)
        {
            if (Spaces.Contains(text[i], StringComparison.Ordinal))
            {
                spaced = true;
                paragraph |= text[i++] == '\n';
                continue;
            }

            var end = EndOfWord(text, i);
            if (tokens.Count > 0 && plain && LooksLikePrefix(text, i))
                tokens[^1] = tokens[^1] with { End = end };
            else
                tokens.Add(new CueToken(i, end, spaced, paragraph));
            (i, spaced, paragraph) = (end, false, false);
        }

        return tokens;
    }

    private static int EndOfWord(string text, int start)
    {
        var i = start;
        while (i < text.Length && !Spaces.Contains(text[i], StringComparison.Ordinal))
        {
            i += StringInfo.GetNextTextElementLength(text.AsSpan(i));
            if (i < text.Length && CaptionText.IsUnspaced(text[i - 1]) && CaptionText.IsUnspaced(text[i]) && char.IsLetter(text[i]))
                break;
        }

        return i;
    }

    private static bool LooksLikePrefix(string text, int at)
    {
        var prefix = SpeakerPrefix.Of(text.Substring(at, Math.Min(60, text.Length - at)));
        return prefix.Changes || prefix.Label is not null;
    }
}
