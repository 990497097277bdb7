using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <param name="Address">Where it is published: the one proposed, one with a number behind it, or the one it always had.</param>
/// <param name="Replaced">Whether an earlier reading of the same transcript gave way to it.</param>
public sealed record SavedEpisode(long Id, EpisodeAddress Address, bool Replaced)
{
    /// <summary>Ids of episodes that gave way because their transcripts are now files of this one.</summary>
    public ImmutableArray<long> Absorbed { get; init; } = [];
}
