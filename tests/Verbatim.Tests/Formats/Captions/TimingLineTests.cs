using System.Globalization;
using Verbatim.Formats.Captions;

namespace Verbatim.Tests.Formats.Captions;

public sealed class TimingLineTests
{
    [Theory]
    [InlineData("00:00:01,000 --> 00:00:04,500", "1-4.5")]
    [InlineData("00:00:01.000 --> 00:00:04.500", "1-4.5")]
    [InlineData("00:00:01,000-->00:00:04,500", "1-4.5")]
    [InlineData("00:00:01,000 -> 00:00:04,500", "1-4.5")]
    [InlineData("00:00:01,000 –> 00:00:04,500", "1-4.5")]
    [InlineData("00:00:01,000 → 00:00:04,500", "1-4.5")]
    [InlineData("00:00:01 ,000 --> 00:00: 04,500", "1-4.5")]
    [InlineData("0:1,5 --> 0:4,25", "1.5-4.25")]
    [InlineData("1.5 --> 4.25", "1.5-4.25")]
    [InlineData("00:00:01:500 --> 00:00:04:250", "1.5-4.25")]
    [InlineData("00:00:01;500 --> 00:00:04;250", "1.5-4.25")]
    [InlineData("-00:00:01,000 --> 00:00:04,000", "0-4")]
    [InlineData("123:00:00,000 --> 123:00:01,000", "442800-442801")]
    [InlineData("00:00:01,000 --> 00:00:04,000 X1:100 Y1:200", "1-4 X1:100 Y1:200")]
    [InlineData("00:00:01,000 --> 00:00:04,000 Hello", "1-4 Hello")]
    [InlineData("00:00:01,000 --> soon", "")]
    [InlineData("a --> b", "")]
    [InlineData("1 > 2", "")]
    [InlineData("[0.00 --> 1.76] Hello", "")]
    public void Two_times_with_an_arrow_between_them_are_a_timing_line(string line, string expected) =>
        Assert.Equal(expected, TimingLine.TryParse(line, out var t) ? string.Create(CultureInfo.InvariantCulture, $"{t.Start}-{t.End} {t.Rest}").TrimEnd() : "");
}
