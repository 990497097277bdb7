using System.Collections.Immutable;
using Verbatim.Timing;
using Verbatim.Transcripts;
using static Verbatim.Tests.Timing.SaidWords;

namespace Verbatim.Tests.Timing;

public sealed class TranscriptAlignerTests
{
    private static readonly ImmutableArray<Turn> Seed = SeedFixture.WithStamps().Turns;

    [Fact]
    public void Words_get_the_times_of_the_same_words_though_the_text_was_edited()
    {
        var heard = Heard(Seed);
        var written = Edited(heard, (i, word) => i % 11 == 3 ? "" : i % 13 == 5 ? "otherwise" : word);

        var alignment = TranscriptAligner.Align(Text(written), Timed(heard));

        var errors = Errors(alignment, written);
        Assert.InRange(alignment.WordsInCommon, 0.85, 0.95);
        Assert.True(errors.Count(e => e < 0.4) > 0.99 * errors.Count);
        Assert.Empty(alignment.Problems);
    }

    [Fact]
    public void Words_keep_together_where_the_other_recording_has_an_advertisement()
    {
        var heard = Heard(Seed).Take(2000).Select((w, i) => w with { Seconds = w.Seconds + (i < 900 ? 0 : 311) }).ToList();
        var written = Edited(heard, (i, word) => i is > 895 and < 903 ? "mumbled" : word);
        heard.InsertRange(900, Enumerable.Range(0, 700).Select(i => new SaidWord($"advert{i % 90}", heard[899].Seconds + 1 + i * 0.44)));

        var errors = Errors(TranscriptAligner.Align(Text(written), Timed(heard)), written);

        Assert.True(errors.Count(e => e > 3) <= 7);
        Assert.True(errors.Count(e => e < 0.4) > 0.98 * errors.Count);
    }

    [Fact]
    public void A_part_that_the_other_version_lacks_is_interpolated_and_told()
    {
        var heard = Heard(Seed).Take(3000).ToList();
        var written = heard.ToList();
        heard.RemoveRange(1000, 200);

        var alignment = TranscriptAligner.Align(Text(written), Timed(heard));

        var missing = alignment.Timeline!.Turns[0].Skip(1000).Take(200).ToList();
        Assert.All(missing.Skip(1), w => Assert.Equal(MomentSource.Interpolated, w.From.Source));
        Assert.True(missing[100].From.Margin > 4);
        Assert.Contains("200 words from here on are not in the timed file", Assert.Single(alignment.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(2, alignment.Stretches.Length);
    }

    [Fact]
    public void Another_conversation_is_refused()
    {
        var alignment = TranscriptAligner.Align(SeedFixture.WithoutTimes().Turns, Timed(Heard(Seed)));

        Assert.Null(alignment.Timeline);
        Assert.Contains("it seems to be another conversation", Assert.Single(alignment.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_times_is_refused() =>
        Assert.Contains("states no times", Assert.Single(TranscriptAligner.Align(Seed, new Transcript { Format = "text", Turns = Seed }).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Texts_that_are_empty_or_all_alike_do_no_harm()
    {
        var alike = Enumerable.Range(0, 5000).Select(i => new SaidWord("yes", i)).ToList();

        Assert.Null(TranscriptAligner.Align([], Timed(alike)).Timeline);
        Assert.Null(TranscriptAligner.Align(Seed, Timed([])).Timeline);
        Assert.NotNull(TranscriptAligner.Align(Text(alike), Timed(alike[100..])));
    }

    [Fact]
    public void A_timed_version_outweighs_the_times_of_the_text_unless_it_is_refused()
    {
        var text = SeedFixture.WithStamps();

        var timed = EpisodeTimer.Time(text, EpisodeFacts.Unknown, Timed(Heard(Seed)));
        var refused = EpisodeTimer.Time(text, EpisodeFacts.Unknown, Timed(Heard(SeedFixture.WithoutTimes().Turns)));

        Assert.Equal(MomentSource.Cue, timed.Timeline.StartOf(10)!.Value.Source);
        Assert.True(timed.TimedWords > 8000);
        Assert.Equal(0, refused.TimedWords);
        Assert.Contains(refused.Problems, p => p.Message.Contains("another conversation", StringComparison.Ordinal));
        Assert.Equal(23, refused.Anchors[0].StatedSeconds);
    }
}
