using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Reads a name that begins at a place in running text: capitalised words, with particles and initials between them.</summary>
internal static class NameReader
{
    private const int MaxWords = 4;

    /// <summary>Null where no capitalised word begins there.</summary>
    public static PersonName? ReadAt(string text, int start, out int end)
    {
        var i = start;
        end = start;
        var words = 0;
        while (words < MaxWords && i < text.Length)
        {
            if (words > 0 && Nickname(text, i) is > 0 and var behind)
                i = behind;
            var wordEnd = EndOfWord(text, i);
            if (wordEnd == i)
                break;
            var word = text.AsSpan(i, wordEnd - i);
            var particle = words > 0 && char.IsLower(word[0]) && LabelWords.Particles.Contains(word.ToString());
            if (!particle && !IsCapitalised(word))
                break;
            if (!particle)
                end = wordEnd;
            var honorific = words == 0 && LabelWords.Honorifics.Contains(word.ToString().ToLowerInvariant());
            var initial = word.Length == 1 && char.IsUpper(word[0]);
            i = wordEnd;
            if (i < text.Length && text[i] == '.' && (initial || honorific))
                i++;
            if (honorific)
                start = i + 1;
            if (i >= text.Length || text[i] != ' ')
                break;
            i++;
            words++;
        }

        if (end <= start || IsPossessive(text, end))
            return null;
        var name = new PersonName(text[start..end]);
        return name.Words.IsEmpty ? null : name;
    }

    // Jeffrey “Jefro” Osier-Mixon: one more word in marks, and a name goes on behind it.
    private static int Nickname(string text, int i)
    {
        if (i >= text.Length || text[i] is not ('"' or '“' or '„' or '«'))
            return 0;
        var end = EndOfWord(text, i + 1);
        return end > i + 1 && IsCapitalised(text.AsSpan(i + 1, end - i - 1)) && end + 2 < text.Length && text[end] is '"' or '”' or '“' or '»' && text[end + 1] == ' ' && char.IsUpper(text[end + 2]) ? end + 2 : 0;
    }

    private static int EndOfWord(string text, int i)
    {
        var end = i;
        while (end < text.Length && (char.IsLetter(text[end]) || char.GetUnicodeCategory(text[end]) == System.Globalization.UnicodeCategory.NonSpacingMark
            || (end > i && end + 1 < text.Length && text[end] is '-' or '\'' or '’' && char.IsUpper(text[end + 1]))))
            end++;
        return end;
    }

    private static bool IsCapitalised(ReadOnlySpan<char> word) => char.IsUpper(word[0]) && !(word.Length == 1 && word[0] == 'I');

    private static bool IsPossessive(string text, int end) => end + 1 < text.Length && text[end] is '\'' or '’' && text[end + 1] == 's';
}
