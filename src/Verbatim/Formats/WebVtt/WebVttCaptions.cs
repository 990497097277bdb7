using System.Collections.Immutable;
using System.Text;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.WebVtt;

/// <summary>Turns the text of one cue into lines with their voices and word times.</summary>
public sealed class WebVttCaptions
{
    private readonly ImmutableArray<CaptionLine>.Builder lines = ImmutableArray.CreateBuilder<CaptionLine>();
    private readonly ImmutableArray<CaptionTime>.Builder times = ImmutableArray.CreateBuilder<CaptionTime>();
    private readonly StringBuilder text = new();
    private readonly double start;
    private readonly double? end;
    private double lastTime;
    private bool timed;
    private string? voice;
    private int line;

    private WebVttCaptions(double start, double? end) => (this.start, this.end, lastTime) = (start, end, start);

    /// <param name="firstLine">1-based line of the source on which the text begins.</param>
    public static Caption Of(double start, double? end, string cueText, int firstLine)
    {
        if (cueText.AsSpan().IndexOfAny('<', '&') < 0)
            return new Caption(start, end, Plain(cueText, firstLine, null));
        if (InOneVoice(cueText) is { } said)
            return new Caption(start, end, Plain(said.Text, firstLine, said.Voice));
        var captions = new WebVttCaptions(start, end) { line = firstLine };
        captions.Visit(WebVttCueText.Parse(cueText), null, firstLine, firstLine + cueText.AsSpan().Count('\n'));
        captions.CloseLine();
        return new Caption(start, end, captions.lines.ToImmutable());
    }

    private static ImmutableArray<CaptionLine> Plain(string text, int firstLine, string? voice) =>
        text.Contains('\n', StringComparison.Ordinal) ? [.. text.Split('\n').Select((t, i) => new CaptionLine(t, firstLine + i, voice, []))]
        : text.Length > 0 ? [new CaptionLine(text, firstLine, voice, [])]
        : [];

    // <v Name>text, with or without </v> at its end: nearly every cue that has a voice, and the tree costs many times as much.
    private static (string Voice, string Text)? InOneVoice(string cue)
    {
        const string Open = "<v ";
        const string Close = "</v>";
        var end = cue.IndexOf('>', StringComparison.Ordinal);
        if (!cue.StartsWith(Open, StringComparison.Ordinal) || end < 0)
            return null;
        var voice = cue.AsSpan(Open.Length..end);
        var text = cue.AsSpan((end + 1)..);
        text = text.EndsWith(Close, StringComparison.Ordinal) ? text[..^Close.Length] : text;
        return voice.IsEmpty || voice[0] == ' ' || voice[^1] == ' ' || voice.ContainsAny("\t\n\f\r&") || voice.Contains("  ", StringComparison.Ordinal) || text.IsWhiteSpace() || text.ContainsAny('<', '&')
            ? null
            : (voice.ToString(), text.ToString());
    }

    private void Visit(WebVttNode node, string? speaker, int firstLine, int lastLine)
    {
        switch (node.Kind)
        {
            case WebVttNodeKind.Text:
                AddText(node, speaker, firstLine, lastLine);
                return;
            case WebVttNodeKind.Timestamp:
                AddTime(node.Seconds);
                return;
            case WebVttNodeKind.Voice when node.Value.Length > 0:
                speaker = node.Value;
                break;
        }

        // As browsers without ruby show it: 漢(かん).
        if (node.Kind == WebVttNodeKind.RubyText)
            text.Append('(');
        foreach (var child in node.Children)
            Visit(child, speaker, firstLine, lastLine);
        if (node.Kind == WebVttNodeKind.RubyText)
            text.Append(')');
    }

    private void AddText(WebVttNode node, string? speaker, int firstLine, int lastLine)
    {
        if (speaker != voice && !string.IsNullOrWhiteSpace(node.Value))
        {
            CloseLine();
            voice = speaker;
        }

        line = firstLine + node.Lines.First;
        var last = Math.Min(lastLine, firstLine + node.Lines.Last);
        foreach (var range in node.Value.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0)
            {
                CloseLine();
                line = Math.Min(last, line + 1);
            }

            text.Append(node.Value.AsSpan(range));
        }
    }

    // A time outside its cue, or before the one before, says nothing about the words (6.4: "must be greater").
    private void AddTime(double seconds)
    {
        if (seconds < lastTime || seconds > end)
            return;
        if (!timed && text.Length > 0)
            times.Add(new CaptionTime(0, start));
        times.Add(new CaptionTime(text.Length, seconds));
        (lastTime, timed) = (seconds, true);
    }

    private void CloseLine()
    {
        if (text.Length > 0)
            lines.Add(new CaptionLine(text.ToString(), line, voice, times.ToImmutable()));
        times.Clear();
        text.Clear();
        if (timed)
            times.Add(new CaptionTime(0, lastTime));
    }
}
