using System.Collections.Immutable;
using System.Text;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.Ttml;

/// <summary>A paragraph of a TTML body as a caption: one line per line of the source or of the screen, word times from timed spans.</summary>
internal sealed class TtmlCaptions(IReadOnlyDictionary<string, string> agents)
{
    private readonly ImmutableArray<CaptionLine>.Builder lines = ImmutableArray.CreateBuilder<CaptionLine>();
    private readonly ImmutableArray<CaptionTime>.Builder times = ImmutableArray.CreateBuilder<CaptionTime>();
    private readonly StringBuilder text = new();
    private int line;
    private string? voice;
    private TtmlElement? timed;

    public Caption? Read(List<TtmlText> paragraph)
    {
        if (paragraph.Count == 0)
            return null;
        lines.Clear();
        foreach (var piece in paragraph)
            Add(piece);
        Close();
        var element = paragraph[0].Element;
        while (element.Name != "p" && element.Parent is not null)
            element = element.Parent;
        var (begin, end) = Bounds(element, paragraph);
        return new Caption(begin, end < begin ? null : end, lines.ToImmutable());
    }

    // A paragraph that states no time has that of its spans.
    private static (double Begin, double? End) Bounds(TtmlElement element, List<TtmlText> paragraph)
    {
        var spans = paragraph.Select(p => p.Element).Where(e => e != element && IsTimed(e)).ToList();
        return element.Begin is null && spans.Count > 0 ? (spans.Min(s => s.Times.Begin), spans.Max(s => s.Times.End)) : element.Times;
    }

    private void Add(TtmlText piece)
    {
        var speaker = piece.Element.Agent is { } agent ? agents.GetValueOrDefault(agent, agent) : null;
        if (piece.Text is null || (speaker != voice && !string.IsNullOrWhiteSpace(piece.Text)))
            Close();
        if (!string.IsNullOrWhiteSpace(piece.Text))
            voice = speaker;
        var at = piece.Line;
        foreach (var part in (piece.Text ?? "").AsSpan().Split('\n'))
        {
            if (part.Start.Value > 0)
            {
                Close();
                at++;
            }

            AddPart(piece.Text.AsSpan(part), piece.Element, at);
        }
    }

    private void AddPart(ReadOnlySpan<char> part, TtmlElement element, int at)
    {
        foreach (var c in part)
        {
            var space = c is ' ' or '\t' or '\r';
            if (space && (text.Length == 0 || text[^1] == ' '))
                continue;
            if (text.Length == 0)
                line = at;
            if (!space)
                Time(element);
            text.Append(space ? ' ' : c);
        }
    }

    private void Time(TtmlElement element)
    {
        var span = element;
        while (span is { Begin: null, Name: "span" } && span.Parent is not null)
            span = span.Parent;
        if (span == timed && (span.Name != "span" || times.Count > 0))
            return;
        timed = span;
        if (span.Name == "span")
            times.Add(new CaptionTime(text.Length, span.Times.Begin, span.Times.End));
    }

    private void Close()
    {
        if (text.Length > 0)
            lines.Add(new CaptionLine(text.ToString(), line, voice, times.ToImmutable()));
        text.Clear();
        times.Clear();
    }

    private static bool IsTimed(TtmlElement element) => element.Begin is not null || element.End is not null;
}
