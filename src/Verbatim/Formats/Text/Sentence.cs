namespace Verbatim.Formats.Text;

/// <summary>How a line of text ends and begins, in any script.</summary>
internal static class Sentence
{
    private const string Stops = ".!?…。！？．؟۔।;:：；";
    private const string Closers = "\"'”’»)]*_｣」』）]";

    /// <summary>True after a full stop and its kin, closing quotation marks and brackets set aside.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd(Closers);
        return !text.IsEmpty && Stops.Contains(text[^1]);
    }

    public static bool IsQuestion(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd(Closers);
        return !text.IsEmpty && text[^1] is '?' or '？' or '؟' or ';';
    }

    /// <summary>True where the words plainly go on: a comma, a dash, an ellipsis.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd().TrimEnd(Closers);
        return !text.IsEmpty && (text[^1] is ',' or '-' or '–' or '—' or '…' or '、' or '،' || text.EndsWith("..."));
    }

    public static bool BeginsLower(ReadOnlySpan<char> text) => !text.IsEmpty && char.IsLower(text[0]);

    /// <summary>True where there are more words than that; stops counting there.</summary>
    public static bool HasMoreWordsThan(ReadOnlySpan<char> text, int words)
    {
        var (inside, letters) = (false, 0);
        foreach (var c in text)
        {
            var white = c is ' ' || (c is < '!' or > '~' && char.IsWhiteSpace(c));
            if (!white && (!inside || IsWordOfUnspaced(c, ref letters)) && --words < 0)
                return true;
            inside = !white;
        }

        return false;
    }

    /// <summary>Runs between white space; of writing that has none between words, about as many words as a translation would have.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        var (words, inside, letters) = (0, false, 0);
        foreach (var c in text)
        {
            var white = c is ' ' || (c is < '!' or > '~' && char.IsWhiteSpace(c));
            if (!white && (!inside || IsWordOfUnspaced(c, ref letters)))
                words++;
            inside = !white;
        }

        return words;
    }

    /// <summary>True for Thai, Lao, Burmese, Khmer, Kana and Han, which put no spaces between words.</summary>
    public static bool IsUnspaced(char c) => c >= '\u0E00' && c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF');

    // A word takes about two characters of Han and Kana, and four letters elsewhere.
    private static bool IsWordOfUnspaced(char c, ref int letters)
    {
        if (!IsUnspaced(c))
            return false;
        letters += c >= '\u3040' ? 2 : 1;
        if (letters < 4)
            return false;
        letters = 0;
        return true;
    }
}
