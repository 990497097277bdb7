using System.Text.RegularExpressions;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.SubRip;

/// <summary>The markup found in SubRip text: HTML tags that players know, ASS overrides in braces, HTML's character references.</summary>
public static partial class SubRipMarkup
{
    /// <summary>One string per line of text; <c>&lt;br&gt;</c> and <c>\N</c> break lines as well.</summary>
    public static string[] Lines(string line)
    {
        if (!line.AsSpan().ContainsAny("<{&\\"))
            return [line];
        var text = Break().Replace(line, "\n");
        text = Override().Replace(text, "");
        text = Tag().Replace(text, "");
        return CharacterReference.Decode(text).Replace("\\h", " ", StringComparison.Ordinal).Split('\n');
    }

    [GeneratedRegex(@"<br\s*/?>|\\N", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();

    [GeneratedRegex(@"\{\\[^{}]*\}|\{[A-Za-z]:[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Override();

    // Only names that are tags in players: List<int> is something somebody said.
    [GeneratedRegex(@"</?(?:b|i|u|s|em|strong|strike|del|font|span|c|v|lang|ruby|rt|rp|p|div|big|small|sub|sup|tt|a)(?:[.\s=][^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
