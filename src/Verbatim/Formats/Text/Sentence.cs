using Verbatim.Transcripts;

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
        var inside = false;
        foreach (var c in text)
        {
            var white = char.IsWhiteSpace(c);
            if (!white && !inside && --words < 0)
                return true;
            inside = !white;
        }

        return false;
    }

    public static int Words(ReadOnlySpan<char> text) => WordScanner.Count(text);
}
