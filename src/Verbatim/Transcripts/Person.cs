using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <param name="Line">1-based; null where the evidence is not a line of the source (the sidecar, another episode).</param>
public sealed record Evidence(int? Line, string Why);

/// <summary>A human in one episode.</summary>
/// <param name="Name">Canonical.</param>
/// <param name="Labels">As written in the source; empty for somebody who is named but does not speak.</param>
/// <param name="Confirmed">False for a name that was inferred and that no source states for the label.</param>
public sealed record Person(string Name, Role? Role, ImmutableArray<string> Labels, bool Confirmed, ImmutableArray<Evidence> Evidence)
{
    /// <summary>True where a sidecar says who this is, which nothing outweighs.</summary>
    public bool IsDecided { get; init; }
}
