using System.Text.RegularExpressions;

namespace Verbatim.Formats.Text;

/// <summary>A line that names the show and counts the episode: <c>Training Data: Ep18</c>, <c>Episode 12 | The Show</c>, <c>S2E4</c>.</summary>
internal static partial class ShowLine
{
    private const int Longest = 120;

    public static bool TryRead(string text, out string? show, out string number)
    {
        (show, number) = (null, "");
        if (text.Length > Longest || Sentence.Words(text) > 14)
            return false;
        var match = Counted().Match(text);
        if (!match.Success)
            return false;
        number = Normal(match.Groups["number"].Value);
        var before = text[..match.Index].Trim(' ', ':', '-', '–', '—', '|', ',', '(', '·', '•', '*');
        var after = text[(match.Index + match.Length)..].Trim(' ', ':', '-', '–', '—', '|', ',', ')', '·', '•', '*');
        if (before.Length > 0 && after.Length > 0)
            return false;
        show = before.Length > 0 ? before : after.Length > 0 ? after : null;
        return true;
    }

    public static bool TryNumber(string text, out string number)
    {
        var match = Number().Match(text.Trim());
        number = match.Success ? Normal(match.Groups["number"].Value) : "";
        return match.Success;
    }

    private static string Normal(string number) => number.Replace("eason", "", StringComparison.Ordinal).Replace("pisode", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimStart('#').ToUpperInvariant() is var n && n.TrimStart('0') is { Length: > 0 } short_ ? short_ : number;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?:[Ee]p(?:isode)?s?|EP|EPISODE|Folge|Episodio|Épisode|Выпуск)\.?\s*(?:[Nn]o\.?\s*)?#?\s*(?<number>[0-9]{1,5})|(?<number>[Ss][0-9]{1,2}\s?[Ee][0-9]{1,3})|#(?<number>[0-9]{1,5}))(?![\p{L}\p{N}])")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:(?:[Ee]p(?:isode)?\.?|EP)?\s*#?(?<number>[0-9]{1,5})|(?<number>[Ss](?:eason )?[0-9]{1,2},?\s?[Ee](?:pisode )?[0-9]{1,3}))$")]
    private static partial Regex Number();
}
