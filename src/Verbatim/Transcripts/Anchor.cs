namespace Verbatim.Transcripts;

/// <summary>What states a time. Names in lower case are part of the public JSON.</summary>
public enum AnchorKind
{
    Cue,
    Mark,
    Chapter,
    Quotation,
    Duration,
}

/// <summary>A stated time, and the place in the words it was found to mean.</summary>
/// <param name="Line">Where it is stated; 0 where that is another file.</param>
/// <param name="What">The chapter's title or the quotation's beginning; empty for marks and cues.</param>
/// <param name="Turn">0-based; of a time that was refused, where the words it is about are likeliest to stand; null where none were found.</param>
/// <param name="Offset">Into the turn's text.</param>
/// <param name="Margin">Seconds; see <see cref="Moment.Margin"/>.</param>
/// <param name="Refusal">Why this time was not believed; null for one that was.</param>
/// <param name="LeftOutError">How far, in seconds, the other anchors alone would have missed it; null where that was not computed.</param>
public sealed record Anchor(
    AnchorKind Kind, double StatedSeconds, int Line, string What, int? Turn, int Offset, double Margin, string? Refusal = null, double? LeftOutError = null)
{
    /// <summary>The margin that the others alone would have claimed here, together with this anchor's own; null where <see cref="LeftOutError"/> is.</summary>
    public double? LeftOutMargin { get; init; }

    public bool IsUsed => Refusal is null;
}
