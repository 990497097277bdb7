using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Timing;

public sealed class EpisodeTimerTests
{
    [Fact]
    public void Stamps_of_tables_and_quotations_explain_each_other()
    {
        var result = EpisodeTimer.Time(SeedFixture.WithStamps(), EpisodeFacts.Unknown);

        Assert.Equal(27, result.Anchors.Length);
        Assert.All(result.Anchors, a => Assert.True(a.IsUsed, a.Refusal));
        Assert.InRange(result.LeaveOneOutError!.Value, 0, 7);
    }

    [Theory]
    [InlineData("Dan’s background", "Great. And quickly, what was your path to OpenAI?")]
    [InlineData("OpenAI vs. DeepMind", "The OpenAI approach and the DeepMind approach were very different.")]
    [InlineData("What is RL?", "Okay, great. All right, so let's get into reinforcement learning")]
    [InlineData("Test-time compute", "Since you mentioned test time compute")]
    [InlineData("Has AI already done", "Is that what would convince you")]
    public void A_row_of_a_table_opens_at_the_turn_where_its_topic_begins(string row, string turn)
    {
        var transcript = SeedFixture.WithStamps();

        var chapter = EpisodeTimer.Time(transcript, EpisodeFacts.Unknown).Chapters.Single(c => c.Title.StartsWith(row, StringComparison.Ordinal));

        Assert.StartsWith(turn, transcript.Turns[chapter.Turn!.Value].Text, StringComparison.Ordinal);
        Assert.InRange(chapter.Start!.Value.Seconds, chapter.StatedSeconds!.Value - 45, chapter.StatedSeconds.Value + 5);
    }

