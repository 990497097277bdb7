using System.Text.Json;
using Verbatim.Ingestion;
using Verbatim.Tests.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Ingestion;

public sealed class InspectionDocumentTests
{
    [Fact]
    public void Turns_count_from_one_and_offsets_are_code_points()
    {
        var episode = SampleEpisode.Make();
        var quotation = episode.Quotations[0];
        var reading = new SourceReading
        {
            Paths = new EpisodeFiles("/notes/beaches.txt", null, []),
            Source = episode.Source,
            Transcript = new Transcript { Format = "text", Receipt = episode.Receipt },
        };

        var quote = InspectionDocument.Of(new EpisodeReading(reading, episode)).Quotes[0];

        Assert.Equal(2, quote.Turn);
        var place = quotation.Place!.Value;
        var text = episode.Turns[place.Turn].Text;
        Assert.Equal(text[place.Start..place.End], string.Concat(text.EnumerateRunes().Take(quote.CharEnd!.Value).Skip(quote.CharStart!.Value)));
        Assert.NotEqual(place.Start, quote.CharStart);
    }

    [Theory]
    [InlineData("abc", 2, 2)]
    [InlineData("🏖🏖x", 4, 2)]
    [InlineData("\ud83cx", 2, 2)]
    [InlineData("", 0, 0)]
    public void Code_points_are_counted_as_json_readers_count_them(string text, int offset, int expected) =>
        Assert.Equal(expected, CodePoints.Count(text, offset));

    [Fact]
    public void Words_of_enumerations_are_lower_case_and_text_is_readable()
    {
        var json = PublicJson.Write(new { Kind = LineKind.Boilerplate, Start = new Moment(1.23456, 0.5, MomentSource.Cue), Text = "¡Olé! <b>" });

        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal("boilerplate", root.GetProperty("kind").GetString());
        Assert.Equal(1.235, root.GetProperty("start").GetProperty("seconds").GetDouble());
        Assert.Equal("cue", root.GetProperty("start").GetProperty("source").GetString());
        Assert.Contains("¡Olé! <b>", json, StringComparison.Ordinal);
    }
}
