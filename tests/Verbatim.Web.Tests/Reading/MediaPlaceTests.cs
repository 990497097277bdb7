using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class MediaPlaceTests
{
    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc&t=9s", 0, "https://www.youtube.com/watch?v=abc&t=94s")]
    [InlineData("https://youtu.be/abc", 12.5, "https://youtu.be/abc?t=107s")]
    [InlineData("https://example.org/a.mp3?x=1#t=3", 12.5, "https://example.org/a.mp3?x=1#t=107")]
    [InlineData("https://example.org/a.mp3", -90, "https://example.org/a.mp3#t=4")]
    [InlineData("https://example.org/a.mp3", -200, "https://example.org/a.mp3#t=0")]
    public void A_link_into_a_recording_counts_its_offset_and_starts_a_margin_before_the_words(string url, double offset, string expected) =>
        Assert.Equal(expected, new MediaPlace(new MediaLink(url, offset)).At(new Moment(100, 5.2, MomentSource.Interpolated)));

    [Fact]
    public void A_moment_near_the_beginning_never_leads_before_the_beginning_of_the_words_recording() =>
        Assert.Equal("https://example.org/v.mp4#t=12", new MediaPlace(new MediaLink("https://example.org/v.mp4", 12.5)).At(new Moment(3, 20, MomentSource.Estimated)));
}
