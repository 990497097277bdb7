using System.Diagnostics;
using System.Globalization;
using Verbatim.Timing;
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

        Line("what", "files", "places", "mean s", "naive s", "ratio", "median s", "95 % s", "worst s", "within margin", "mean margin s");
        Line("---", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:", "--:");
        var truths = TimingCorpus.All(corpus).ToList();
        foreach (var step in new[] { 60.0, 300, 900 })
        {
            foreach (var kind in truths.GroupBy(t => t.Kind))
            {
                Marks($"{kind.Key}, marks {step:0} s, fitted on", kind.Where((_, i) => i % 2 == 0), step);
                Marks($"{kind.Key}, marks {step:0} s, held out", kind.Where((_, i) => i % 2 == 1), step);
            }
        }

        foreach (var kind in truths.GroupBy(t => t.Kind))
        {
            Facts($"{kind.Key}, stamps of quotations only", kind, t => t.WithQuotations());
            Facts($"{kind.Key}, table of times only", kind, t => t.WithTable());
            Facts($"{kind.Key}, only the length known", kind, t => t.WithoutTimes, t => EpisodeFacts.Unknown with { DurationSeconds = t.Length });
            Facts($"{kind.Key}, nothing known", kind, t => t.WithoutTimes);
        }

        foreach (var kind in truths.Where(t => t.Turns[0].Label is not null).GroupBy(t => t.Kind))
        {
            Spoken($"{kind.Key}, speaking time of a person, all times known", kind, t => t.WithMarks(0));
            Spoken($"{kind.Key}, speaking time of a person, marks 300 s", kind, t => t.WithMarks(300));
            Spoken($"{kind.Key}, speaking time of a person, nothing known", kind, t => t.WithoutTimes);
        }

        foreach (var (name, errors) in TimingPairs.ChaptersAgainstMarks(corpus))
            Line($"{name}, chapters of its feed against marks in the text", 1, errors);
        foreach (var seed in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "../../../../../seeds"), "*.txt"))
        {
            if (TimingPairs.LeaveOneOut(seed) is { Count: > 0 } errors)
                Line($"seed {Path.GetFileName(seed)[..3]}, each stamp against all others", 1, errors);
        }

        Line("a talk's text timed by one recogniser, against another", 6, TimingPairs.TextAgainstRecognisers(corpus));
        Edits(corpus);
        Speed(truths);
        return 0;
    }

    private static void Edits(string corpus)
    {
        var folder = Path.Combine(corpus, "stt-vendor-json/files/bbc-react-transcript-editor/packages");
        var lists = new[]
        {
            TimingCorpus.Words(Path.Combine(folder, "components/timed-text-editor/UpdateTimestamps/sample/NathanielGleicher-aws-dpe.sample.json")),
            TimingCorpus.Words(Path.Combine(folder, "stt-adapters/speechmatics/sample/speechmaticsTedTalkTranscript.sample.json")),
            TimingCorpus.Words(Path.Combine(folder, "stt-adapters/bbc-kaldi/sample/kaldiTedTalkTranscript.sample.json")),
        };
        foreach (var changed in new[] { 0.06, 0.2 })
        {
            foreach (var (jumps, parts) in new[] { (false, false), (true, false), (true, true) })
            {
                var errors = new TimingErrors();
                for (var i = 0; i < lists.Length; i++)
                    Aligned(new TimingEdits(i + 1).Make(lists[i], changed, jumps, parts), errors);
                Line($"recogniser's words, {changed * 100:0} % edited{(jumps ? ", advertisements inserted" : "")}{(parts ? ", parts missing" : "")}", lists.Length, errors);
            }
        }
    }

    private static void Aligned(TimingEdits.Pair pair, TimingErrors errors)
    {
        var timeline = TranscriptAligner.Align(pair.Text, pair.Timed).Timeline!;
        foreach (var place in pair.Truth)
        {
            var moment = timeline.StartAt(place.Turn, place.Offset)!.Value;
            errors.Add(moment.Seconds - place.Seconds, moment.Margin);
        }
    }

    private static void Speed(List<TimingTruth> truths)
    {
        var longest = truths.Where(t => t.Kind == "oxide").MaxBy(t => t.Places.Length)!;
        var words = longest.Turns.SelectMany((turn, t) => turn.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => (w, (double)t))).Select((w, i) => (w.w, i * 0.35)).Take(20_000).ToList();
        var pair = new TimingEdits(1).Make(words, 0.2, jumps: true, parts: true);
        TranscriptAligner.Align(pair.Text, pair.Timed);
        var (before, memory) = (Process.GetCurrentProcess().TotalProcessorTime, GC.GetTotalAllocatedBytes());
        TranscriptAligner.Align(pair.Text, pair.Timed);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{pair.Truth.Length} words aligned with {words.Count}: {(Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds:0} ms of processor time, {(GC.GetTotalAllocatedBytes() - memory) / 1e6:0} MB allocated in all."));
    }

    private static void Facts(string what, IEnumerable<TimingTruth> truths, Func<TimingTruth, Transcript> stated, Func<TimingTruth, EpisodeFacts>? facts = null)
    {
        var (all, files) = (new TimingErrors(), 0);
        foreach (var truth in truths)
        {
            all.Add(TimingErrors.OfModel(truth, stated(truth), facts?.Invoke(truth) ?? EpisodeFacts.Unknown));
            files++;
        }

        Line(what, files, all);
    }

    private static void Spoken(string what, IEnumerable<TimingTruth> truths, Func<TimingTruth, Transcript> stated)
    {
        var (all, files) = (new TimingErrors(), 0);
        foreach (var truth in truths)
        {
            all.Add(TimingErrors.OfSpeakingTime(truth, stated(truth)));
            files++;
        }

        Line(what, files, all);
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

        Line(what, ratios.Count, all, F(naive.Mean), F(ratios.Average()));
    }

    private static void Line(string what, int files, TimingErrors errors, string naive = "", string ratio = "") => Line(
        what, $"{files}", $"{errors.Count}", F(errors.Mean), naive, ratio, F(errors.Quantile(0.5)), F(errors.Quantile(0.95)), F(errors.Worst),
        string.Create(CultureInfo.InvariantCulture, $"{100 * errors.Coverage:0} %"), F(errors.MeanMargin));

    private static string F(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static void Line(params string[] cells) => Console.WriteLine("| " + string.Join(" | ", cells) + " |");
}
