using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class TimelineTests
{
    private static readonly Timeline Line = new([[Word(0, 3, 1, 2), Word(4, 7, 2.5, 3)], []]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2.5)]
    [InlineData(6, 2.5)]
    [InlineData(7, 3)]
    public void A_place_begins_with_the_word_at_or_after_it(int offset, double seconds) =>
        Assert.Equal(seconds, Line.StartAt(0, offset)?.Seconds);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    [InlineData(99, 3)]
    public void A_stretch_ends_with_the_last_word_in_it(int offset, double seconds) =>
        Assert.Equal(seconds, Line.EndAt(0, offset)?.Seconds);

    [Fact]
    public void A_turn_without_words_has_no_moment()
    {
        Assert.Null(Line.StartOf(1));
        Assert.Null(Line.EndOf(2));
    }

    private static TimedWord Word(int start, int end, double from, double to) =>
        new(start, end, new Moment(from, 0.1, MomentSource.Cue), new Moment(to, 0.1, MomentSource.Cue));
}
