namespace Verbatim.Transcripts;

/// <summary>How a source states a time, strongest first.</summary>
public enum TimeStatement
{
    Word,
    Cue,
    Mark,
}

/// <summary>A time that a source states for a stretch of a turn's text.</summary>
/// <param name="Turn">0-based.</param>
/// <param name="Start">Offset into the turn's text.</param>
/// <param name="End">Exclusive; equal to <paramref name="Start"/> for a mark, which states a point.</param>
/// <param name="From">Seconds.</param>
/// <param name="To">Seconds; null where the source states no end.</param>
/// <param name="Line">Where it is stated.</param>
public readonly record struct TimedSpan(int Turn, int Start, int End, double From, double? To, TimeStatement Statement, int Line);
