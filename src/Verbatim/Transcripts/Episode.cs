using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>One conversation, read, its people resolved and every word timed.</summary>
public sealed record Episode
{
    private Dictionary<string, Person>? byLabel;

    public required EpisodeAddress Address { get; init; }

    /// <summary>The file the words come from.</summary>
    public required SourceText Source { get; init; }

    /// <summary>See <see cref="Transcript.Format"/>.</summary>
    public required string Format { get; init; }

    public required EpisodeFacts Facts { get; init; }

    public required ImmutableArray<Person> People { get; init; }

    public required ImmutableArray<Turn> Turns { get; init; }

    public required ImmutableArray<Chapter> Chapters { get; init; }

    public required ImmutableArray<Quotation> Quotations { get; init; }

    public required Timeline Timeline { get; init; }

    /// <summary>Stated times in order of time, used and refused.</summary>
    public ImmutableArray<Anchor> Anchors { get; init; } = [];

    public required ImmutableArray<ReceiptEntry> Receipt { get; init; }

    public required ImmutableArray<Problem> Problems { get; init; }

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Null where the label, or its absence, names nobody.</summary>
    public Person? SpeakerOf(Turn turn)
    {
        byLabel ??= People.SelectMany(p => p.Labels.Select(l => (l, p))).DistinctBy(x => x.l).ToDictionary(x => x.l, x => x.p);
        return turn.Label is { } label ? byLabel.GetValueOrDefault(label) : null;
    }
}
