namespace Verbatim.Storage;

/// <summary>A turn as a piece of an episode's time.</summary>
/// <param name="Person">Canonical name; null where the label names nobody.</param>
public sealed record SpokenStretch(long EpisodeId, string? Person, string? Label, double? Start, double? End, long Words);
