using System.Text.RegularExpressions;

namespace Verbatim.Formats.Captions;

/// <summary>What may stand before the words of a caption line: <c>- </c>, <c>&gt;&gt; </c>, <c>Name: </c>, <c>[Name]: </c>.</summary>
/// <param name="Changes">A dash or chevrons say that somebody else speaks.</param>
/// <param name="Chevrons">They do so by <c>&gt;&gt;</c>, which nothing else means.</param>
/// <param name="Label">What has the shape of a label; null where nothing has. Whether it is one, only the document can tell.</param>
/// <param name="LabelStart">Where the label's sign begins: the text starts here if it is no label.</param>
/// <param name="TextStart">Where the text begins if it is one.</param>
internal readonly partial record struct SpeakerPrefix(bool Changes, bool Chevrons, string? Label, bool Bracketed, int LabelStart, int TextStart)
{
    private const int LongestLabel = 48;

    public static SpeakerPrefix Of(string text)
    {
        var first = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        if (first < 0)
            return new SpeakerPrefix(false, false, null, false, 0, 0);
        var change = text[first] is '>' or '»' or '-' or '‐' ? Change().Match(text) : Match.Empty;
        var (start, chevrons) = (change.Success ? change.Length : 0, change.Groups["chevrons"].Success);
        var window = text.AsSpan(start, Math.Min(LongestLabel + 4, text.Length - start));
        var label = window.TrimStart().StartsWith('[') || window.TrimStart().StartsWith('(') ? BracketedLabel().Match(window.ToString())
            : window.ContainsAny(':', '：') ? PlainLabel().Match(window.ToString())
            : Match.Empty;
        var name = label.Groups["label"].Value;
        var bracketed = label.Groups["close"].Success;
        return label.Success && LabelShape.IsPossible(name) && (!bracketed || label.Groups["colon"].Success || LabelShape.IsGeneric(name))
            ? new SpeakerPrefix(change.Success, chevrons, name, bracketed, start, start + label.Length)
            : new SpeakerPrefix(change.Success, chevrons, null, false, start, start);
    }

    [GeneratedRegex(@"^\s*(?:(?<chevrons>>{2,3}|»)|(?<dash>[-‐](?=[\s\p{L}\[(""“«♪¿¡])))\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex Change();

    [GeneratedRegex(@"^\s*[\[(](?<label>[^\[\]():]{1,48})(?<close>[\])])\s?(?<colon>[:：])?\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex BracketedLabel();

    // A colon glued to what follows is a time, an address or a ratio unless a capital follows; a full-width colon needs no space.
    [GeneratedRegex(@"^\s*(?<label>[^:：\[\]<>]{1,48}?)\s?(?:[:](?=\s|$|\p{Lu}\p{Ll})|[：])\s*", RegexOptions.ExplicitCapture)]
    private static partial Regex PlainLabel();
}
