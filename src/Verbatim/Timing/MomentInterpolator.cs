using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>
/// Spreads words between the points whose time is given, by the speech clock. Margins depend on nothing but the distance to the
/// points on either side and on their own margins, so that a point more can never widen and a point less never narrow one.
/// </summary>
internal sealed class MomentInterpolator
{
    public const double StartMargin = 12;

    private const double EverydayPace = 1.22;
    private const double UnknownPace = 0.05;
    private const double Wander = 1.25;
    private const double PaceDoubt = 0.075;

    private readonly SpokenText text;
    private readonly ImmutableArray<ControlPoint> points;
    private readonly double[] clocks;
    private readonly double[] before;
    private readonly double[] after;
    private readonly double pace;

    /// <param name="points">In order of place and of time.</param>
    /// <param name="pace">Seconds per second of the speech clock where only one side is known.</param>
    public MomentInterpolator(SpokenText text, ImmutableArray<ControlPoint> points, double? pace = null)
    {
        this.text = text;
        this.points = points;
        clocks = [.. points.Select(p => p.Clock(text))];
        this.pace = pace ?? PaceOfAll();
        before = new double[points.Length];
        after = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
            before[i] = Math.Min(Square(points[i].Margin), i > 0 ? before[i - 1] + Drift(clocks[i] - clocks[i - 1]) : double.MaxValue);
        for (var i = points.Length - 1; i >= 0; i--)
            after[i] = Math.Min(Square(points[i].Margin), i + 1 < points.Length ? after[i + 1] + Drift(clocks[i + 1] - clocks[i]) : double.MaxValue);
    }

    public Timeline Timeline()
    {
        var turns = ImmutableArray.CreateBuilder<ImmutableArray<TimedWord>>(text.Turns.Length);
        for (var turn = 0; turn < text.Turns.Length; turn++)
        {
            var words = ImmutableArray.CreateBuilder<TimedWord>(text.CountOf(turn));
            for (var i = text.FirstOf(turn); i < text.FirstOf(turn) + text.CountOf(turn); i++)
                words.Add(new TimedWord(text.Words[i].Start, text.Words[i].End, At(i, false), At(i, true)));
            turns.Add(words.MoveToImmutable());
        }

        return new Timeline(turns.MoveToImmutable());
    }

    public Moment At(int word, bool end)
    {
        var clock = end ? text.Words[word].To : text.Words[word].From;
        if (points.IsEmpty)
            return Moment(clock * pace, Math.Sqrt(Square(StartMargin) + OneSided(clock) + Square(UnknownPace * clock)), MomentSource.Estimated);
        var next = FirstAtOrAfter(clock, word, end);
        if (next < points.Length && points[next].Word == word && points[next].AtEnd == end)
            return Moment(points[next].Seconds, Math.Sqrt(Both(next, next, 0, 0)), points[next].Source);
        if (next == 0)
            return Moment(Head(clock), Math.Sqrt(after[0] + OneSided(clocks[0] - clock)), MomentSource.Estimated);
        if (next == points.Length)
            return Moment(points[^1].Seconds + (clock - clocks[^1]) * pace, Math.Sqrt(before[^1] + OneSided(clock - clocks[^1])), MomentSource.Estimated);
        var (left, right) = (clock - clocks[next - 1], clocks[next] - clock);
        var share = left + right > 0 ? left / (left + right) : 0;
        var seconds = points[next - 1].Seconds + (points[next].Seconds - points[next - 1].Seconds) * share;
        return Moment(seconds, Math.Sqrt(Both(next - 1, next, left, right)), MomentSource.Interpolated);
    }

    /// <summary>Seconds between a time and the beginning of a word; silence before the word counts as part of it.</summary>
    public double Away(int word, double seconds)
    {
        var start = At(word, false).Seconds;
        return seconds > start ? seconds - start : Math.Max(0, (word > 0 ? At(word - 1, true).Seconds : 0) - seconds);
    }

    // Words before the first point run backwards at everyday pace, and are squeezed where the recording would not be long enough.
    private double Head(double clock)
    {
        var needed = clocks[0] * pace;
        return needed <= points[0].Seconds ? points[0].Seconds - (clocks[0] - clock) * pace : points[0].Seconds * (clock / clocks[0]);
    }

    private double PaceOfAll()
    {
        if (points.Length < 2 || clocks[^1] - clocks[0] < 60)
            return EverydayPace;
        return Math.Clamp((points[^1].Seconds - points[0].Seconds) / (clocks[^1] - clocks[0]), 0.7, 1.9);
    }

    private double Both(int left, int right, double toLeft, double toRight)
    {
        var (a, b) = (before[left] + Drift(toLeft), after[right] + Drift(toRight));
        return a + b > 0 ? a * b / (a + b) : 0;
    }

    private static double Drift(double clock) => Square(Wander) * clock + Square(PaceDoubt * clock);

    private static double OneSided(double clock) => 2 * Drift(clock) + Square(0.15 * clock);

    private static double Square(double x) => x * x;

    private static Moment Moment(double seconds, double margin, MomentSource source) => new(Math.Max(0, seconds), margin, source);

    private int FirstAtOrAfter(double clock, int word, bool end)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var point = points[middle];
            if (clocks[middle] > clock || (clocks[middle] == clock && (point.Word > word || (point.Word == word && (point.AtEnd || !end)))))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
