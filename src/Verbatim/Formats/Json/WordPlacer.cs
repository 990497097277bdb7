namespace Verbatim.Formats.Json;

/// <summary>Finds timed words in the text they belong to, in order; the text may add punctuation and words without a time.</summary>
internal static class WordPlacer
{
    // A word that the text writes otherwise must not drag the cursor to its next occurrence far away.
    private const int Reach = 80;

    public static IEnumerable<(SpokenWord Word, int Offset, int Length)> Place(string text, IReadOnlyList<SpokenWord> words)
    {
        var cursor = 0;
        foreach (var word in words)
        {
            var bare = Bare(word.Text);
            if (bare.Length == 0)
                continue;
            var offset = Find(text, bare, cursor);
            if (offset < 0)
                continue;
            cursor = offset + bare.Length;
            yield return (word, offset, bare.Length);
        }
    }

    private static int Find(string text, string word, int cursor)
    {
        var end = Math.Min(text.Length, cursor + Reach + word.Length);
        for (var from = cursor; from < end;)
        {
            var at = text.AsSpan(from, end - from).IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return -1;
            if (IsWhole(text, from + at, word.Length))
                return from + at;
            from += at + 1;
        }

        return -1;
    }

    private static bool IsWhole(string text, int start, int length) =>
        !(start > 0 && Continues(text[start - 1], text[start])) && !(start + length < text.Length && Continues(text[start + length - 1], text[start + length]));

    private static bool Continues(char a, char b) => char.IsAsciiLetterOrDigit(a) && char.IsAsciiLetterOrDigit(b);

    private static string Bare(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]) && !char.IsSurrogate(word[start]))
            start++;
        while (end > start && !char.IsLetterOrDigit(word[end - 1]) && !char.IsSurrogate(word[end - 1]) && word[end - 1] is not ('%' or '#' or '+') && !IsMark(word[end - 1]))
            end--;
        return word[start..end];
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
