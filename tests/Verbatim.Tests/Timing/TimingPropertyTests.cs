using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Timing;

public sealed class TimingPropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(60);

    [Fact]
    public void Moments_never_run_backwards_whatever_the_marks_say() => ForAll(episode =>
    {
        var random = episode.Random;
        var wild = episode.Marked.Times.Select(t => t with { From = random.Next(4) == 0 ? random.Next(4000) : t.From }).ToImmutableArray();

        var words = Words(episode.Marked with { Times = wild });

        return words.Zip(words.Skip(1)).All(w => w.First.From.Seconds <= w.First.To.Seconds && w.First.To.Seconds <= w.Second.From.Seconds + 1e-9);
    });

    [Fact]
    public void Removing_a_mark_moves_no_word_outside_of_its_neighbours() => ForAll(episode =>
    {
        var times = episode.Marked.Times;
        var removed = 1 + episode.Random.Next(times.Length - 2);
        var (before, after) = (times[removed - 1], times[removed + 1]);

        var all = EpisodeTimer.Time(episode.Marked, EpisodeFacts.Unknown).Timeline;
        var fewer = EpisodeTimer.Time(episode.Marked with { Times = times.RemoveAt(removed) }, EpisodeFacts.Unknown).Timeline;

        return Places(episode.Marked).All(p =>
            (IsBefore(before, p) && IsBefore(p, after)) || Near(all.StartAt(p.Turn, p.Start), fewer.StartAt(p.Turn, p.Start), 0));
    });

    [Fact]
    public void Shifting_every_mark_shifts_every_moment() => ForAll(episode =>
    {
        var shift = 1 + episode.Random.Next(5000);

        var all = EpisodeTimer.Time(episode.Marked, EpisodeFacts.Unknown).Timeline;
        var later = EpisodeTimer.Time(episode.Marked with { Times = [.. episode.Marked.Times.Select(t => t with { From = t.From + shift })] }, EpisodeFacts.Unknown).Timeline;

        return Places(episode.Marked).All(p => Near(all.StartAt(p.Turn, p.Start), later.StartAt(p.Turn, p.Start), shift));
    });

    [Fact]
    public void Margins_never_shrink_when_marks_are_removed() => ForAll(episode =>
    {
        var kept = episode.Marked.Times.Where(_ => episode.Random.Next(3) > 0).ToImmutableArray();

        var all = Words(episode.Marked);
        var fewer = Words(episode.Marked with { Times = kept.IsEmpty ? episode.Marked.Times : kept });

        return all.Zip(fewer).All(w => w.First.From.Margin <= w.Second.From.Margin + 1e-9 && w.First.To.Margin <= w.Second.To.Margin + 1e-9);
    });

    private static void ForAll(Func<Spoken, bool> holds) => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => holds(Spoken.Make(seed))).Check(Runs);

    private static List<TimedWord> Words(Transcript transcript) =>
        [.. EpisodeTimer.Time(transcript, EpisodeFacts.Unknown).Timeline.Turns.SelectMany(t => t)];

    private static IEnumerable<TimedSpan> Places(Transcript transcript) =>
        from turn in Enumerable.Range(0, transcript.Turns.Length)
        from word in WordScanner.Scan(transcript.Turns[turn].Text)
        select new TimedSpan(turn, word.Start, word.Start, 0, null, TimeStatement.Mark, 0);

    private static bool IsBefore(TimedSpan a, TimedSpan b) => a.Turn < b.Turn || (a.Turn == b.Turn && a.Start < b.Start);

    private static bool Near(Moment? a, Moment? b, double shift) => Math.Abs(a!.Value.Seconds + shift - b!.Value.Seconds) < 1e-6;

    /// <summary>A conversation at a human pace with marks at some of its turns, the first among them.</summary>
    private sealed record Spoken(Transcript Marked, Random Random)
    {
        private static readonly string[] Vocabulary = ["so", "well", "physics", "computation", "is", "what", "12", "AI", "yes,", "no.", "really?", "and"];

        public static Spoken Make(int seed)
        {
            var random = new Random(seed);
            var (turns, times, clock) = (new List<Turn>(), new List<TimedSpan>(), 5.0 + random.Next(60));
            for (var i = 0; i < 12 + random.Next(30); i++)
            {
                var words = Enumerable.Range(0, 1 + random.Next(60)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]).ToList();
                if (i is 0 or 5 or 10 || random.Next(3) == 0)
                    times.Add(new TimedSpan(i, 0, 0, Math.Floor(clock), null, TimeStatement.Mark, i + 1));
                turns.Add(new Turn(i % 2 == 0 ? "A" : "B", LineRange.Of(i + 1), [new Paragraph(string.Join(' ', words), LineRange.Of(i + 1))]));
                clock += words.Count * (0.25 + 0.2 * random.NextDouble()) + random.Next(3);
            }

            return new Spoken(new Transcript { Format = "text", Turns = [.. turns], Times = [.. times] }, random);
        }
    }
}
