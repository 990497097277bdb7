using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>
/// Guests whom a speaker announces for this very episode, in the present tense: <c>stick around for our conversation with ...</c>,
/// <c>Jo and I are talking to ...</c>. A transcript may leave out what they say; they are people of the episode all the same.
/// </summary>
internal static partial class Announcements
{
    public static IEnumerable<(PersonName Name, int At)> In(string text)
    {
        foreach (Match formula in Formula().Matches(text))
        {
            var start = SpokenText.SentenceStart(text, formula.Index);
            if (Elsewhere().IsMatch(text.AsSpan(start, SpokenText.SentenceEnd(text, formula.Index) - start)))
                continue;
            foreach (var name in Introductions.NamesFrom(text, formula.Index + formula.Length))
                yield return (name, formula.Index);
        }
    }

    // Between the announcement and the name nothing but what an announcement says: no full stop, and not too much.
    [GeneratedRegex(@"\b(?:(?i:(?:stick around|stay tuned|stay with us|coming up|up next|next up|today['’]s|this episode['’]s|here (?:is|comes)|here['’]s|please enjoy|enjoy)\b[^.!?\n]{0,80}?\b(?:interview|conversation|chat|discussion|talk)\b[^.!?\n]{0,60}? with|(?:coming up|up next|next up)\b[^.!?\n]{0,60}? we have|(?:my|our|today['’]s) (?:special )?guests?(?: (?:today|for today|here))?,? (?:is|are))|\p{Lu}\w+ and I (?:are |will be )?(?:talking|talk|speaking|speak|chatting|chat|sitting down|sit down) (?:to|with)) (?:\p{Lu}\w+(?: \p{Lu}\w+)?['’]s? )?\[?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\b(?:(?:next|last) (?:week|month|year)|this (?:week|month|year)(?!['’]s episode)|next (?:time|episode)|tomorrow|yesterday|last time|(?:mon|tues|wednes|thurs|fri|satur|sun)day|soon|ago|back in)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
