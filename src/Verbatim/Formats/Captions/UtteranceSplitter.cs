namespace Verbatim.Formats.Captions;

/// <summary>Cuts a line of a caption where the speaker changes.</summary>
internal sealed class UtteranceSplitter(SpeakerLabels labels)
{
    private const int LongestLabel = 48;

    private readonly List<Utterance> utterances = [];

    /// <summary>The list is used again by the next call.</summary>
    public List<Utterance> Split(CaptionLine line)
    {
        utterances.Clear();
        if (!string.IsNullOrWhiteSpace(line.Voice))
        {
            utterances.Add(new Utterance(SpeakerChange.Named, line.Voice, AfterOwnName(line.Text, line.Voice), line.Text.Length));
            return utterances;
        }

        var prefix = SpeakerPrefix.Of(line.Text);
        var start = Open(prefix);
        var dashed = prefix is { Changes: true, Chevrons: false };
        for (var i = start + 1; i < line.Text.Length; i++)
        {
            if (BoundaryAt(line.Text, i, start, dashed) is not { } boundary)
                continue;
            utterances[^1] = utterances[^1] with { End = i };
            start = Open(boundary);
            i = start;
        }

        utterances[^1] = utterances[^1] with { End = line.Text.Length };
        return utterances;
    }

    private int Open(SpeakerPrefix prefix)
    {
        var named = prefix.Label is { } label && (prefix.Chevrons || labels.Contains(label));
        var start = named ? prefix.TextStart : prefix.LabelStart;
        var change = named ? SpeakerChange.Named : prefix.Changes ? SpeakerChange.Unnamed : SpeakerChange.None;
        utterances.Add(new Utterance(change, named ? prefix.Label : null, start, start));
        return start;
    }

    // ">> No.", "- How? - So.", "Right. Bob: Yes."
    private SpeakerPrefix? BoundaryAt(string text, int i, int start, bool dashed)
    {
        if (text[i - 1] != ' ' || char.IsWhiteSpace(text[i]))
            return null;
        if (text[i] == '>' && i + 1 < text.Length && text[i + 1] == '>')
            return Shifted(text, i);
        if (!CaptionText.EndsSentence(text.AsSpan(start, i - start)))
            return null;
        if (dashed && text[i] == '-' && i + 1 < text.Length && text[i + 1] == ' ')
            return Shifted(text, i);
        if (!LabelShape.BeginsLikeName(text[i].ToString()) || !text.AsSpan(i, Math.Min(LongestLabel, text.Length - i)).Contains(':'))
            return null;
        return Shifted(text, i) is { Label: { } label } prefix && labels.IsFrequent(label) ? prefix : null;
    }

    private static SpeakerPrefix Shifted(string text, int by)
    {
        var prefix = SpeakerPrefix.Of(text.Substring(by, Math.Min(LongestLabel + 8, text.Length - by)));
        return prefix with { LabelStart = prefix.LabelStart + by, TextStart = prefix.TextStart + by };
    }

    // <v Ann>Ann: Hello
    private static int AfterOwnName(string text, string voice)
    {
        var prefix = SpeakerPrefix.Of(text);
        return prefix.Label == voice ? prefix.TextStart : 0;
    }
}
