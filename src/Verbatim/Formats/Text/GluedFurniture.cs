namespace Verbatim.Formats.Text;

/// <summary>Copying a page drops the gap between a button and the text behind it: <c>Visit Our Series PageIn recent years ...</c>.</summary>
internal static class GluedFurniture
{
    private const int LongestWords = 8;

    private static readonly string[] CamelNames = ["YouTube", "LinkedIn", "GitHub", "GitLab", "SoundCloud", "TikTok", "WhatsApp", "PayPal", "BlueSky", "DeepMind", "PodChaser"];

    /// <summary>The text without a call to action that is glued to its front.</summary>
    public static string Cut(string text)
    {
        var words = 0;
        var first = text.IndexOf(' ', StringComparison.Ordinal);
        if (first < 0 || !Vocabulary.Calls.Contains(text[..first]))
            return text;
        for (var i = 1; i < text.Length && words < LongestWords; i++)
        {
            if (text[i] == ' ')
                words++;
            else if (char.IsUpper(text[i]) && char.IsLower(text[i - 1]) && i + 1 < text.Length && (char.IsLower(text[i + 1]) || text[i + 1] == ' ') && words > 0 && !IsInsideName(text, i))
                return text[i..];
            else if (Sentence.Ends(text.AsSpan(i, 1)))
                return text;
        }

        return text;
    }

    private static bool IsInsideName(string text, int joint) =>
        CamelNames.Any(n => joint - n.Length >= -n.Length && Enumerable.Range(1, n.Length - 1).Any(k => joint - k >= 0 && string.CompareOrdinal(text, joint - k, n, 0, n.Length) == 0));
}
