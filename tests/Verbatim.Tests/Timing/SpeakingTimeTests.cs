using Verbatim.Timing;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Timing;

public sealed class SpeakingTimeTests
{
    private static readonly Transcript Talk = new()
    {
        Format = "webvtt",
        Turns = [Turn("A", "One two three."), Turn("B", "Four."), Turn("A", "Five six.")],
        Times =
        [
            new TimedSpan(0, 0, 14, 10, 14, TimeStatement.Cue, 1),
            new TimedSpan(1, 0, 5, 20, 21, TimeStatement.Cue, 2),
            new TimedSpan(2, 0, 9, 25, 27, TimeStatement.Cue, 3),
        ],
        Chapters = [new Chapter("First", ChapterSource.Heading, 1, null, 0), new Chapter("Second", ChapterSource.Heading, 2, null, 1)],
    };

    [Fact]
    public void A_person_speaks_for_the_sum_of_their_turns_and_not_for_the_silence_between()
    {
        var times = SpeakingTime.ByLabel(Talk.Turns, EpisodeTimer.Time(Talk, EpisodeFacts.Unknown).Timeline);

        Assert.Equal(6, times["A"].Seconds, 3);
        Assert.Equal(1, times["B"].Seconds, 3);
        Assert.True(times["A"].Margin > times["B"].Margin);
    }

    [Fact]
    public void A_chapter_lasts_until_the_next_one_or_the_last_word()
    {
        var result = EpisodeTimer.Time(Talk, EpisodeFacts.Unknown);

        var lengths = SpeakingTime.ByChapter(result.Chapters, result.Timeline);

        Assert.Equal([("First", 10.0), ("Second", 7.0)], lengths.Select(l => (l.Chapter.Title, Math.Round(l.Length.Seconds, 3))));
    }

    [Fact]
    public void A_link_begins_before_the_words_by_their_margin_and_never_before_the_recording()
    {
        Assert.Equal(95, CertainStart.Of(new Moment(100, 5, MomentSource.Interpolated)));
        Assert.Equal(0, CertainStart.Of(new Moment(3, 5, MomentSource.Estimated)));
    }

    private static Turn Turn(string label, string text) => new(label, LineRange.Of(1), [new Paragraph(text, LineRange.Of(1))]);
}
