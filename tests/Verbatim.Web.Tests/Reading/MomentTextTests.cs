using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class MomentTextTests
{
    [Theory]
    [InlineData(733.9, 0.5, "12:13")]
    [InlineData(845, 20, "≈14:05")]
    [InlineData(3725, 2, "1:02:05")]
    public void A_time_shows_whether_it_is_certain(double seconds, double margin, string text) =>
        Assert.Equal(text, MomentText.Short(new Moment(seconds, margin, MomentSource.Interpolated)));

    [Theory]
    [InlineData(100.9, 0.5, 0, 100)]
    [InlineData(100, 20, 0, 80)]
    [InlineData(10, 20, 0, 0)]
    [InlineData(100, 1, 30, 129)]
    public void A_link_starts_before_the_words_never_after_them(double seconds, double margin, double offset, int second) =>
        Assert.Equal(second, MomentText.SafeSecond(new Moment(seconds, margin, MomentSource.Cue), offset));

    [Theory]
    [InlineData(40, "40 s")]
    [InlineData(2965, "49 min")]
    [InlineData(3570, "1 h 00 min")]
    [InlineData(3900, "1 h 05 min")]
    public void A_length_is_written_as_people_say_it(double seconds, string text) => Assert.Equal(text, MomentText.Span(seconds));
}
