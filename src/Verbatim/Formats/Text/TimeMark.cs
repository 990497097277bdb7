namespace Verbatim.Formats.Text;

/// <summary>A time written into the text.</summary>
/// <param name="Start">Offset of its first character, brackets included.</param>
/// <param name="End">Exclusive.</param>
/// <param name="To">Seconds; null unless a range is stated.</param>
internal readonly record struct TimeMark(int Start, int End, double From, double? To, bool Bracketed);
