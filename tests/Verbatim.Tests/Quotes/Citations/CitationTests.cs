using System.Text.Json.Nodes;
using Verbatim.Quotes;
using Verbatim.Quotes.Citations;
using Verbatim.Tests.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Quotes.Citations;

public sealed class CitationTests
{
    private static readonly CitedQuote Full = new(
        "The tide & the boats", "Ana van Reis",
        new EpisodeFacts { Show = "The Harbour Hour", Number = "18", Title = "Counting Gulls", Published = new DateOnly(2024, 10, 22), Language = "en" },
        [
            new Person("Sonya Lind", Role.Host, ["Sonya"], true, []),
            new Person("Jean-Luc Moor", Role.Host, ["JL"], true, []),
            new Person("Ana van Reis", Role.Guest, ["Ana"], true, []),
        ],
        new Moment(733.6, 0.5, MomentSource.Cue), new Moment(745, 0.5, MomentSource.Cue), "https://example.org/quotes/q");

    private static readonly CitedQuote Bare = new("words", null, EpisodeFacts.Unknown, [], null, null, "https://example.org/quotes/q");

    [Fact]
    public void Apa_names_the_hosts_and_gives_the_time_where_the_words_are_quoted()
    {
        Assert.Equal(
            new Citation(
                "Lind, S., & Moor, J.-L. (Hosts). (2024, October 22). Counting Gulls (No. 18) [Audio podcast episode]. In The Harbour Hour. https://example.org/quotes/q",
                "(Lind & Moor, 2024, 12:13)"),
            CitationStyles.Apa(Full));
        Assert.Equal(new Citation("Untitled episode [Audio podcast episode]. (n.d.). https://example.org/quotes/q", "(“Untitled episode”, n.d.)"), CitationStyles.Apa(Bare));
    }

    [Fact]
    public void Mla_gives_the_time_in_hours_minutes_and_seconds()
    {
        Assert.Equal(
            new Citation("“Counting Gulls.” The Harbour Hour, hosted by Sonya Lind and Jean-Luc Moor, episode 18, 22 Oct. 2024, https://example.org/quotes/q.", "(van Reis 00:12:13)"),
            CitationStyles.Mla(Full));
        Assert.Equal("“Untitled episode.” https://example.org/quotes/q.", CitationStyles.Mla(Bare).Reference);
    }

    [Fact]
    public void Chicago_names_who_is_quoted()
    {
        Assert.Equal(
            "Ana van Reis, “Counting Gulls,” October 22, 2024, in The Harbour Hour, hosted by Sonya Lind and Jean-Luc Moor, podcast, 12:13, https://example.org/quotes/q.",
            CitationStyles.Chicago(Full).Reference);
        Assert.Equal("“Untitled episode,” podcast, https://example.org/quotes/q.", CitationStyles.Chicago(Bare).Reference);
    }

    [Fact]
    public void A_time_that_is_not_certain_to_the_second_says_so()
    {
        var estimated = Full with { Start = new Moment(845, 20, MomentSource.Interpolated) };

        Assert.EndsWith(", c. 14:05)", CitationStyles.Apa(estimated).InText, StringComparison.Ordinal);
        Assert.Equal("(van Reis c. 00:14:05)", CitationStyles.Mla(estimated).InText);
    }

    [Fact]
    public void BibTex_escapes_what_it_would_read_as_commands()
    {
        var quote = Full with { Facts = Full.Facts with { Title = "100 % of {C#} & _more_" } };

        Assert.Equal(
            """
            @misc{lind202418t733,
              author = {Lind, Sonya and Moor, Jean-Luc},
              title = {{100 \% of \{C\#\} \& \_more\_}},
              year = {2024},
              month = oct,
              howpublished = {Podcast: The Harbour Hour},
              number = {18},
              note = {Quoted at 12:13},
              url = {https://example.org/quotes/q}
            }

            """.ReplaceLineEndings("\n"),
            CitationRecords.BibTex(quote));
    }

