using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>A person as the sidecar names them, with the labels that are theirs.</summary>
public sealed record SidecarPerson(string Name, Role? Role, ImmutableArray<string> Labels);

/// <summary>A word or name that the transcript has wrongly.</summary>
/// <param name="Said">What was really said.</param>
/// <param name="Written">What the source has.</param>
public sealed record Correction(string Said, string Written);

/// <summary>What the source cannot say or says wrongly; it outweighs the source. Facts it leaves out are null.</summary>
public sealed record Sidecar
{
    public static readonly Sidecar None = new();

    public EpisodeFacts Facts { get; init; } = EpisodeFacts.Unknown;

    public ImmutableArray<SidecarPerson> People { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>Path, beside the source, of a timed file of the same conversation.</summary>
    public string? Timing { get; init; }

    public ImmutableArray<Problem> Problems { get; init; } = [];
}
