using System.Buffers;
using System.Globalization;
using System.Text;

namespace Verbatim.Formats.Text;

/// <summary>What some words look like when they stand where a label would, weakest first.</summary>
internal enum LabelShape
{
    None,

    /// <summary>A few words of which some are no name; only a time beside them makes them a label.</summary>
    Phrase,

    /// <summary>One word that is no capitalised name: <c>gmaxwell</c>.</summary>
    Nickname,

    /// <summary><c>A</c>, <c>MF</c>, <c>AvW</c>, <c>XX01</c>.</summary>
    Code,

    Name,

    /// <summary><c>Speaker 1</c>, <c>SPEAKER_00</c>, <c>Audience Member</c>.</summary>
    Role,
}

internal static class LabelShapes
{
    private const int Longest = 60;
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("?!;\"“”„«»=<>{}|\\…*%^~`");

    public static LabelShape Of(string label)
    {
        if (label.Length is 0 or > Longest || label.AsSpan().ContainsAny(Forbidden) || label.Contains("](", StringComparison.Ordinal) || label.EndsWith("http", StringComparison.OrdinalIgnoreCase) || label.EndsWith("https", StringComparison.OrdinalIgnoreCase) || (label.Contains('[') && !label.Contains(']')) || !label.Any(char.IsLetter) || Vocabulary.Annotations.Contains(label))
            return LabelShape.None;
        var words = WithoutDetail(label).Split([' ', '_', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 7)
            return LabelShape.None;
        if (IsRole(words))
            return LabelShape.Role;
        if (words.Length == 1)
            return OfWord(words[0]);
        return words.Length > 6 ? LabelShape.None : IsName(words) ? LabelShape.Name : words.Length <= 4 && char.IsUpper(words[0][0]) && !label.AsSpan().ContainsAny(",.:") ? LabelShape.Phrase : LabelShape.None;
    }

    /// <summary>True where it names something that is played: <c>Break</c>, <c>SNL Jingle</c>, <c>Song extract</c>.</summary>
    public static bool IsBreak(string label)
    {
        var text = label.AsSpan().Trim(" []()");
        var breaks = Vocabulary.Breaks.GetAlternateLookup<ReadOnlySpan<char>>();
        if (text.IsEmpty || breaks.Contains(text[(text.LastIndexOf(' ') + 1)..]))
            return !text.IsEmpty;
        var space = text.IndexOf(' ');
        if (space < 0 || !breaks.Contains(text[..space]))
            return false;
        var rest = text[space..].TrimStart(' ');
        var second = rest[..(rest.IndexOf(' ') is > 0 and var end ? end : rest.Length)];
        return char.IsLower(second[0]) || second is "OF" || breaks.Contains(second);
    }

    /// <summary>A name as it is written, without what stands behind it in brackets: <c>(host)</c>, <c>(MF)</c>.</summary>
    public static string WithoutDetail(string label)
    {
        var bracket = label.IndexOfAny(['(', '[']);
        return bracket > 0 ? label[..bracket].Trim() : label.Trim(' ', '[', ']', '(', ')');
    }

    private static bool IsRole(string[] words)
    {
        var named = false;
        foreach (var word in words)
        {
            var stem = word.AsSpan().Trim('#').TrimEnd("0123456789");
            if (Vocabulary.Roles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem.TrimEnd('-')))
                named = true;
            else if (stem.Length > 1 && !Vocabulary.RoleCompanions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(stem))
                return false;
        }

        return named;
    }

    private static LabelShape OfWord(string word)
    {
        if (word.Length == 1)
            return char.IsUpper(word[0]) || char.GetUnicodeCategory(word[0]) == UnicodeCategory.OtherLetter ? LabelShape.Code : LabelShape.None;
        if (word.AsSpan().ContainsAny("/,:&+") || word[^1] == '.' || !(char.IsLetterOrDigit(word[0]) || word[0] is 'ʻ' or '\'' or '@' or '$'))
            return LabelShape.None;
        if (!char.IsUpper(word[0]) && char.GetUnicodeCategory(word[0]) is not (UnicodeCategory.OtherLetter or UnicodeCategory.TitlecaseLetter))
            return word.Length <= 24 && !Vocabulary.FunctionWords.Contains(word) ? LabelShape.Nickname : LabelShape.None;
        if (word.Length <= 4 && char.IsUpper(word[0]) && !word.Skip(1).All(char.IsLower) && word.All(char.IsLetterOrDigit) && (char.IsUpper(word[^1]) || char.IsDigit(word[^1])))
            return LabelShape.Code;
        return (Vocabulary.FunctionWords.Contains(word) && !Vocabulary.NamesToo.Contains(word)) || word is "A" ? LabelShape.None : LabelShape.Name;
    }

    // English words are none beside a word with letters that English lacks: "Nguyễn Văn An".
    private static bool IsEnglish(string[] words) => Array.TrueForAll(words, w => Ascii.IsValid(w));

    private static bool IsName(string[] words)
    {
        var capitalised = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var last = i == words.Length - 1;
            var bare = word.TrimEnd(',');
            if (bare.Length == 0 || (word.EndsWith(',') && last) || (bare[^1] == '.' && last && bare.Length > 4) || bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal))
                return false;
            if (Vocabulary.NameParticles.Contains(bare) && char.IsLower(bare[0]))
            {
                if (last)
                    return false;
                continue;
            }

            if (bare is "&" or "/" or "+" && i > 0 && !last)
                continue;
            if (char.IsLower(bare[0]) || !(char.IsLetter(bare[0]) || bare[0] is '\'' or 'ʻ' or '’') || (Vocabulary.FunctionWords.Contains(bare) && IsEnglish(words)) || (bare is "A" && i == 0))
                return false;
            capitalised++;
        }

        return capitalised > 0;
    }
}
