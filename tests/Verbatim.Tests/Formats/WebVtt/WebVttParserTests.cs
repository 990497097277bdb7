using System.Globalization;
using Verbatim.Formats.WebVtt;
using Verbatim.Tests.Formats.Text;

namespace Verbatim.Tests.Formats.WebVtt;

/// <summary>One test for each turn the parser algorithm of the standard takes.</summary>
public sealed class WebVttParserTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("WEBVT", false)]
    [InlineData("WEBVTT", true)]
    [InlineData("WEBVTT\n", true)]
    [InlineData("WEBVTT a title\n\n", true)]
    [InlineData("WEBVTT\ta title", true)]
    [InlineData("WEBVTTx\n\n", false)]
    [InlineData("webvtt\n\n", false)]
    [InlineData("\nWEBVTT\n\n", false)]
    [InlineData(" WEBVTT\n\n", false)]
    public void Only_the_signature_makes_a_file_fail(string text, bool parses) => Assert.Equal(parses, Parse(text) is not null);

    [Theory]
    [InlineData("00:01.000 --> 00:02.000", "1-2")]
    [InlineData("00:00:01.000 --> 00:00:02.000", "1-2")]
    [InlineData("00:01.000-->00:02.000", "1-2")]
    [InlineData("\t 00:01.000\f-->\t00:02.000 align:start", "1-2")]
    [InlineData("00:01.000 --> 00:02.000align:start", "1-2")]
    [InlineData("100:00:01.000 --> 100:00:02.500", "360001-360002.5")]
    [InlineData("0:00:01.000 --> 1:00:02.000", "1-3602")]
    [InlineData("99:59:59.999 --> 00:00:00.000", "359999.999-0")]
    [InlineData("00:02.000 --> 00:01.000", "2-1")]
    [InlineData("0:01.000 --> 00:02.000", "")]
    [InlineData("60:01.000 --> 60:02.000", "")]
    [InlineData("000:01.000 --> 00:02.000", "")]
    [InlineData("00:60.000 --> 01:00.000", "")]
    [InlineData("00:60:00.000 --> 01:00:00.000", "")]
    [InlineData("00:01.00 --> 00:02.000", "")]
    [InlineData("00:01.0000 --> 00:02.000", "")]
    [InlineData("00:01,000 --> 00:02,000", "")]
    [InlineData("00:01 --> 00:02", "")]
    [InlineData("00:01.000 -- > 00:02.000", "")]
    [InlineData("-00:01.000 --> 00:02.000", "")]
    [InlineData("00:01.000 --> ", "")]
    [InlineData("00.001.000 --> 00:02.000", "")]
    [InlineData("x00:01.000 --> 00:02.000", "")]
    [InlineData("００:01.000 --> 00:02.000", "")]
    public void A_timing_line_is_read_or_drops_its_cue(string line, string times) =>
        Assert.Equal(times, string.Join(' ', Parse($"WEBVTT\n\n{line}\ntext")!.Cues.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Start}-{c.End}"))));

    [Theory]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\na\nb\n\nc", "|a/b")]
    [InlineData("WEBVTT\n\nid\n00:01.000 --> 00:02.000\na", "id|a")]
    [InlineData("WEBVTT\n\none\ntwo\n00:01.000 --> 00:02.000\na", "|a")]
    [InlineData("WEBVTT\n00:01.000 --> 00:02.000\na", "|a")]
    [InlineData("WEBVTT\nheader\n00:01.000 --> 00:02.000\na", "|a")]
    [InlineData("WEBVTT --> \n00:01.000 --> 00:02.000\na", "|a")]
    [InlineData("WEBVTT\r\r00:01.000 --> 00:02.000\r\ra", "|")]
    [InlineData("WEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\na\r\n", "|a")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\na --> b\nc", "|")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n00:03.000 --> 00:04.000\na", "| |a")]
    [InlineData("WEBVTT\n\n-->\n00:03.000 --> 00:04.000\na", "|a")]
    [InlineData("WEBVTT\n\nNOTE\n00:03.000 --> 00:04.000\na", "NOTE|a")]
    [InlineData("WEBVTT\n\nNOTE x\n\n00:03.000 --> 00:04.000\na", "|a")]
    [InlineData("WEBVTT\n\nSTYLE\n00:03.000 --> 00:04.000\na", "STYLE|a")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\na\0b", "|a\uFFFDb")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000\n \nb", "| /b")]
    [InlineData("WEBVTT\n\n00:01.000 --> 00:02.000", "|")]
    [InlineData("WEBVTT\n\n\u2028\n00:01.000 --> 00:02.000\na", "\u2028|a")]
    public void Blocks_end_where_the_standard_ends_them(string text, string cues) =>
        Assert.Equal(cues, string.Join(' ', Parse(text)!.Cues.Select(c => $"{c.Id}|{c.Text.Replace('\n', '/')}")));

    [Fact]
    public void A_region_counts_only_before_the_first_cue_and_the_last_of_one_name_wins()
    {
        var file = Parse("WEBVTT\n\nREGION\nid:a width:40%\n\nREGION \t\nid:a lines:5 scroll:up regionanchor:0%,50%\n\n00:01.000 --> 00:02.000 region:a\nx\n\nREGION\nid:b\n\n00:02.000 --> 00:03.000 region:b\nx")!;

        Assert.Equal(2, file.Regions.Length);
        Assert.Equal((100, 5, true, (0.0, 50.0)), (file.Cues[0].Settings.Region!.Width, file.Cues[0].Settings.Region!.Lines, file.Cues[0].Settings.Region!.ScrollsUp, file.Cues[0].Settings.Region!.Anchor));
        Assert.Null(file.Cues[1].Settings.Region);
    }

    [Theory]
    [InlineData("vertical:rl", "rl - True start - - 100 center")]
    [InlineData("vertical:RL", " - True start - - 100 center")]
    [InlineData("line:5", " 5 True start - - 100 center")]
    [InlineData("line:-1,end", " -1 True end - - 100 center")]
    [InlineData("line:1e3", " - True start - - 100 center")]
    [InlineData("line:$", " - True start - - 100 center")]
    [InlineData("line:50%,center", " 50 False center - - 100 center")]
    [InlineData("line:50%,middle", " - True start - - 100 center")]
    [InlineData("line:101%", " - True start - - 100 center")]
    [InlineData("line:1-", " - True start - - 100 center")]
    [InlineData("line:.5", " - True start - - 100 center")]
    [InlineData("line:5.", " - True start - - 100 center")]
    [InlineData("position:10%,line-left", " - True start 10 line-left 100 center")]
    [InlineData("position:10%,start", " - True start - - 100 center")]
    [InlineData("position:10", " - True start - - 100 center")]
    [InlineData("size:50.5%", " - True start - - 50.5 center")]
    [InlineData("size:50%x", " - True start - - 100 center")]
    [InlineData("align:left align:middle", " - True start - - 100 left")]
    [InlineData(":x x: align:", " - True start - - 100 center")]
    [InlineData("align:end:x", " - True start - - 100 center")]
    public void A_setting_counts_or_is_skipped(string text, string expected)
    {
        var s = WebVttSettings.Parse(text.Replace("$", new string('9', 400), StringComparison.Ordinal), new Dictionary<string, WebVttRegion>());

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{s.Vertical} {s.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"} {s.SnapToLines} {s.LineAlign} {s.Position?.ToString(CultureInfo.InvariantCulture) ?? "-"} {s.PositionAlign ?? "-"} {s.Size} {s.Align}"));
    }

    [Fact]
    public void A_line_or_a_size_takes_a_cue_out_of_its_region()
    {
        var regions = Parse("WEBVTT\n\nREGION\nid:a\n\n")!.RegionsById;

        Assert.NotNull(WebVttSettings.Parse("region:a size:100%", regions).Region);
        Assert.Null(WebVttSettings.Parse("region:a size:50%", regions).Region);
        Assert.Null(WebVttSettings.Parse("region:a line:0", regions).Region);
        Assert.Null(WebVttSettings.Parse("region:a vertical:lr", regions).Region);
    }

    private static WebVttParser? Parse(string text) => WebVttParser.Parse(TextSource.Of(text).Lines);
}
