using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>A time that is taken as given for a place.</summary>
/// <param name="Word">Index into <see cref="SpokenText.Words"/>.</param>
/// <param name="AtEnd">The time is that of the word's end, not of its beginning.</param>
internal readonly record struct ControlPoint(int Word, bool AtEnd, double Seconds, double Margin, MomentSource Source)
{
    public double Clock(SpokenText text) => AtEnd ? text.Words[Word].To : text.Words[Word].From;
}
