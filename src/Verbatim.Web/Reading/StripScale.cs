using System.Collections.Immutable;

namespace Verbatim.Web.Reading;

/// <summary>Where a turn lies between the left and the right edge of an episode's picture: by time, or by length of text where no time is known.</summary>
internal sealed class StripScale
{
    private readonly ImmutableArray<(double From, double To)> turns;
    private readonly double total;

    /// <param name="spoken">Seconds and number of words of each turn.</param>
    /// <param name="length">Seconds, if known.</param>
    public StripScale(IReadOnlyList<(double? Start, double? End, long Words)> spoken, double? length)
    {
        IsTimed = spoken.Any(t => t.End > 0);
        turns = IsTimed ? ByTime(spoken) : ByWords(spoken);
        total = Math.Max(IsTimed ? length ?? 0 : 0, turns.IsEmpty ? 0 : turns.Max(t => t.To));
    }

    public bool IsTimed { get; }

    /// <summary>Seconds where timed.</summary>
    public double LengthOf(int turn) => turns[turn].To - turns[turn].From;

    /// <summary>In units of the picture's width.</summary>
    public (double From, double To) PlaceOf(int turn) => (Place(turns[turn].From), Place(turns[turn].To));

    public double Place(double at) => total > 0 ? Math.Clamp(at / total, 0, 1) * SpeakerStrip.Width : 0;

    // A turn without a word of its own (a lone "...") stands where the turn before it ended.
    private static ImmutableArray<(double From, double To)> ByTime(IReadOnlyList<(double? Start, double? End, long Words)> spoken)
    {
        var at = 0.0;
        return [.. spoken.Select(t => (t.Start ?? at, at = Math.Max(t.Start ?? at, t.End ?? t.Start ?? at)))];
    }

    private static ImmutableArray<(double From, double To)> ByWords(IReadOnlyList<(double? Start, double? End, long Words)> spoken)
    {
        var at = 0.0;
        return [.. spoken.Select(t => (at, at += Math.Max(1, t.Words)))];
    }
}
