using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Places in a turn.</summary>
internal static class SpokenText
{
    private const int Excerpt = 70;

    // A line without any stop must not be walked through again for every name in it.
    private const int LongestSentence = 300;

    public static int LineAt(Turn turn, int offset)
    {
        foreach (var paragraph in turn.Paragraphs)
        {
            if (offset <= paragraph.Text.Length)
                return paragraph.Lines.First;
            offset -= paragraph.Text.Length + 1;
        }

        return turn.Lines.Last;
    }

    /// <summary>The first letter of the sentence a place is in.</summary>
    public static int SentenceStart(string text, int at)
    {
        var i = at;
        var limit = Math.Max(0, at - LongestSentence);
        while (i > limit && text[i - 1] is not ('.' or '!' or '?' or '\n' or '…'))
            i--;
        while (i < at && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }

    /// <summary>Behind the mark that ends the sentence, or the end of the text.</summary>
    public static int SentenceEnd(string text, int at)
    {
        var length = Math.Min(LongestSentence, text.Length - at);
        var found = text.AsSpan(at, length).IndexOfAny(".!?\n");
        return at + (found < 0 ? length : found + 1);
    }

    /// <summary>A few words around a place, for people to read.</summary>
    public static string Quote(string text, int from, int to)
    {
        var end = Math.Min(text.Length, Math.Max(to, Math.Min(from + Excerpt, SentenceEnd(text, to))));
        while (end < text.Length && end > from && char.IsLetterOrDigit(text[end]))
            end++;
        return $"“{text[from..end].Replace('\n', ' ').Trim()}”";
    }
}
