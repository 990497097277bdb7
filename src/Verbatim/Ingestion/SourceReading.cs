using System.Collections.Immutable;
using Verbatim.Storage;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>What the files of one episode say, before it is known who its people are in the rest of the library.</summary>
public sealed record SourceReading
{
    public required EpisodeFiles Paths { get; init; }

    /// <summary>Null where the file could not be read as text.</summary>
    public SourceText? Source { get; init; }

    public required Transcript Transcript { get; init; }

    public Sidecar Sidecar { get; init; } = Sidecar.None;

    /// <summary>What the sidecar says, and where it says nothing, the transcript.</summary>
    public EpisodeFacts Facts { get; init; } = EpisodeFacts.Unknown;

    /// <summary>Null where the transcript was refused.</summary>
    public TimingResult? Timing { get; init; }

    /// <summary>The files' contents, the transcript first.</summary>
    public ImmutableArray<SourceFile> Files { get; init; } = [];

    /// <summary>Of all files and stages.</summary>
    public ImmutableArray<FileProblem> Problems { get; init; } = [];

    public bool IsRefused => Problems.Any(p => p.Problem.Severity == Severity.Error);
}
