using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Verbatim.Quotes;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Quoting;

namespace Verbatim.Web.Tests.Quoting;

public sealed class QuoteCardTests
{
    [Theory]
    [InlineData("Yes.", 1)]
    [InlineData("The tide comes in, the boats go out. ", 3)]
    [InlineData("The tide comes in, the boats go out. ", 500)]
    [InlineData("波は毎日ちがう顔を見せてくれます。", 40)]
    [InlineData("والقوارب تخرج إلى البحر كل يوم. ", 30)]
    [InlineData("<b>&\"'</b>\u0007 ]]> ", 12)]
    public void Words_of_any_length_and_script_stay_within_the_picture(string sentence, int times)
    {
        var svg = XDocument.Parse(QuoteCard.Draw(Words(string.Concat(Enumerable.Repeat(sentence, times)).Trim())));

        var lines = svg.Descendants().Where(e => e.Name.LocalName == "text").ToList();
        Assert.All(lines, l => Assert.InRange(Number(l, "y"), Number(l, "font-size") * 0.7, QuoteCard.Height - 10));
        Assert.All(lines, l => Assert.True(LineBreaker.WidthOf(l.Value) * Number(l, "font-size") <= QuoteCard.Width - 2 * 80, l.Value));
        Assert.StartsWith("“", lines[0].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Few_words_are_large_and_what_does_not_fit_says_so()
    {
        Assert.True(Size("It is never finished") > 2 * Size(string.Concat(Enumerable.Repeat("It is never finished. ", 60)).Trim()));
        Assert.Contains("…", QuoteCard.Draw(Words(string.Concat(Enumerable.Repeat("It is never finished. ", 200)).Trim())), StringComparison.Ordinal);
        Assert.DoesNotContain("…", QuoteCard.Draw(Words("It is never finished")), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_from_right_to_left_is_set_from_the_right()
    {
        var line = XDocument.Parse(QuoteCard.Draw(Words("المد يأتي في المساء"))).Descendants().First(e => e.Name.LocalName == "text");

        Assert.Equal("rtl", line.Attribute("direction")!.Value);
        Assert.True(Number(line, "x") > QuoteCard.Width / 2);
    }

    private static double Size(string text) => Number(XDocument.Parse(QuoteCard.Draw(Words(text))).Descendants().First(e => e.Name.LocalName == "text"), "font-size");

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    private static QuotedWords Words(string text)
    {
        var address = new EpisodeAddress(Slug.From("The Harbour Hour"), Slug.From("Counting Gulls"));
        var episode = new Episode
        {
            Address = address,
            Source = new SourceText("gulls.txt", "", text, "utf-8"),
            Format = "text",
            Facts = EpisodeFacts.Unknown with { Show = "The Harbour Hour", Title = "Counting Gulls" },
            People = [],
            Turns = [new Turn("Ines", LineRange.Of(1), [new Paragraph(text, LineRange.Of(1))])],
            Chapters = [],
            Quotations = [],
            Timeline = Timeline.Empty,
            Receipt = [],
            Problems = [],
        };
        var quoted = new QuotedEpisode(episode, new EpisodeListing { Id = 1, Address = address, ShowSlug = address.Show, SourceFile = "gulls.txt", Format = "text" });
        return new QuotedWords(quoted, QuotePlace.Of(quoted.Words, 0, quoted.Words.Count - 1));
    }
}
