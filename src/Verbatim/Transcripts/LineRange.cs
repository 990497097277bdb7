namespace Verbatim.Transcripts;

/// <summary>Lines of a source: 1-based, both ends inclusive.</summary>
public readonly record struct LineRange(int First, int Last)
{
    public static LineRange Of(int line) => new(line, line);

    public LineRange To(int last) => new(First, last);

    public override string ToString() => First == Last ? $"{First}" : $"{First}-{Last}";
}
