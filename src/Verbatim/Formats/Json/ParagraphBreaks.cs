namespace Verbatim.Formats.Json;

/// <summary>
/// Where a long run of one speaker falls into paragraphs: where the source says so, else at the end of a sentence once there are
/// enough words, sooner after a pause. Text without any punctuation breaks at pauses, and at the latest after 250 words.
/// </summary>
internal static class ParagraphBreaks
{
    private const int Enough = 100;
    private const int EnoughAfterPause = 40;
    private const int TooMany = 250;
    private const double Pause = 1.0;

    /// <summary>Offsets into the text, ascending; each stands directly before a word.</summary>
    public static List<int> Find(string text, IReadOnlyList<TurnDraft.Piece> pieces)
    {
        var breaks = new List<int>();
        var (words, piece) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            while (piece < pieces.Count && pieces[piece].Offset < i)
                piece++;
            var opens = piece < pieces.Count && pieces[piece].Offset == i;
            var wordStarts = !char.IsWhiteSpace(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]) || IsSpacelessStop(text[i - 1]));
            if (i > 0 && (opens || wordStarts) && Breaks(text, i, words, opens, opens ? pieces[piece] : default))
            {
                breaks.Add(i);
                words = 0;
            }

            if (wordStarts || IsIdeograph(text[i]))
                words++;
        }

        return breaks;
    }

    private static bool Breaks(string text, int at, int words, bool opens, TurnDraft.Piece piece)
    {
        if (opens && piece.OpensParagraph)
            return true;
        if (opens && words >= TooMany && char.IsWhiteSpace(text[at - 1]))
            return true;
        var paused = opens && piece.Pause >= Pause;
        if (words < (paused ? EnoughAfterPause : Enough))
            return false;
        return EndsSentence(text, at) || (paused && piece.Pause >= 2 * Pause && char.IsWhiteSpace(text[at - 1]));
    }

    // Before `at` stands a full stop or the like, perhaps with closing quotation marks; what follows does not begin small.
    private static bool EndsSentence(string text, int at)
    {
        var i = at - 1;
        while (i >= 0 && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』'))
            i--;
        if (i < 0)
            return false;
        if (IsSpacelessStop(text[i]))
            return true;
        return text[i] is '.' or '!' or '?' or '…' or '؟' or '۔' or '।' && char.IsWhiteSpace(text[at - 1]) && !char.IsLower(text[at]) && !IsAbbreviated(text, i);
    }

    private static bool IsAbbreviated(string text, int stop)
    {
        if (text[stop] != '.')
            return false;
        var first = stop;
        while (first > 0 && char.IsLetter(text[first - 1]))
            first--;
        var word = text.AsSpan(first, stop - first);
        return word.Length is 0 or 1 || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "Jr" or "Sr";
    }

    private static bool IsSpacelessStop(char c) => c is '。' or '！' or '？';

    private static bool IsIdeograph(char c) => c is (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\u0E00' and <= '\u0EFF');
}
