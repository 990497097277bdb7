using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>A stretch of one turn, short enough to be shown at once.</summary>
/// <param name="Speaker">Null where the episode names nobody.</param>
/// <param name="OpensTurn">It is the first of its turn.</param>
/// <param name="Start">Seconds; never before the start of an earlier cue.</param>
/// <param name="End">Seconds, at least a millisecond behind the start.</param>
/// <param name="Moment">What the start rests on; null where nothing is known.</param>
internal sealed record ExportCue(string? Speaker, bool OpensTurn, ImmutableArray<string> Lines, double Start, double End, Moment? Moment);
