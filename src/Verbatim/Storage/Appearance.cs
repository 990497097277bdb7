using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Storage;

/// <summary>Somebody in an episode.</summary>
/// <param name="Show">Title of the show; null where no source says it.</param>
/// <param name="Transcript">Path of the episode's transcript.</param>
/// <param name="AsRead">What the episode's own files say.</param>
/// <param name="IsDecided">Whether a sidecar says who it is.</param>
/// <param name="Words">How many words they speak.</param>
/// <param name="AsSettled">What the library says.</param>
public sealed record Appearance(long EpisodeId, int Position, string? Show, string Transcript, PersonMentioned AsRead, bool IsDecided, int Words, PersonMentioned AsSettled);

public sealed record PersonMentioned(string Name, Role? Role, bool Confirmed);

/// <param name="Why">What other episodes say; nothing where the episode alone decides.</param>
public sealed record AppearanceChange(long EpisodeId, int Position, PersonMentioned Person, ImmutableArray<string> Why);
