using Verbatim.Timing;
using Verbatim.Transcripts;
using static Verbatim.Tests.Timing.SaidWords;

namespace Verbatim.Tests.Timing;

public sealed class AlignmentAdversariesTests
{
    private static readonly List<SaidWord> Talk = Heard(SeedFixture.WithStamps().Turns);

    [Fact]
    public void Offsets_that_jump_at_every_break_and_another_opening_leave_words_with_their_partners()
    {
        var written = Talk.Take(6000).Select((w, i) => w with { Seconds = w.Seconds + (i < 600 ? -20 : i < 2500 ? 311 : i < 4200 ? 371 : 416) + 100 }).ToList();
        var heard = Break("opening", 40, 0).Concat(written.Take(600))
            .Concat(Break("mattress", 800, written[599].Seconds + 1)).Concat(written.Skip(600).Take(1900))
            .Concat(Break("razors", 150, written[2499].Seconds + 1)).Concat(written.Skip(2500).Take(1700))
            .Concat(Break("banking", 110, written[4199].Seconds + 1)).Concat(written.Skip(4200)).ToList();

        var errors = Errors(TranscriptAligner.Align(Text(written), Timed(heard)), written);

        AssertAligned(errors);
        Assert.True(errors.Max() < 1, $"{errors.Max()}");
    }

    [Fact]
    public void Parts_that_either_side_lacks_do_not_move_the_others()
    {
        var written = Talk.Take(700).Concat(Talk.Skip(1000).Take(4000)).ToList();
        var heard = Talk.Take(2000).Concat(Talk.Skip(2150).Take(2500)).Concat(Talk.Skip(5000)).ToList();

        var alignment = TranscriptAligner.Align(Text(written), Timed(heard));

        AssertAligned(Errors(alignment, written).Where((_, i) => (i < 1690 || i > 1860) && (i < 4340 || i > 4710)).ToList());
        Assert.Equal(["150 words from here on", "350 words from here on"], alignment.Problems.Select(p => p.Message[..22]));
        Assert.All(alignment.Timeline!.Turns[0].Skip(4400), w => Assert.True(w.From.Source is MomentSource.Interpolated or MomentSource.Estimated));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_fifth_of_the_words_may_differ(int seed)
    {
        var random = new Random(seed);
        var written = Edited(Talk, (_, word) => random.Next(10) switch { 0 => "", 1 => Talk[random.Next(Talk.Count)].Text, _ => word });

        var alignment = TranscriptAligner.Align(Text(written), Timed(Talk));

        AssertAligned(Errors(alignment, written));
        Assert.InRange(alignment.WordsInCommon, 0.8, 0.97);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(30)]
    public void Captions_without_word_times_give_theirs_to_the_words_between(int wordsEach)
    {
        var written = Edited(Talk, (i, word) => i % 15 == 4 ? "" : word);

        var alignment = TranscriptAligner.Align(Text(written), Captions(Talk, wordsEach));

        var moments = alignment.Timeline!.Turns[0];
        var within = written.Where((w, i) => Math.Abs(moments[i].From.Seconds - w.Seconds) <= moments[i].From.Margin).Count();
        Assert.InRange(within / (double)written.Count, 0.85, 1);
        Assert.True(Errors(alignment, written).Order().ElementAt(written.Count / 2) < 0.4);
    }

    [Theory]
    [InlineData("Мы говорим о том, как машины учатся понимать человеческую речь, и почему это так трудно для них.", ' ')]
    [InlineData("Wir sprechen darüber, wie Maschinen die Sprache der Menschen lernen, und warum ihnen das so schwerfällt.", ' ')]
    [InlineData("אנחנו מדברים על הדרך שבה מכונות לומדות להבין שפה אנושית ולמה זה כל כך קשה להן", ' ')]
    public void Other_languages_and_scripts_align(string sentence, char space)
    {
        var words = sentence.Split(space);
        var random = new Random(5);
        var heard = Heard(string.Join(space, Enumerable.Range(0, 1500).Select(i => words[random.Next(words.Length)] + (i % 7 == 0 ? $"{i}" : ""))));
        var written = Edited(heard, (i, word) => i % 12 == 3 ? "" : word);

        AssertAligned(Errors(TranscriptAligner.Align(Text(written), Timed(heard)), written));
    }

    [Fact]
    public void A_text_in_another_language_is_refused() =>
        Assert.Null(TranscriptAligner.Align(Text(Heard(string.Join(' ', Enumerable.Repeat("Wir sprechen heute darüber, wie Maschinen lernen und was die Physik ihnen voraushat.", 200)))), Timed(Talk)).Timeline);

    [Fact]
    public void Another_episode_of_the_show_with_the_same_opening_and_end_is_refused()
    {
        var (opening, end) = (Talk.Take(150).ToList(), Talk.Skip(Talk.Count - 100).ToList());
        var other = Heard(SeedFixture.WithoutTimes().Turns).Take(6000).ToList();

        var alignment = TranscriptAligner.Align(Text(Talk), Timed([.. opening, .. other.Later(60), .. end.Later(2500)]));

        Assert.Null(alignment.Timeline);
        Assert.Contains("another conversation", Assert.Single(alignment.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hours_of_speech_take_less_than_300_megabytes()
    {
        var random = new Random(3);
        var heard = Enumerable.Range(0, 20_000).Select(i => new SaidWord(Talk[i % 7 == 0 ? random.Next(Talk.Count) : i % Talk.Count].Text, i * 0.36)).ToList();
        var (text, timed) = (Text(Edited(heard, (_, word) => random.Next(6) == 0 ? "" : word)), Timed(heard));
        var before = GC.GetAllocatedBytesForCurrentThread();

        TranscriptAligner.Align(text, timed);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 300_000_000);
    }

    private static IEnumerable<SaidWord> Break(string word, int count, double from) => Enumerable.Range(0, count).Select(i => new SaidWord($"{word}{i % 60}", from + i * 0.35));

    private static void AssertAligned(List<double> errors)
    {
        var ordered = errors.Order().ToList();
        Assert.InRange(ordered[ordered.Count / 2], 0, 0.4);
        Assert.InRange(ordered[(int)(ordered.Count * 0.95)], 0, 1.5);
    }
}
