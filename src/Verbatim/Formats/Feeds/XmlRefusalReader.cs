using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Feeds;

/// <summary>XML that is no transcript (feeds, subscriptions, chapters): claims it, so that nothing else takes its tags for speech, and says what it is.</summary>
public sealed partial class XmlRefusalReader : ITranscriptReader
{
    public string Format => "xml";

    public IReadOnlyList<string> Extensions => [".xml", ".rss", ".atom", ".opml", ".psc"];

    public Fit Recognise(SourceText source)
    {
        var head = Head(source.Text);
        var root = Root().Match(head).Groups["root"].Value;
        if (root is "rss" or "RDF" or "feed" or "opml" or "chapters")
            return Fit.Certain;
        // Timed text and pages have readers of their own; the text reader would take the tags of any other XML for speech.
        return head.StartsWith("<?xml", StringComparison.Ordinal) && root is not ("tt" or "html") ? Fit.Certain : Fit.No;
    }

    public Transcript Read(SourceText source) => Refusal.Of(source, Format, 1, Root().Match(Head(source.Text)).Groups["root"].Value switch
    {
        "rss" or "RDF" => "found an RSS feed, not a transcript; expected the transcript that an item of it links to (podcast:transcript)",
        "feed" => "found an Atom feed, not a transcript; expected the transcript that an entry of it links to",
        "opml" => "found a list of subscriptions (OPML), expected a transcript",
        "chapters" => "found chapters, not a transcript; a chapter file belongs beside a transcript of the same name",
        "" => "found XML, expected a transcript",
        var root => $"found XML with the root <{root}>, expected a transcript",
    });

    private static string Head(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 8192)).TrimStart().ToString();
        while (head.StartsWith("<!--", StringComparison.Ordinal) && head.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
            head = head[(end + 3)..].TrimStart();
        return head;
    }

    [GeneratedRegex(@"^(?:<\?[^>]*>\s*|<![^>]*>\s*)*<(?:[\w-]+:)?(?<root>\w+)[\s>/]", RegexOptions.NonBacktracking)]
    private static partial Regex Root();
}
