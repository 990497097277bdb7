using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Gives a text the times of another version of the same conversation, word by word; no audio is needed.</summary>
public static class TranscriptAligner
{
    private const double Related = 0.3;
    private const int RelatedWords = 12;
    private const int LongGap = 25;
    private const double SlowPace = 3;
    private const double SlowSlack = 4;

    /// <param name="timed">A transcript with cue, word or mark times; its words may differ in any number of places.</param>
    public static Alignment Align(ImmutableArray<Turn> turns, Transcript timed)
    {
        var (text, other) = (new SpokenText(turns), new SpokenText(timed.Turns));
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (ours, theirs) = (new TokenRow(turns, text, numbers), new TokenRow(timed.Turns, other, numbers));
        var partner = WordMatcher.Match(ours.Tokens, theirs.Tokens);
        var common = partner.Count(p => p >= 0);
        var share = common / (double)Math.Max(1, partner.Length);
        var fewest = Math.Max(1, Math.Min(ours.Tokens.Length, theirs.Tokens.Length));
        if (timed.Times.IsEmpty || common < Math.Max(Related * fewest, Math.Min(RelatedWords, fewest)))
            return new Alignment { Timeline = null, WordsInCommon = share, Problems = [Refusal(timed, common, fewest)] };

        var times = EpisodeTimer.Time(timed, EpisodeFacts.Unknown).Timeline;
        var points = Points(text, ours, other, theirs, partner, times);
        var stretches = Stretches(text, points);
        return new Alignment
        {
            Timeline = new MomentInterpolator(text, AtJumps(text, points)).Timeline(),
            WordsInCommon = share,
            Problems = [.. Uncovered(text, stretches)],
            Stretches = stretches,
            Points = AtJumps(text, points),
        };
    }

    private static ImmutableArray<ControlPoint> Points(SpokenText text, TokenRow ours, SpokenText other, TokenRow theirs, int[] partner, Timeline times)
    {
        var points = ImmutableArray.CreateBuilder<ControlPoint>();
        for (var i = 0; i < partner.Length; i++)
        {
            if (partner[i] < 0)
                continue;
            var said = other.Words[theirs.WordOf[partner[i]]];
            if (ours.OpensWord(i) && theirs.OpensWord(partner[i]))
                Add(new ControlPoint(ours.WordOf[i], false, 0, 0, MomentSource.Cue), times.StartAt(said.Turn, said.Start)!.Value);
            if (ours.ClosesWord(i) && theirs.ClosesWord(partner[i]))
                Add(new ControlPoint(ours.WordOf[i], true, 0, 0, MomentSource.Cue), times.EndAt(said.Turn, said.End)!.Value);
        }

        return points.ToImmutable();

        void Add(ControlPoint point, Moment moment)
        {
            var seconds = points.Count > 0 ? Math.Max(points[^1].Seconds, moment.Seconds) : moment.Seconds;
            points.Add(point with { Seconds = seconds, Margin = moment.Margin, Source = moment.Source });
        }
    }

    // Where the other recording goes on elsewhere (an advertisement) between two words of ours that stand close together, the
    // words between them belong to one side or the other and are not spread over the whole.
    private static ImmutableArray<ControlPoint> AtJumps(SpokenText text, ImmutableArray<ControlPoint> points)
    {
        var all = ImmutableArray.CreateBuilder<ControlPoint>(points.Length);
        for (var i = 0; i < points.Length; i++)
        {
            if (i > 0 && points[i].Word - points[i - 1].Word > 1)
            {
                var (a, b) = (points[i - 1], points[i]);
                var clock = b.Clock(text) - a.Clock(text);
                if (b.Seconds - a.Seconds > SlowPace * clock + SlowSlack)
                {
                    var cut = a.Word + 1;
                    while (cut < b.Word && !text.Words[cut].OpensSentence)
                        cut++;
                    var margin = 2 + 0.3 * clock;
                    if (cut - 1 > a.Word)
                        all.Add(new ControlPoint(cut - 1, true, a.Seconds + text.Words[cut - 1].To - a.Clock(text), margin, MomentSource.Interpolated));
                    if (cut < b.Word)
                        all.Add(new ControlPoint(cut, false, b.Seconds - (b.Clock(text) - text.Words[cut].From), margin, MomentSource.Interpolated));
                }
            }

            all.Add(points[i]);
        }

        return all.ToImmutable();
    }

    private static ImmutableArray<AlignedStretch> Stretches(SpokenText text, ImmutableArray<ControlPoint> points)
    {
        var stretches = ImmutableArray.CreateBuilder<AlignedStretch>();
        for (var i = 0; i < points.Length;)
        {
            var j = i;
            while (j + 1 < points.Length && points[j + 1].Word - points[j].Word <= LongGap)
                j++;
            var (first, last) = (text.Words[points[i].Word], text.Words[points[j].Word]);
            stretches.Add(new AlignedStretch(first.Turn, first.Start, last.Turn, last.End, points[j].Word - points[i].Word + 1, points[i].Seconds, points[j].Seconds));
            i = j + 1;
        }

        return stretches.ToImmutable();
    }

    private static IEnumerable<Problem> Uncovered(SpokenText text, ImmutableArray<AlignedStretch> stretches)
    {
        var next = 0;
        foreach (var stretch in stretches)
        {
            var first = text.WordAt(stretch.FirstTurn, stretch.FirstOffset);
            if (first - next > LongGap)
                yield return Missing(text, next, first);
            next = first + stretch.Words;
        }

        if (text.Words.Length - next > LongGap)
            yield return Missing(text, next, text.Words.Length);
    }

    private static Problem Missing(SpokenText text, int from, int to) => Problem.Warning(
        text.Turns[text.Words[from].Turn].Lines.First,
        string.Create(CultureInfo.InvariantCulture, $"{to - from} words from here on are not in the timed file; their times are interpolated."));

    private static Problem Refusal(Transcript timed, int common, int fewest) => Problem.Warning(null, timed.Times.IsEmpty
        ? "The file given for timing states no times and was not used."
        : string.Create(CultureInfo.InvariantCulture,
            $"The file given for timing was not used: {100.0 * common / fewest:0} % of its words agree with the transcript, expected at least {100 * Related:0} %; it seems to be another conversation."));
}
