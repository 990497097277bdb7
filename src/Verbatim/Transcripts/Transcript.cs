using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>All that a reader understood of one source.</summary>
public sealed record Transcript
{
    /// <summary>Lower case: <c>text</c>, <c>markdown</c>, <c>webvtt</c> ...</summary>
    public required string Format { get; init; }

    public EpisodeFacts Facts { get; init; } = EpisodeFacts.Unknown;

    public ImmutableArray<Turn> Turns { get; init; } = [];

    /// <summary>In the order of the source.</summary>
    public ImmutableArray<Chapter> Chapters { get; init; } = [];

    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    public ImmutableArray<RosterEntry> Roster { get; init; } = [];

    /// <summary>Ordered by turn, then by offset.</summary>
    public ImmutableArray<TimedSpan> Times { get; init; } = [];

    /// <summary>Ordered by line.</summary>
    public ImmutableArray<ReceiptEntry> Receipt { get; init; } = [];

    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>True where an error says why nothing of this source can be used.</summary>
    public bool IsRefused => Problems.Any(p => p.Severity == Severity.Error);

    public static Transcript Refused(string format, Problem problem) => new() { Format = format, Problems = [problem] };
}
