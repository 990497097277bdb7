using System.Collections.Immutable;
using System.Globalization;

namespace Verbatim.Transcripts;

/// <summary>
/// Cuts a turn into passages: whole sentences of one paragraph, closed once they reach 45 words and never above 80 unless one
/// sentence alone is longer, which is then cut at a clause or, failing that, at a space or a character.
/// Together the passages cover every character of the turn that is not white space.
/// </summary>
public static class PassageSplitter
{
    private const int EnoughWords = 45;
    private const int MaxWords = 80;
    private const int MaxCharacters = 800;

    public static ImmutableArray<Passage> Split(Turn turn)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var offset = 0;
        foreach (var paragraph in turn.Paragraphs)
        {
            SplitParagraph(turn.Text, offset, offset + paragraph.Text.Length, passages);
            offset += paragraph.Text.Length + 1;
        }

        return passages.ToImmutable();
    }

    private static void SplitParagraph(string text, int start, int end, ImmutableArray<Passage>.Builder passages)
    {
        var (open, words) = (start, 0);
        var at = start;
        while (at < end)
        {
            var next = EndOfSentence(text, at, LimitOf(text, at, end));
            var count = CountWords(text, at, next);
            if (words > 0 && (words + count > MaxWords || next - open > MaxCharacters))
            {
                Close(text, open, at, passages);
                (open, words) = (at, 0);
            }

            words += count;
            at = next;
            if (words >= EnoughWords)
            {
                Close(text, open, at, passages);
                (open, words) = (at, 0);
            }
        }

        Close(text, open, end, passages);
    }

    private static void Close(string text, int start, int end, ImmutableArray<Passage>.Builder passages)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            passages.Add(new Passage(start, end));
    }

    private static int EndOfSentence(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '。' or '！' or '？' or '।')
                return SkipClosers(text, i + 1, end);
            if (text[i] is not ('.' or '!' or '?' or '…' or '؟' or '۔'))
                continue;
            var after = SkipClosers(text, i + 1, end);
            if (after >= end)
                return end;
            if (char.IsWhiteSpace(text[after]) && !IsAbbreviation(text, start, i) && OpensSentence(text, after, end))
                return after;
            i = after - 1;
        }

        return end;
    }

    private static int SkipClosers(string text, int i, int end)
    {
        while (i < end && text[i] is '.' or '!' or '?' or '…' or '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』')
            i++;
        return i;
    }

    private static bool OpensSentence(string text, int i, int end)
    {
        while (i < end && char.IsWhiteSpace(text[i]))
            i++;
        return i >= end || !char.IsLower(text[i]);
    }

    // "Mr. Wolfram", "J. Robert": one capital or a short title before the stop does not end a sentence.
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        if (text[stop] != '.')
            return false;
        var first = stop;
        while (first > start && char.IsLetter(text[first - 1]))
            first--;
        var word = text.AsSpan(first, stop - first);
        return (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I') || word is "Mr" or "Mrs" or "Ms" or "Dr" or "Prof" or "St" or "vs" or "Jr" or "Sr";
    }

    private static int LimitOf(string text, int start, int end)
    {
        var (words, clause, space) = (0, -1, -1);
        var inside = false;
        for (var i = start; i < end; i++)
        {
            var white = char.IsWhiteSpace(text[i]);
            if (white)
            {
                space = i;
                if (i > start && text[i - 1] is ',' or ';' or ':' or '–' or '—')
                    clause = i;
            }
            else if (!inside && ++words > MaxWords)
            {
                return clause > start ? clause : space;
            }

            inside = !white;
            if (i - start >= MaxCharacters)
                return clause > start ? clause : space > start ? space : WholeCharacter(text, start, i);
        }

        return end;
    }

    private static int WholeCharacter(string text, int start, int i)
    {
        var boundary = start;
        while (boundary < i)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(boundary));
            if (boundary + length > i && boundary > start)
                break;
            boundary += length;
        }

        return boundary;
    }

    private static int CountWords(string text, int start, int end) => WordScanner.Count(text.AsSpan(start, end - start));
}
