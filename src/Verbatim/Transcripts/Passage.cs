namespace Verbatim.Transcripts;

/// <summary>A sentence-aligned slice of a turn, within one paragraph: the unit that is shown, linked and timed.</summary>
/// <param name="Start">Offset into the turn's text.</param>
/// <param name="End">Exclusive.</param>
public readonly record struct Passage(int Start, int End)
{
    public ReadOnlySpan<char> Of(Turn turn) => turn.Text.AsSpan(Start, End - Start);
}
