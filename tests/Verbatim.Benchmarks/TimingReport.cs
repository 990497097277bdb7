using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Prints the table of docs/timing.md.</summary>
internal static class TimingReport
{
    public static int Run(string[] args)
    {
        var corpus = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/corpus");
        if (!Directory.Exists(corpus))
        {
            Console.Error.WriteLine($"Nothing to measure: {corpus} is not there. Give the folder of transcripts as the argument.");
            return 1;
        }

        Line("what", "files", "places", "mean s", "naive s", "ratio", "median", "95 %", "within margin", "mean margin");
        var truths = TimingCorpus.All(corpus).ToList();
        foreach (var step in new[] { 60.0, 300, 900 })
        {
            foreach (var kind in truths.GroupBy(t => t.Kind))
            {
                Marks($"{kind.Key}, fitted on, marks {step:0} s", kind.Where((_, i) => i % 2 == 0), step);
                Marks($"{kind.Key}, held out, marks {step:0} s", kind.Where((_, i) => i % 2 == 1), step);
            }
        }

        return 0;
    }

    private static void Marks(string what, IEnumerable<TimingTruth> truths, double step)
    {
        var (all, naive) = (new TimingErrors(), new TimingErrors());
        var ratios = new List<double>();
        foreach (var truth in truths)
        {
            var (ours, theirs) = (TimingErrors.OfModel(truth, truth.WithMarks(step), EpisodeFacts.Unknown), TimingErrors.OfNaive(truth, step));
            if (ours.Count == 0)
                continue;
            ratios.Add(ours.Mean / theirs.Mean);
            all.Add(ours);
            naive.Add(theirs);
        }

        Line(what, $"{ratios.Count}", $"{all.Count}", F(all.Mean), F(naive.Mean), F(ratios.Average()), F(all.Quantile(0.5)), F(all.Quantile(0.95)), all.Coverage.ToString("P0", CultureInfo.InvariantCulture), F(all.MeanMargin));
    }

    private static string F(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(params string[] cells) => Console.WriteLine("| " + string.Join(" | ", cells) + " |");
}