    [Fact]
    public void Ris_has_a_field_a_line_and_ends_its_record()
    {
        var lines = CitationRecords.Ris(Full with { Words = "one\ntwo" }).Split("\r\n");

        Assert.Equal("TY  - SOUND", lines[0]);
        Assert.Contains("AU  - Lind, Sonya", lines);
        Assert.Contains("DA  - 2024/10/22", lines);
        Assert.Contains("SP  - 12:13", lines);
        Assert.Contains("N1  - Ana van Reis: one two", lines);
        Assert.Equal(["ER  - ", ""], lines[^2..]);
        Assert.DoesNotContain("PY", CitationRecords.Ris(Bare), StringComparison.Ordinal);
    }

    [Fact]
    public void Csl_has_the_time_as_a_note_and_in_the_citation()
    {
        var item = JsonNode.Parse(CitationRecords.CslJson(Full))!.AsArray().Single()!;

        Assert.Equal("broadcast", (string?)item["type"]);
        Assert.Equal("[[2024,10,22]]", item["issued"]!["date-parts"]!.ToJsonString());
        Assert.Equal("van Reis", (string?)item["guest"]![0]!["family"]);
        Assert.Equal(("12:13", "timestamp", (string?)item["id"]), ((string?)CitationRecords.CslCitation(Full)["locator"], (string?)CitationRecords.CslCitation(Full)["label"], (string?)CitationRecords.CslCitation(Full)["id"]));
        Assert.Equal("Quoted at 12:13", (string?)item["note"]);
        Assert.Null(JsonNode.Parse(CitationRecords.CslJson(Bare))![0]!["issued"]);
    }

    [Fact]
    public void An_annotation_has_the_words_their_neighbours_and_the_seconds()
    {
        var episode = EpisodeWords.Of(Conversation.Of("Ana: Ahoy 🙂👩‍🚀 says the gull before the tide comes in, and the boats go out, and nobody asks them why."));
        var start = episode.Turns[0].Text.IndexOf("the tide", StringComparison.Ordinal);

        var annotation = JsonNode.Parse(WebAnnotation.Write(episode, new QuotePlace(0, start, 0, start + 17), Full.Start, Full.End, "https://example.org/q", "https://example.org/e"))!;
        var selectors = annotation["target"]!["selector"]!;

        Assert.Equal("the tide comes in", (string?)selectors[0]!["exact"]);
        Assert.Equal("Ahoy 🙂👩‍🚀 says the gull before ", (string?)selectors[0]!["prefix"]);
        Assert.Equal(", and the boats go out, and nobo", (string?)selectors[0]!["suffix"]);
        Assert.Equal("t=733.6,745", (string?)selectors[1]!["value"]);
    }

    [Theory]
    [InlineData("the tide - and the boats, & more", ":~:text=the%20tide%20%2D%20and%20the%20boats%2C%20%26%20more")]
    [InlineData("one two three four five six\nseven eight nine ten eleven twelve", ":~:text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve")]
    [InlineData("one two\nthree four", ":~:text=one%20two,three%20four")]
    [InlineData("今日は海の話をします。\n波は毎日ちがう、友だちです。", ":~:text=%E4%BB%8A%E6%97%A5%E3%81%AF%E6%B5%B7%E3%81%AE%E8%A9%B1%E3%82%92%E3%81%97%E3%81%BE%E3%81%99%E3%80%82,%E5%8F%8B%E3%81%A0%E3%81%A1%E3%81%A7%E3%81%99")]
    public void A_text_fragment_escapes_its_own_signs(string words, string fragment)
    {
        Assert.Equal(fragment, TextFragment.Of(words));
    }

    [Fact]
    public void Names_that_are_not_turned_round_stay_as_they_are()
    {
        var quote = Full with { People = [new Person("田中 太郎", Role.Host, [], true, []), new Person("Cher", Role.Host, [], true, [])] };

        Assert.StartsWith("田中 太郎, & Cher (Hosts).", CitationStyles.Apa(quote).Reference, StringComparison.Ordinal);
    }
}
