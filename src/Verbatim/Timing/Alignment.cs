using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>A text timed by another version of the same conversation.</summary>
public sealed record Alignment
{
    /// <summary>Null where the other version was refused.</summary>
    public required Timeline? Timeline { get; init; }

    /// <summary>Why the other version was refused, or which stretches it does not cover.</summary>
    public required ImmutableArray<Problem> Problems { get; init; }

    /// <summary>Share of the text's words that the other version has too, 0 to 1.</summary>
    public required double WordsInCommon { get; init; }

    /// <summary>In order; words outside of them were interpolated.</summary>
    public ImmutableArray<AlignedStretch> Stretches { get; init; } = [];

    internal ImmutableArray<ControlPoint> Points { get; init; } = [];
}

/// <summary>A run of words whose times come from the other version.</summary>
/// <param name="FirstTurn">0-based.</param>
/// <param name="LastTurn">Inclusive.</param>
/// <param name="LastOffset">End of the last word; exclusive.</param>
/// <param name="From">Seconds in the other version's recording.</param>
/// <param name="To">Seconds.</param>
public sealed record AlignedStretch(int FirstTurn, int FirstOffset, int LastTurn, int LastOffset, int Words, double From, double To);
