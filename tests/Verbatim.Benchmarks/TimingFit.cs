using System.Globalization;
using Verbatim.Timing;

namespace Verbatim.Benchmarks;

/// <summary>Fits the weights of the speech clock to every other file of each kind, and prints them; then what no choice of weights can beat.</summary>
internal static class TimingFit
{
    private const int Rounds = 25;
    private const int OwnRounds = 150;

    private static readonly double[] Steps = [60, 300];

    public static int Run(string corpus)
    {
        if (!Directory.Exists(corpus))
        {
            Console.Error.WriteLine($"Nothing to fit: {corpus} is not there. Give the folder of transcripts as the argument.");
            return 1;
        }

        var kinds = TimingCorpus.All(corpus).Select(t => new TimingFitFile(t)).GroupBy(f => f.Kind).ToList();
        var fitted = Fit([.. kinds.SelectMany(k => k.Where((_, i) => i % 2 == 0))], [.. SpeechPace.Weights], Rounds);
        Console.WriteLine("| part | in use s | fitted s |\n| --- | --: | --: |");
        for (var i = 0; i < SpeechPace.Parts; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {(SpeechPart)i} | {SpeechPace.Weights[i]:0.000} | {fitted[i]:0.000} |"));
        Console.WriteLine("\n| held out, error of naive = 1 | weights in use | fitted | fitted to the file itself | pace of each speaker known | pace of each minute known |\n| --- | --: | --: | --: | --: | --: |");
        foreach (var kind in kinds)
        {
            var held = kind.Where((_, i) => i % 2 == 1).ToList();
            var own = held.ToDictionary(f => f, f => Fit([f], [.. SpeechPace.Weights], OwnRounds));
            foreach (var step in Steps)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {kind.Key}, marks {step:0} s | {Mean(f => f.Clock([.. SpeechPace.Weights])):0.00} | {Mean(f => f.Clock(fitted)):0.00} | {Mean(f => f.Clock(own[f])):0.00} | {Mean(f => f.AtPaceOfSpeakers(f.Clock(fitted))):0.00} | {Mean(f => f.AtPaceOfMinutes(f.Clock(fitted))):0.00} |"));

                double Mean(Func<TimingFitFile, double[]> clock) => held.Average(f => f.ErrorBesideNaive(step, clock(f)));
            }
        }

        return 0;
    }

    // Adam on the smoothed absolute error of places between marks, one file at a time.
    private static double[] Fit(List<TimingFitFile> files, double[] weights, int rounds)
    {
        const double Rate = 0.003, First = 0.9, Second = 0.999;
        var (mean, square) = (new double[weights.Length], new double[weights.Length]);
        var random = new Random(1);
        for (var (round, step) = (0, 0); round < rounds; round++)
        {
            foreach (var file in files.OrderBy(_ => random.Next()))
            {
                var slope = new double[weights.Length];
                foreach (var marks in Steps)
                    file.AddSlope(marks, weights, slope);
                step++;
                for (var i = 0; i < weights.Length; i++)
                {
                    mean[i] = First * mean[i] + (1 - First) * slope[i];
                    square[i] = Second * square[i] + (1 - Second) * slope[i] * slope[i];
                    var rate = Rate * Math.Pow(0.02, round / (double)rounds) * (i == (int)SpeechPart.Jingle ? 30 : 1);
                    weights[i] -= rate * mean[i] / (1 - Math.Pow(First, step)) / (Math.Sqrt(square[i] / (1 - Math.Pow(Second, step))) + 1e-9);
                }
            }
        }

        return weights;
    }
}
