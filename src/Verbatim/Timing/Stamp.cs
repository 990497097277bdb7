using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>A place a stamp may mean.</summary>
/// <param name="Word">Index into <see cref="SpokenText.Words"/>: the word that begins at the stamp's time.</param>
/// <param name="Cost">How much speaks against it; 0 for the most natural one.</param>
/// <param name="Opens">The word that opens what the stamp is about: for a table row that gives the time of an answer, the question's first word.</param>
internal readonly record struct StampPlace(int Word, double Cost, int Opens);

/// <summary>A stated time with every place it may mean.</summary>
/// <param name="Index">Of the chapter or quotation it comes from; -1 for others.</param>
/// <param name="Places">Ordered by word.</param>
/// <param name="Weight">What it costs not to believe it.</param>
/// <param name="Silence">Seconds that may pass after it without words of the transcript: it names an advertisement.</param>
internal sealed record Stamp(
    AnchorKind Kind, int Index, double Seconds, int Line, string What, ImmutableArray<StampPlace> Places, double Weight, double Silence = 0);
