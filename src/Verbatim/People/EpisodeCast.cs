using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>The people of one episode as its own files tell them.</summary>
/// <param name="Show">What its show is known by; equal for episodes of one show.</param>
public sealed record EpisodeCast(string Show, ImmutableArray<CastMember> Members);

/// <param name="IsDecided">Whether a sidecar says who this is: nothing outweighs it.</param>
/// <param name="Words">How many words they speak in the episode.</param>
public sealed record CastMember(string Name, Role? Role, bool IsConfirmed, bool IsDecided, int Words);

/// <summary>A member as the whole library tells them.</summary>
/// <param name="Why">What other episodes say, where that changed something.</param>
public sealed record SettledMember(string Name, Role? Role, bool IsConfirmed, ImmutableArray<string> Why);
