using AngleSharp.Dom;
using Verbatim.Formats.Text;

namespace Verbatim.Formats.Html;

/// <summary>The part of a page that holds the conversation: the smallest element with nearly all lines that open with a speaker or a time.</summary>
internal static class TranscriptRegion
{
    private const double NearlyAll = 0.9;
    private const int Fewest = 2;
    private const int FewestQuestions = 3;
    private const int LongEnough = 500;

    /// <summary>The lines that open like speech: marked by the page, or with a label that occurs again.</summary>
    public static HashSet<PageLine> Dialogue(IReadOnlyList<PageLine> lines)
    {
        var recurring = lines.Where(l => l.Label is not null).GroupBy(l => l.Label).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return [.. lines.Where(l => l.IsMarked || (l.Label is not null && recurring.Contains(l.Label)))];
    }

    /// <summary>
    /// Where nobody is labelled: questions in bold or italics, each a line of its own, written with Markdown's marks so that the text reader sees them.
    /// The lines as they are, and the dialogue as it is, where there are none.
    /// </summary>
    public static (List<PageLine> Lines, HashSet<PageLine> Dialogue) WithQuestions(List<PageLine> lines, HashSet<PageLine> dialogue)
    {
        if (dialogue.Count >= Fewest || lines.Count(IsAsked) < FewestQuestions)
            return (lines, dialogue);
        var marked = lines.Select(l => l.Emphasis.Length > 0 && !l.IsLink && l.Text.Length > 0 ? l with { Text = l.Emphasis + l.Text + l.Emphasis } : l).ToList();
        return (marked, [.. marked.Where(IsAsked)]);
    }

    private static bool IsAsked(PageLine line) => line is { IsLink: false, Emphasis.Length: > 0 } && Sentence.IsQuestion(line.Text);

    /// <summary>Null where nothing on the page looks like a transcript.</summary>
    public static IElement? Find(IElement body, HashSet<PageLine> dialogue)
    {
        if (dialogue.Count < Fewest)
            return body.QuerySelectorAll("[id*=transcript i], [class*=transcript i]").MaxBy(e => e.TextContent.Length) is { } named && named.TextContent.Length > LongEnough ? named : null;
        var weights = new Dictionary<IElement, long>();
        foreach (var line in dialogue)
        {
            for (var element = line.Block; element is not null; element = element.ParentElement)
                weights[element] = weights.GetValueOrDefault(element) + line.Text.Length;
        }

        var total = dialogue.Sum(l => (long)l.Text.Length);
        var region = body;
        while (region.Children.FirstOrDefault(c => weights.GetValueOrDefault(c) >= NearlyAll * total) is { } inner)
            region = inner;
        return region;
    }

    public static bool Holds(IElement region, IElement block) => block == region || region.Contains(block);
}
