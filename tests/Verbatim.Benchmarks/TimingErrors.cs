using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Errors of moments against the truth, and how often the truth lay within their margins.</summary>
internal sealed class TimingErrors
{
    private readonly List<(double Error, double Margin)> errors = [];

    public int Count => errors.Count;

    public double Mean => errors.Average(e => e.Error);

    public double Coverage => errors.Count(e => e.Error <= e.Margin) / (double)errors.Count;

    public double MeanMargin => errors.Average(e => e.Margin);

    public double Worst => errors.Max(e => e.Error);

    public double Quantile(double share) => errors.Select(e => e.Error).Order().ElementAt((int)(share * (errors.Count - 1)));

    public void Add(double error, double margin) => errors.Add((Math.Abs(error), margin));

    public void Add(TimingErrors others) => errors.AddRange(others.errors);

    /// <summary>All places of a text that are not marks themselves.</summary>
    public static TimingErrors OfModel(TimingTruth truth, Transcript transcript, EpisodeFacts facts)
    {
        var timeline = EpisodeTimer.Time(transcript, facts).Timeline;
        var given = transcript.Times.Select(t => (t.Turn, t.Start)).ToHashSet();
        var errors = new TimingErrors();
        foreach (var place in truth.Places.Where(p => !given.Contains((p.Turn, p.Offset))))
        {
            var moment = timeline.StartAt(place.Turn, place.Offset)!.Value;
            errors.Add(moment.Seconds - place.Seconds, moment.Margin);
        }

        return errors;
    }

    /// <summary>How long each person speaks; the truth runs from the start of each turn to the start of the next.</summary>
    public static TimingErrors OfSpeakingTime(TimingTruth truth, Transcript transcript)
    {
        var timeline = EpisodeTimer.Time(transcript, EpisodeFacts.Unknown).Timeline;
        var starts = truth.Places.Where(p => p.Offset == 0).ToDictionary(p => p.Turn, p => p.Seconds);
        var errors = new TimingErrors();
        foreach (var turns in Enumerable.Range(0, truth.Turns.Length - 1).GroupBy(t => truth.Turns[t].Label))
        {
            var spoken = SpeakingTime.Of(timeline, turns);
            errors.Add(spoken.Seconds - turns.Sum(t => starts[t + 1] - starts[t]), spoken.Margin);
        }

        return errors;
    }

    /// <summary>The baseline: time runs evenly over the characters between two marks; after the last one it keeps its pace.</summary>
    public static TimingErrors OfNaive(TimingTruth truth, double step)
    {
        var marks = truth.MarkedPlaces(step);
        var characters = Characters(truth);
        var errors = new TimingErrors();
        var next = 0;
        foreach (var place in truth.Places)
        {
            if (next < marks.Length && marks[next] == place)
            {
                next++;
                continue;
            }

            var (a, b) = marks.Length == 1 ? (marks[0], marks[0]) : next < marks.Length ? (marks[next - 1], marks[next]) : (marks[^2], marks[^1]);
            var (from, to) = (At(a), At(b));
            var pace = to > from ? (Math.Floor(b.Seconds) - Math.Floor(a.Seconds)) / (to - from) : 0;
            errors.Add(Math.Floor(a.Seconds) + (At(place) - from) * pace - place.Seconds, 0);
        }

        return errors;

        double At(TruePlace place) => characters[place.Turn] + place.Offset;
    }

    private static double[] Characters(TimingTruth truth)
    {
        var before = new double[truth.Turns.Length];
        for (var i = 1; i < before.Length; i++)
            before[i] = before[i - 1] + truth.Turns[i - 1].Text.Length + 1;
        return before;
    }
}
