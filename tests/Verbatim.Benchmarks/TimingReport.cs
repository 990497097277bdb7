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

        Alignments(corpus);
        return 0;
    }

    private static void Alignments(string corpus)
    {
        var folder = Path.Combine(corpus, "stt-vendor-json", "files", "bbc-react-transcript-editor", "packages");
        var lists = new[]
        {
            TimingCorpus.Words(Path.Combine(folder, "components", "timed-text-editor", "UpdateTimestamps", "sample", "NathanielGleicher-aws-dpe.sample.json")),
            TimingCorpus.Words(Path.Combine(folder, "stt-adapters", "speechmatics", "sample", "speechmaticsTedTalkTranscript.sample.json")),
            TimingCorpus.Words(Path.Combine(folder, "stt-adapters", "bbc-kaldi", "sample", "kaldiTedTalkTranscript.sample.json")),
        };
        foreach (var changed in new[] { 0.06, 0.2 })
        {
            foreach (var (jumps, parts) in new[] { (false, false), (true, false), (true, true) })
            {
                var errors = new TimingErrors();
                for (var i = 0; i < lists.Length; i++)
                    Aligned(new TimingEdits(i + 1).Make(lists[i], changed, jumps, parts), errors);
                Line($"edited text, {changed:P0} changed{(jumps ? ", advertisements" : "")}{(parts ? ", parts missing" : "")}", $"{lists.Length}", $"{errors.Count}", F(errors.Mean), "", "", F(errors.Quantile(0.5)), F(errors.Quantile(0.95)), errors.Coverage.ToString("P0", CultureInfo.InvariantCulture), F(errors.MeanMargin));
            }
        }
    }

    private static void Aligned(TimingEdits.Pair pair, TimingErrors errors)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var alignment = Verbatim.Timing.TranscriptAligner.Align(pair.Text, pair.Timed);
        Console.Error.WriteLine($"{pair.Truth.Length} words in {clock.ElapsedMilliseconds} ms, {alignment.WordsInCommon:P0} in common, {alignment.Stretches.Length} stretches {string.Join(" ", alignment.Problems.Select(p => p.Message))}");
        if (alignment.Timeline is not { } timeline)
            return;
        foreach (var place in pair.Truth)
        {
            var moment = timeline.StartAt(place.Turn, place.Offset)!.Value;
            errors.Add(moment.Seconds - place.Seconds, moment.Margin);
        }
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
