using System.Text.RegularExpressions;

namespace Verbatim.Formats.Captions;

/// <summary>What a speaker's label can look like, in any script.</summary>
internal static partial class LabelShape
{
    // Words that announce something else than a speaker. English, and short: the document's own evidence does most of the work.
    private static readonly HashSet<string> Announcements = new(StringComparer.OrdinalIgnoreCase)
    {
        "Note", "Notes", "Warning", "Caution", "Important", "Tip", "Hint", "Example", "Update", "Disclaimer", "Quote", "Chapter",
        "Part", "Step", "Rule", "Title", "Source", "Credits", "Subtitles", "Captions", "Remember", "Http", "Https", "Ps", "Edit", "Todo",
    };

    public static bool IsPossible(string label)
    {
        if (label.Length == 0 || char.IsWhiteSpace(label[0]) || char.IsWhiteSpace(label[^1]) || Announcements.Contains(label))
            return false;
        return Possible().IsMatch(label) && label.AsSpan().Count(' ') < 6;
    }

    /// <summary><c>Speaker 1</c>, <c>SPEAKER_00</c>, <c>A</c>, <c>Unknown Speaker</c>: nothing else is written so.</summary>
    public static bool IsGeneric(string label) => Generic().IsMatch(label);

    /// <summary>Two words or more, each written as a name is: with a capital, as an initial, as a particle.</summary>
    public static bool IsFullName(string label)
    {
        var words = label.Split(' ');
        return words.Length is >= 2 and <= 5 && BeginsLikeName(words[0]) && BeginsLikeName(words[^1]) && words.All(w => BeginsLikeName(w) || Particle().IsMatch(w));
    }

    /// <summary><c>MAN 2</c>: not a word as it stands in a sentence.</summary>
    public static bool IsCapitals(string label) => label.Count(char.IsUpper) > 1 && !label.Any(char.IsLower);

    /// <summary>A capital, or a script that has none.</summary>
    public static bool BeginsLikeName(string word) => char.IsUpper(word[0]) || (char.IsLetter(word[0]) && !char.IsLower(word[0])) || char.IsHighSurrogate(word[0]);

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Cs}][\p{L}\p{M}\p{N}\p{Cs} .'’\-_&/#()·・•*]*\z")]
    private static partial Regex Possible();

    [GeneratedRegex(@"^(?:(?:(?:un(?:known|identified)|male|female|new)\s)?(?:speaker|spk|sprecher|sprecherin|locuteur|hablante|orador|voice|person|participant|guest|host|presenter|interviewer|interviewee)(?:[ _\-#]*(?:\d{1,3}|[A-Z]))?|S\d{1,2}|[A-Z]|(?:host|guest|moderator|narrator|announcer|operator|audience(?: member)?|interviewer|all|both|man|woman))\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    [GeneratedRegex(@"^(?:d[aeiou]s?|dell?a|v[oa]n|der|den|ten?r?|la|le|el|al|bin|ibn|y|e|and|und|et|of|the|\(.*\)|&|\p{Lu}.*)\z")]
    private static partial Regex Particle();
}
