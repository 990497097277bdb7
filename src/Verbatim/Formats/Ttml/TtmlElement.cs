namespace Verbatim.Formats.Ttml;

/// <summary>An element of the body with its times as written; null where it states none.</summary>
internal sealed class TtmlElement(TtmlElement? parent, string name)
{
    public TtmlElement? Parent => parent;

    public string Name => name;

    public double? Begin { get; init; }

    public double? End { get; init; }

    public double? Duration { get; init; }

    /// <summary>Id of who speaks, inherited.</summary>
    public string? Agent { get; init; }

    /// <summary>Its children follow each other instead of starting together.</summary>
    public bool IsSequence { get; init; }

    /// <summary>Where the last child so far ends, for a sequence.</summary>
    private double? ChildrenEnd { get; set; }

    public (double Begin, double? End) Times { get; private set; }

    /// <summary>Works out the times, the parent's being known.</summary>
    /// <param name="absolute">Times count from the beginning of the recording, whatever the parent states.</param>
    public void Resolve(bool absolute)
    {
        var origin = absolute || parent is null ? 0
            : parent.IsSequence ? parent.ChildrenEnd ?? parent.Times.Begin
            : parent.Times.Begin;
        var begin = Begin is { } stated ? origin + stated : absolute ? parent?.Times.Begin ?? 0 : origin;
        var end = End is { } e ? origin + e : (double?)null;
        if (Duration is { } duration && (end is null || begin + duration < end))
            end = begin + duration;
        Times = (begin, end ?? parent?.Times.End);
        if (parent is { IsSequence: true })
            parent.ChildrenEnd = end ?? begin;
    }
}

/// <summary>Some text, and the innermost element it stands in; null text is a line break.</summary>
internal readonly record struct TtmlText(TtmlElement Element, string? Text, int Line);
