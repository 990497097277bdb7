using Verbatim.Transcripts;

namespace Verbatim.Tests.Transcripts;

public sealed class TimestampTests
{
    [Theory]
    [InlineData("754", 754)]
    [InlineData("12:34", 754)]
    [InlineData("1:02:03.5", 3723.5)]
    [InlineData("75:10", 4510)]
    [InlineData("1h2m3s", 3723)]
    [InlineData("12m", 720)]
    [InlineData("00:00", 0)]
    public void A_time_is_read_as_people_write_it(string text, double seconds)
    {
        Assert.True(Timestamp.TryParse(text, out var read));
        Assert.Equal(seconds, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1:60")]
    [InlineData("1:2:3:4")]
    [InlineData("-5")]
    [InlineData("3s2m")]
    [InlineData("1e9")]
    [InlineData("NaN")]
    [InlineData("h")]
    [InlineData(":30")]
    public void What_is_no_time_is_refused(string text) => Assert.False(Timestamp.TryParse(text, out _));

    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(59.999, "0:59")]
    [InlineData(754, "12:34")]
    [InlineData(3723.9, "1:02:03")]
    [InlineData(-1, "0:00")]
    public void A_time_is_written_without_rounding_up(double seconds, string text) => Assert.Equal(text, Timestamp.Format(seconds));
}
