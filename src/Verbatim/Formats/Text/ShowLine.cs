using System.Text.RegularExpressions;

namespace Verbatim.Formats.Text;

/// <summary>A line that names the show and counts the episode: <c>Training Data: Ep18</c>, <c>Episode 12 | The Show</c>, <c>S2E4</c>.</summary>
internal static partial class ShowLine
{
    private const int Longest = 120;

    /// <param name="title">What stands behind the number, as in <c>Episode 9: On Bees</c>.</param>
    public static bool TryRead(string text, out string? show, out string number, out string? title)
    {
        (show, number, title) = (null, "", null);
        if (text.Length > Longest || Sentence.Words(text) > 14)
            return false;
        var match = Counted().Match(text);
        if (!match.Success)
            return false;
        number = Normal(match.Groups["number"].Value);
        var before = text[..match.Index].Trim(' ', ':', '-', '–', '—', '|', ',', '(', '·', '•', '*');
        var after = text[(match.Index + match.Length)..].Trim(' ', ':', '-', '–', '—', '|', ',', ')', '·', '•', '*');
        before = Vocabulary.TranscriptHeadings.Contains(before) ? "" : before;
        after = Vocabulary.TranscriptHeadings.Contains(after) ? "" : after;
        if (before.Length > 0 && after.Length > 0)
            return false;
        if (before.Length > 0)
            show = WithoutKind(before);
        else if (after.Length > 0 && text[(match.Index + match.Length)..].TrimStart() is [':' or '-' or '–' or '—', ..])
            title = after;
        else if (after.Length > 0)
            show = after;
        return true;
    }

    // "Подкаст «Тихий час»": the quotation marks hold the name.
    private static string WithoutKind(string show)
    {
        var open = show.IndexOfAny(['«', '„', '“', '"', '「', '《']);
        return open > 0 && show[^1] is '»' or '“' or '”' or '"' or '」' or '》' && Vocabulary.ShowKinds.Contains(show[..open].Trim()) ? show[(open + 1)..^1] : show;
    }

    public static bool TryNumber(string text, out string number)
    {
        var match = Number().Match(text.Trim());
        number = match.Success ? Normal(match.Groups["number"].Value) : "";
        return match.Success;
    }

    private static string Normal(string number) => number.Replace("eason", "", StringComparison.Ordinal).Replace("pisode", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).TrimStart('#').ToUpperInvariant() is var n && n.TrimStart('0') is { Length: > 0 } short_ ? short_ : number;

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:(?:[Ee]p(?:isode)?s?|EP|EPISODE|Folge|[Ee]pisodio|[ÉEée]pisode|[Ee]pisódio|[Vv]yp|[Oo]dcinek|[Aa]flevering|[Aa]vsnitt|[Jj]akso|[Bb]ölüm|[Вв]ыпуск|[Ээ]пизод|[Вв]ипуск|[Ее]пізод|الحلقة|פרק)\.?\s*(?:[Nn]o\.?\s*)?#?\s*(?<number>[0-9]{1,5})|(?<number>[Ss][0-9]{1,2}\s?[Ee][0-9]{1,3})|第\s*(?<number>[0-9]{1,5})\s*[期集回话話]|#(?<number>[0-9]{1,5}))(?![\p{L}\p{N}])")]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:(?:[Ee]p(?:isode)?\.?|EP)?\s*#?(?<number>[0-9]{1,5})|(?<number>[Ss](?:eason )?[0-9]{1,2},?\s?[Ee](?:pisode )?[0-9]{1,3}))$")]
    private static partial Regex Number();
}