    [Theory]
    [InlineData("17:17", "Yeah, I think that's probably fair")]
    [InlineData("33:03", "I think it does what you see it do.")]
    [InlineData("36:04", "So a verifiable reward is in principle")]
    public void A_table_whose_times_are_mostly_those_of_answers_is_read_so_where_a_row_alone_does_not_tell(string stamp, string answer)
    {
        var seed = SeedFixture.WithStamps();
        var transcript = seed with { Quotations = QuotationFinder.Place(seed.Turns, seed.Quotations) };
        Assert.True(Timestamp.TryParse(stamp, out var seconds));

        var anchor = EpisodeTimer.Time(transcript, EpisodeFacts.Unknown).Anchors.Single(a => a.Kind == AnchorKind.Chapter && a.StatedSeconds == seconds);

        Assert.StartsWith(answer, transcript.Turns[anchor.Turn!.Value].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_time_every_moment_is_estimated()
    {
        var words = Words(EpisodeTimer.Time(SeedFixture.WithoutTimes(), EpisodeFacts.Unknown));

        Assert.InRange(words.Count, 3000, 10000);
        Assert.All(words, w => Assert.Equal(MomentSource.Estimated, w.From.Source));
        Assert.True(words[^1].From.Margin > words[0].From.Margin);
    }

    [Fact]
    public void A_stamp_that_contradicts_the_others_is_refused_and_says_why()
    {
        var seed = SeedFixture.WithStamps();
        var wrong = seed.Chapters[3] with { StatedSeconds = 20 * 60 + 34 };

        var result = EpisodeTimer.Time(seed with { Chapters = seed.Chapters.SetItem(3, wrong) }, EpisodeFacts.Unknown);

        var refused = Assert.Single(result.Anchors, a => !a.IsUsed);
        Assert.Equal(wrong.Title, refused.What);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(Severity.Warning, problem.Severity);
        Assert.Equal(168, problem.Line);
        Assert.StartsWith("The time 20:34 of \"OpenAI vs. DeepMind", problem.Message, StringComparison.Ordinal);
        Assert.Contains("stand near 10:", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_between_marks_are_interpolated_and_words_at_marks_keep_their_time()
    {
        var transcript = Talk("One two three four five six.", "Seven eight nine ten eleven twelve.", "Thirteen fourteen.") with
        {
            Times = [new TimedSpan(0, 0, 0, 10, null, TimeStatement.Mark, 1), new TimedSpan(2, 0, 0, 20, null, TimeStatement.Mark, 3)],
        };

        var timeline = EpisodeTimer.Time(transcript, EpisodeFacts.Unknown).Timeline;

        Assert.Equal((10, MomentSource.Mark), (timeline.StartOf(0)!.Value.Seconds, timeline.StartOf(0)!.Value.Source));
        Assert.Equal((20, MomentSource.Mark), (timeline.StartOf(2)!.Value.Seconds, timeline.StartOf(2)!.Value.Source));
        Assert.Equal(MomentSource.Interpolated, timeline.StartOf(1)!.Value.Source);
        Assert.InRange(timeline.StartOf(1)!.Value.Seconds, 13, 17);
    }

    [Fact]
    public void A_clock_that_starts_again_is_one_problem()
    {
        var talk = Talk([.. Enumerable.Range(0, 40).Select(i => $"Turn number {i} is about as long as all of the other turns are in this talk.")]);

        var result = EpisodeTimer.Time(talk with { Times = [.. Enumerable.Range(0, 40).Select(i => new TimedSpan(i, 0, 0, 6 * (i % 25), null, TimeStatement.Mark, i + 1))] }, EpisodeFacts.Unknown);

        Assert.Equal((26, "15 times, from 0:00 here to 1:24 in line 40, were not used: the times around them leave no room for them."),
            (result.Problems.Single().Line, result.Problems.Single().Message));
    }

    [Fact]
    public void A_cue_gives_its_words_its_times()
    {
        var transcript = Talk("One two three four five six.") with
        {
            Times = [new TimedSpan(0, 0, 13, 1.5, 2.5, TimeStatement.Cue, 1), new TimedSpan(0, 14, 28, 3, 4, TimeStatement.Cue, 2)],
        };

        var words = Words(EpisodeTimer.Time(transcript, EpisodeFacts.Unknown));

        Assert.Equal((1.5, MomentSource.Cue), (words[0].From.Seconds, words[0].From.Source));
        Assert.Equal((2.5, 3.0, 4.0), (words[2].To.Seconds, words[3].From.Seconds, words[5].To.Seconds));
    }

    [Fact]
    public void The_length_of_the_recording_sets_the_pace_where_nothing_else_does()
    {
        var transcript = Talk([.. Enumerable.Range(0, 40).Select(i => $"Turn number {i} is about as long as all of the other turns are in this talk.")]);

        var words = Words(EpisodeTimer.Time(transcript, EpisodeFacts.Unknown with { DurationSeconds = 240 }));
        var partial = Words(EpisodeTimer.Time(transcript, EpisodeFacts.Unknown with { DurationSeconds = 4000 }));

        Assert.InRange(words[^1].To.Seconds, 225, 240);
        Assert.All(words, w => Assert.NotEqual(MomentSource.Mark, w.From.Source));
        Assert.InRange(partial[^1].To.Seconds, 100, 400);
    }

    [Fact]
    public void A_chapter_without_a_place_opens_at_the_turn_that_begins_at_its_time()
    {
        var transcript = Talk("One two three four.", "Five six seven eight.", "Nine ten.") with
        {
            Times = [new TimedSpan(0, 0, 19, 0, 10, TimeStatement.Cue, 1), new TimedSpan(1, 0, 21, 60, 70, TimeStatement.Cue, 2), new TimedSpan(2, 0, 9, 130, 132, TimeStatement.Cue, 3)],
            Chapters = [new Chapter("Middle", ChapterSource.File, 0, 59, null), new Chapter("Ad break", ChapterSource.File, 0, 72, null), new Chapter("End", ChapterSource.File, 0, 131, null)],
        };

        var chapters = EpisodeTimer.Time(transcript, EpisodeFacts.Unknown).Chapters;

        Assert.Equal([1, 2, 2], chapters.Select(c => c.Turn));
        Assert.Equal(60, chapters[0].Start!.Value.Seconds);
    }

    [Fact]
    public void A_transcript_without_words_has_no_moments()
    {
        var result = EpisodeTimer.Time(new Transcript { Format = "text", Chapters = [new Chapter("Alone", ChapterSource.File, 0, 10, null)] }, EpisodeFacts.Unknown);

        Assert.Empty(result.Timeline.Turns);
        Assert.Null(result.Chapters[0].Turn);
    }

    [Fact]
    public void Words_stamped_within_a_caption_keep_their_own_times()
    {
        var transcript = Talk("Nobody moved the boats.") with
        {
            Times =
            [
                new TimedSpan(0, 0, 23, 10, 14, TimeStatement.Cue, 1), new TimedSpan(0, 7, 12, 11.5, 12, TimeStatement.Word, 1),
                new TimedSpan(0, 13, 16, 12, 13.2, TimeStatement.Word, 1), new TimedSpan(0, 17, 22, 13.2, 14, TimeStatement.Word, 1),
            ],
        };

        var words = Words(EpisodeTimer.Time(transcript, EpisodeFacts.Unknown));

        Assert.Equal([10, 11.5, 12, 13.2], words.Select(w => Math.Round(w.From.Seconds, 3)));
        Assert.Equal(14, words[^1].To.Seconds, 3);
        Assert.All(words.Skip(1), w => Assert.InRange(w.From.Margin, 0, 0.2));
    }

    private static Transcript Talk(params string[] turns) => new()
    {
        Format = "text",
        Turns = [.. turns.Select((t, i) => new Turn(i % 2 == 0 ? "A" : "B", LineRange.Of(i + 1), [new Paragraph(t, LineRange.Of(i + 1))]))],
    };

    private static List<TimedWord> Words(TimingResult result) => [.. result.Timeline.Turns.SelectMany(t => t)];
}
