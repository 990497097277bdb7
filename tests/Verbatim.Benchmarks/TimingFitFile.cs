using Verbatim.Timing;

namespace Verbatim.Benchmarks;

/// <summary>A file with true times, counted in the parts of the speech clock.</summary>
internal sealed class TimingFitFile
{
    private const double HalfMinute = 30;

    private readonly TimingTruth truth;
    private readonly SpokenText text;
    private readonly double[] parts;
    private readonly int[] words;
    private readonly double[] characters;

    public TimingFitFile(TimingTruth truth)
    {
        this.truth = truth;
        text = new SpokenText(truth.Turns);
        parts = new double[text.Words.Length * SpeechPace.Parts];
        for (var i = 0; i < text.Words.Length; i++)
            text.PartsOf(i, parts.AsSpan(i * SpeechPace.Parts, SpeechPace.Parts));
        words = [.. truth.Places.Select(p => text.WordAt(p.Turn, p.Offset))];
        characters = new double[text.Words.Length + 1];
        for (var i = 0; i < text.Words.Length; i++)
            characters[i + 1] = characters[i] + text.Words[i].End - text.Words[i].Start + 1;
    }

    public string Kind => truth.Kind;

    /// <summary>By word: the clock at its beginning, the silence before it left to the word before; one more for the end.</summary>
    public double[] Clock(double[] weights)
    {
        var clock = new double[text.Words.Length + 1];
        for (var i = 0; i < text.Words.Length; i++)
        {
            var (silence, speech) = SpeechPace.SecondsOf(PartsOf(i), weights);
            clock[i + 1] = clock[i] + silence + speech;
        }

        return clock;
    }

    /// <summary>The clock bent so that each speaker has the pace that was truly theirs in this file.</summary>
    public double[] AtPaceOfSpeakers(double[] clock)
    {
        var spoken = new Dictionary<string, (double True, double Clock)>();
        for (var p = 0; p + 1 < words.Length; p++)
        {
            if (text.Words[words[p]].Turn != text.Words[words[p + 1]].Turn)
                continue;
            var (seconds, told) = spoken.GetValueOrDefault(Label(words[p]));
            spoken[Label(words[p])] = (seconds + truth.Places[p + 1].Seconds - truth.Places[p].Seconds, told + clock[words[p + 1]] - clock[words[p]]);
        }

        return Bent(clock, i => spoken.TryGetValue(Label(i), out var s) && s is { True: > 20, Clock: > 20 } ? s.True / s.Clock : 1);
    }

    /// <summary>The clock bent so that every half-minute around a place has its true length.</summary>
    public double[] AtPaceOfMinutes(double[] clock)
    {
        var pace = new double[text.Words.Length];
        Array.Fill(pace, 1);
        for (int p = 0, low = 0, high = 0; p < words.Length; p++)
        {
            while (truth.Places[p].Seconds - truth.Places[low].Seconds > HalfMinute)
                low++;
            while (high + 1 < words.Length && truth.Places[high].Seconds - truth.Places[p].Seconds < HalfMinute)
                high++;
            var told = clock[words[high]] - clock[words[low]];
            for (var i = words[p]; i < (p + 1 < words.Length ? words[p + 1] : pace.Length); i++)
                pace[i] = told > 0 ? (truth.Places[high].Seconds - truth.Places[low].Seconds) / told : 1;
        }

        return Bent(clock, i => pace[i]);
    }

    /// <summary>Mean error of the places between marks, divided by that of an even spread over characters.</summary>
    public double ErrorBesideNaive(double step, double[] clock)
    {
        var (error, naive) = (0.0, 0.0);
        foreach (var (from, to) in Stretches(step))
        {
            for (var p = from + 1; p < to; p++)
            {
                error += Math.Abs(At(p, from, to, clock));
                naive += Math.Abs(At(p, from, to, characters));
            }
        }

        return error / naive;
    }

    /// <summary>Adds how the mean absolute error, smoothed around 0, changes with each weight, in units of its rough size.</summary>
    public void AddSlope(double step, double[] weights, double[] slope)
    {
        var clock = Clock(weights);
        var places = Stretches(step).Sum(s => s.To - s.From - 1);
        foreach (var (from, to) in Stretches(step))
        {
            var (first, last) = (words[from], words[to]);
            var length = Math.Floor(truth.Places[to].Seconds) - Math.Floor(truth.Places[from].Seconds);
            if (clock[last] <= clock[first])
                continue;
            var (at, all) = (new double[last - first + 1], 0.0);
            for (var p = from + 1; p < to; p++)
            {
                var error = At(p, from, to, clock);
                var pull = error / Math.Sqrt(error * error + 0.25);
                at[words[p] - first] += pull;
                all += pull * (clock[words[p]] - clock[first]) / (clock[last] - clock[first]);
            }

            var later = 0.0;
            for (var i = last - 1; i >= first; i--)
            {
                later += at[i + 1 - first];
                var change = length / (clock[last] - clock[first]) * (later - all) / places * (step > 100 ? 1 : 0.5);
                for (var part = 0; part < SpeechPace.Parts; part++)
                    slope[part] += change * parts[i * SpeechPace.Parts + part];
            }
        }
    }

    // Seconds too late; marks are whole seconds, as people write them.
    private double At(int place, int from, int to, double[] clock)
    {
        var (a, b) = (Math.Floor(truth.Places[from].Seconds), Math.Floor(truth.Places[to].Seconds));
        var (first, last) = (clock[words[from]], clock[words[to]]);
        return a + (last > first ? (b - a) * (clock[words[place]] - first) / (last - first) : 0) - truth.Places[place].Seconds;
    }

    private IEnumerable<(int From, int To)> Stretches(double step)
    {
        var marks = truth.MarkedPlaces(step).ToHashSet();
        var at = Enumerable.Range(0, words.Length).Where(i => marks.Remove(truth.Places[i])).ToList();
        return at.Zip(at.Skip(1));
    }

    private string Label(int word) => truth.Turns[text.Words[word].Turn].Label ?? "";

    private ReadOnlySpan<double> PartsOf(int word) => parts.AsSpan(word * SpeechPace.Parts, SpeechPace.Parts);

    private static double[] Bent(double[] clock, Func<int, double> pace)
    {
        var bent = new double[clock.Length];
        for (var i = 0; i + 1 < clock.Length; i++)
            bent[i + 1] = bent[i] + (clock[i + 1] - clock[i]) * pace(i);
        return bent;
    }
}
