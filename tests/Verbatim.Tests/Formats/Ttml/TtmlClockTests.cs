using Verbatim.Formats.Ttml;

namespace Verbatim.Tests.Formats.Ttml;

public sealed class TtmlClockTests
{
    private static readonly Dictionary<string, string> Film = new() { ["frameRate"] = "24", ["frameRateMultiplier"] = "1000 1001", ["subFrameRate"] = "2", ["tickRate"] = "10000000" };

    [Theory]
    [InlineData("01:02:03", 3723)]
    [InlineData("01:02:03.25", 3723.25)]
    [InlineData("01:02:03,25", 3723.25)]
    [InlineData("00:00:01:12", 1.5005)]
    [InlineData("00:00:01:12.1", 1.5213542)]
    [InlineData("2:03.5", 123.5)]
    [InlineData("1.5h", 5400)]
    [InlineData("90m", 5400)]
    [InlineData("12.5s", 12.5)]
    [InlineData("250ms", 0.25)]
    [InlineData("24f", 1.001)]
    [InlineData("15000000t", 1.5)]
    [InlineData(" 9.2 ", 9.2)]
    public void A_time_expression_is_seconds(string text, double seconds) =>
        Assert.Equal(seconds, TtmlClock.From(Film.GetValueOrDefault).Parse(text)!.Value, 6);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("1:2:3:4:5")]
    [InlineData("12 parsecs")]
    [InlineData("-1s")]
    public void What_is_no_time_expression_is_no_time(string? text) => Assert.Null(new TtmlClock().Parse(text));

    [Fact]
    public void Without_rates_a_second_has_thirty_frames_and_one_tick()
    {
        Assert.Equal(0.5, new TtmlClock().Parse("15f"));
        Assert.Equal(15, new TtmlClock().Parse("15t"));
    }
}
