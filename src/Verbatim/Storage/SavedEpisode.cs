using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <param name="Address">Where it is published: the one proposed, one with a number behind it, or the one it always had.</param>
public sealed record SavedEpisode(long Id, EpisodeAddress Address);
