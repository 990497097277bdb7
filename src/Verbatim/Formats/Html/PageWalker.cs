using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>
/// Turns a page into lines in the order in which a reader sees them. A line that holds nothing but a speaker or a time waits for
/// the words that follow it, however the page nests them: <c>cite, time, p</c>; <c>dt, dd</c>; cells of a row; divs with classes.
/// </summary>
internal sealed partial class PageWalker(IElement body, SourceCursor cursor)
{
    private const int LongestTime = 60;
    private const int LongestLabel = 120;

    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "head", "select", "textarea", "button", "nav", "footer", "audio", "video", "canvas", "form",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private readonly List<PageLine> written = [];
    private readonly TableColumns tables = new();
    private LineParts line = new();
    private INode? following;

    /// <summary>Blank lines stand between blocks, as between the paragraphs of a text.</summary>
    public List<PageLine> Walk()
    {
        // By index: asking a node for its next sibling makes AngleSharp search for it among all of them.
        var open = new Stack<(INode Node, int Next)>();
        open.Push((body, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            open.Push((at.Node, at.Next + 1));
            following = at.Next + 1 < at.Node.ChildNodes.Length ? at.Node.ChildNodes[at.Next + 1] : null;
            if (Enter(at.Node.ChildNodes[at.Next]))
                open.Push((at.Node.ChildNodes[at.Next], 0));
        }

        Flush();
        return written;
    }

    private bool Enter(INode node)
    {
        if (node is IText { Parent: IElement parent } text)
        {
            AddText(text, parent);
            return false;
        }

        if (node is not IElement element)
            return false;
        if (Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || TableColumns.IsHeader(element))
        {
            cursor.Pass(element.TextContent);
            return false;
        }

        if (element.LocalName == "br")
            Break();
        if (Blocks.Contains(element.LocalName))
            Open(element);
        else if (element.LocalName == "td" || element.LocalName == "th")
            line.Space(" ");
        return !IsTaken(element);
    }

    private void Leave(INode node)
    {
        if (node is IElement element && Blocks.Contains(element.LocalName) && element.LocalName is not ("dt" or "cite"))
            Close(element);
    }

    // An element that is a speaker or a time as a whole.
    private bool IsTaken(IElement element)
    {
        if (element.LocalName is "time" || Has(element, TimeClass()) || element.LocalName is "a" or "td" or "th" or "span" or "div" or "p" or "strong" or "b" or "small" or "em")
        {
            if (ShortText.Of(element, LongestTime) is { } content && line.Time(content, cursor.Find(content)))
            {
                cursor.Pass(content);
                Settle(element);
                return true;
            }
        }

        if (ShortText.Of(element, LongestLabel) is not { } label || !SaysSpeaker(element, label))
            return false;
        if (line.IsWaiting && line.HasSpeaker)
            Flush();
        if (!line.Speaker(Spaces().Replace(label, " "), cursor.Find(label)))
            return false;
        cursor.Pass(label);
        Settle(element);
        return true;
    }

    private bool SaysSpeaker(IElement element, string text)
    {
        if (string.IsNullOrWhiteSpace(text) || element.Children.Any(c => Blocks.Contains(c.LocalName)))
            return false;
        if (element.LocalName is "cite" or "dt" || Has(element, SpeakerClass()) || (element.LocalName is "td" or "th" && tables.IsSpeaker(element)))
            return true;
        // Bold is a speaker where a colon says so, inside or behind it, or brackets do.
        return element.LocalName is "b" or "strong"
            && (text.TrimEnd().EndsWith(':') || (following as IText)?.Data.TrimStart().StartsWith(':') == true || text.Trim() is ['[', .., ']']);
    }

    private static bool Has(IElement element, Regex pattern) => element.ClassName is { Length: > 0 and < 400 } name && pattern.IsMatch(name);

    private void AddText(IText text, IElement parent)
    {
        if (string.IsNullOrWhiteSpace(text.Data))
        {
            line.Space(" ");
            return;
        }

        var at = cursor.Pass(text.Data);
        line.Block ??= BlockOf(parent);
        var keepsLines = BlockOf(parent).LocalName == "pre";
        if (!keepsLines)
        {
            line.Text(text.Data, at, IsLinked(parent), EmphasisOf(parent));
            return;
        }

        var number = at.First;
        foreach (var row in text.Data.Trim('\n').Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(row))
                Flush();
            else
                line.Text(row, LineRange.Of(Math.Min(number, at.Last)), false, "");
            line.Block ??= BlockOf(parent);
            number++;
            Break();
        }
    }

    private void Open(IElement element)
    {
        if (!line.IsWaiting)
            Flush();
        line.Block ??= element;
        if (element.LocalName is ['h', >= '1' and <= '6'] heading && !line.IsWaiting)
            line.Space(new string('#', heading[1] - '0') + " ");
    }

    private void Close(IElement element)
    {
        if (line.IsWaiting && element.LocalName is not ("tr" or "section" or "article" or "table" or "dl" or "ul" or "ol" or "main" or "body"))
            return;
        Flush();
    }

    private void Settle(IElement element) => line.Block ??= BlockOf(element);

    private void Break()
    {
        if (line.IsEmpty || line.IsWaiting)
            return;
        written.Add(line.Finish(body));
        line = new LineParts();
    }

    private void Flush()
    {
        if (!line.IsEmpty)
            written.Add(line.Finish(body));
        line = new LineParts();
        if (written.Count > 0 && written[^1].Text.Length > 0)
            written.Add(new PageLine("", written[^1].Lines, written[^1].Block));
    }

    private static bool IsLinked(IElement element)
    {
        var inline = element;
        while (inline is not null && !Blocks.Contains(inline.LocalName) && inline.LocalName != "a")
            inline = inline.ParentElement;
        return inline?.LocalName == "a";
    }

    private static string EmphasisOf(IElement element)
    {
        var found = "";
        for (var inline = element; inline is not null && !Blocks.Contains(inline.LocalName); inline = inline.ParentElement)
            found = inline.LocalName is "b" or "strong" ? "**" : inline.LocalName is "i" or "em" && found.Length == 0 ? "*" : found;
        return found;
    }

    private static IElement BlockOf(IElement element)
    {
        var block = element;
        while (!Blocks.Contains(block.LocalName) && block.ParentElement is { } parent)
            block = parent;
        return block;
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:speaker|spk|talker|person|participant|interlocutor|name|speakername)(?:[\s_-]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SpeakerClass();

    [GeneratedRegex(@"(?:^|[\s_-])(?:time|times|timestamp|timecode|start)(?:[\s_-]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TimeClass();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
