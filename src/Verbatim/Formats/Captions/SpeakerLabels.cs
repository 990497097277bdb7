namespace Verbatim.Formats.Captions;

/// <summary>
/// Which of the things that look like labels are labels, judged over the whole document: how often one recurs, whether it has
/// the shape of a name, whether it is an ordinary word elsewhere, whether the document labels its speakers at all.
/// </summary>
internal sealed class SpeakerLabels
{
    // Cues from one label to the next in a document that has labels, on average and at most.
    private const int SeldomestChange = 40;

    private readonly Dictionary<string, int> counts;
    private readonly HashSet<string> labels;

    private SpeakerLabels(Dictionary<string, int> counts, HashSet<string> labels) => (this.counts, this.labels) = (counts, labels);

    public bool Contains(string label) => labels.Contains(label);

    /// <summary>Sure enough to be seen in the middle of a line as well.</summary>
    public bool IsFrequent(string label) => labels.Contains(label) && counts[label] >= (LabelShape.IsFullName(label) ? 2 : 3);

    public static SpeakerLabels Learn(IReadOnlyList<Caption> captions)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var announced = new HashSet<string>(StringComparer.Ordinal);
        var ordinary = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (speaking, labelled, opens) = (0, 0, false);
        foreach (var caption in captions)
        {
            var first = true;
            foreach (var line in caption.Lines)
            {
                if (line.Voice is not null || string.IsNullOrWhiteSpace(line.Text))
                    continue;
                var prefix = SpeakerPrefix.Of(line.Text);
                speaking += first ? 1 : 0;
                if (prefix.Label is { } label && (first || prefix.Changes || prefix.Bracketed))
                {
                    counts[label] = counts.GetValueOrDefault(label) + 1;
                    labelled++;
                    opens |= speaking == 1;
                    if (prefix.Bracketed || prefix.Chevrons)
                        announced.Add(label);
                }

                AddOrdinaryWords(line.Text.AsSpan(prefix.Label is null ? 0 : prefix.TextStart), ordinary);
                first = false;
            }
        }

        return new SpeakerLabels(counts, Judge(counts, announced, ordinary, opens, labelled, speaking));
    }

    private static HashSet<string> Judge(
        Dictionary<string, int> counts, HashSet<string> announced, HashSet<string> ordinary, bool opens, int labelled, int speaking)
    {
        var likely = counts.Any(c => WorthOf(c.Key, announced, ordinary) is { Anchor: var anchor } && c.Value >= anchor);
        var often = labelled * SeldomestChange >= speaking && (labelled >= 2 || speaking <= 2);
        var labels = likely || (opens && often) || labelled * 2 >= speaking;
        return [.. counts.Where(c => c.Value >= (labels ? WorthOf(c.Key, announced, ordinary).Among : WorthOf(c.Key, announced, ordinary).Alone)).Select(c => c.Key)];
    }

    /// <summary>How often a label has to occur to show that the document has labels, to be one among others, to be one all alone.</summary>
    private static (int Anchor, int Among, int Alone) WorthOf(string label, HashSet<string> announced, HashSet<string> ordinary)
    {
        if (announced.Contains(label))
            return (1, 1, 1);
        var common = label.Split(' ').Count(ordinary.Contains);
        if (LabelShape.IsGeneric(label))
            return label.Length == 1 ? (6, 1, 3) : (3, 1, 2);
        if (LabelShape.IsFullName(label) && (common == 0 || !LabelShape.IsCapitals(label)))
            return common == 0 ? (3, 1, 2) : (6, 2, 3);
        if (LabelShape.IsCapitals(label))
            return (4, 1, 3);
        return LabelShape.BeginsLikeName(label) && common == 0 && !label.Contains(' ', StringComparison.Ordinal) ? (4, 1, 3) : (10, 3, 6);
    }

    private static void AddOrdinaryWords(ReadOnlySpan<char> text, HashSet<string> ordinary)
    {
        var lookup = ordinary.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var range in text.SplitAny(" \t.,;!?…"))
        {
            if (text[range].Length is > 1 and < 24 && char.IsLower(text[range][0]))
                lookup.Add(text[range]);
        }
    }
}
