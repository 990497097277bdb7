using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Transcripts;
using static Verbatim.Tests.Quotes.Linking;

namespace Verbatim.Tests.Quotes;

public sealed class QuoteLinkTests
{
    private const string Text = """
        Ines Duarte: It began with an argument. Nobody had counted the gulls of the harbour before, and that, honestly, is the whole reason we started.
        You need a clicker, a folding chair and a great deal of patience, because the birds do not care about your method at all.
        Ruben Falk: And when you lose count?
        Ines Duarte: Then you begin again from the lighthouse. Everybody who pretends otherwise is inventing numbers, and invented numbers are worse than no numbers.
        Ruben Falk: So the harbour is never finished?
        Ines Duarte: The harbour is never finished. The tide comes in, the boats go out, and somewhere in between a gull decides that it was on the other roof all along.
        """;

    [Fact]
    public void A_link_reads_as_what_it_quotes()
    {
        var link = LinkTo(Text, "the birds do not care about your method");

        Assert.Matches("^/quotes/the-harbour-hour/counting-gulls/2\\.38\\.8\\.[0-9a-z]{6}\\.[0-9a-z]{6}\\.[0-9a-z]{6}/the-birds-do-not-care-about-your-method$", link.ToString());
        Assert.Equal("the birds do not care about your method", link.Said);
    }

    [Theory]
    [InlineData("the birds do not care about your method", "the birds do not care about your method", QuoteState.Exact)]
    [InlineData("worse than no numbers.\nRuben Falk: So the harbour", "worse than no numbers So the harbour", QuoteState.Exact)]
    public void A_link_finds_its_words_again(string said, string words, QuoteState state)
    {
        var found = Follow(LinkTo(Text, words), Text);

        Assert.Equal(state, found.State);
        Assert.Equal(words.Replace(" So", "\nSo", StringComparison.Ordinal).Replace("numbers\nSo", "numbers.\nSo", StringComparison.Ordinal), found.Text);
        Assert.NotEmpty(said);
    }

    [Fact]
    public void Words_before_the_quotation_move_it()
    {
        var link = LinkTo(Text, "Everybody who pretends otherwise is inventing numbers");

        var found = Follow(link, "Announcer: Today's harbour is brought to you by Blum Batteries.\n" + Text);

        Assert.Equal((QuoteState.Moved, "Everybody who pretends otherwise is inventing numbers"), found);
    }

    [Fact]
    public void Labels_paragraphs_case_and_punctuation_do_not_move_it()
    {
        var link = LinkTo(Text, "Everybody who pretends otherwise is inventing numbers");
        var edited = Text.Replace("Ines Duarte:", "A:", StringComparison.Ordinal).Replace("lighthouse. Everybody", "lighthouse –\neverybody", StringComparison.Ordinal).Replace("otherwise is", "otherwise, is", StringComparison.Ordinal);

        Assert.Equal(QuoteState.Exact, Follow(link, edited).State);
    }

    [Fact]
    public void A_link_of_the_first_version_still_holds()
    {
        var link = Parse("/quotes/the-harbour-hour/counting-gulls/1.38.8.tjjmff.prxdyb.m5122p/the-birds-do-not-care-about-your-method");

        Assert.Equal((QuoteState.Exact, "the birds do not care about your method"), Follow(link, Text));
    }

    [Theory]
    [InlineData("the well-known, non-linear tide", "the wellknown nonlinear tide")]
    [InlineData("the wellknown nonlinear tide", "the well-known non-linear tide")]
    [InlineData("Mr.Falk sold 2.5 boats", "mr falk sold 25 boats")]
    public void Hyphens_and_full_stops_that_come_or_go_leave_the_words_the_same(string before, string after)
    {
        string Conversation(string words) => $"Ines Duarte: It began with an argument about how {words} and nobody else knew. And then it rained all day.\nRuben Falk: Yes, and how it rained.";
        var link = LinkTo(Conversation(before), before);

        var found = Follow(link, Conversation(after));

        Assert.Contains(found.State, new[] { QuoteState.Exact, QuoteState.Moved });
        Assert.Equal(after, found.Text);
    }

    [Fact]
    public void Of_a_long_quotation_too_all_hyphens_may_go()
    {
        var words = string.Join(' ', Enumerable.Range(1, 60).Select(i => i % 4 == 0 ? $"part{i}-way" : $"word{i}"));
        var link = LinkTo($"A: Before it all. {words} And so on, and on.\nB: Yes.", words);

        var found = Follow(link, $"A: Before it all. {words.Replace("-", "", StringComparison.Ordinal)} And so on, and on.\nB: Yes.");

        Assert.False(link.IsWhole);
        Assert.Equal((QuoteState.Exact, words.Replace("-", "", StringComparison.Ordinal)), found);
    }

    [Fact]
    public void Few_words_said_elsewhere_too_are_not_presented_once_their_own_place_was_rewritten()
    {
        var edited = Text.Replace("and a great deal of patience", "and all of patience", StringComparison.Ordinal) + string.Concat(Enumerable.Repeat("\nRuben Falk: Well, well, one more day of counting them, then.", 20))
            + "\nInes Duarte: Of boats and nets we have a great deal of late.";

        Assert.DoesNotContain(Follow(LinkTo(Text, "a great deal of"), edited).State, new[] { QuoteState.Exact, QuoteState.Moved, QuoteState.Edited });
    }

    [Fact]
    public void Changed_words_are_said_to_be_edited()
    {
        var link = LinkTo(Text, "Everybody who pretends otherwise is inventing numbers");

        var found = Follow(link, Text.Replace("pretends otherwise", "says so", StringComparison.Ordinal));

        Assert.Equal((QuoteState.Edited, "Everybody who says so is inventing numbers"), found);
    }

    [Fact]
    public void Between_two_places_that_fit_equally_none_is_chosen()
    {
        const string Twice = "A: On every evening of the year. The tide comes in and the boats go out. Nobody has ever asked them why.\nB: On every evening of the year. The tide comes in and the boats go out. Nobody has ever asked them why.\n";
        var link = LinkTo(Twice, "The tide comes in and the boats go out");

        Assert.Equal(QuoteState.Exact, Follow(link, Twice).State);
        Assert.Equal(QuoteState.Ambiguous, Follow(link, "C: Something new was said here before all of that, and nobody had asked for it.\n" + Twice).State);
    }

    [Fact]
    public void What_was_cut_is_gone()
    {
        var link = LinkTo(Text, "Everybody who pretends otherwise is inventing numbers, and invented numbers are worse than no numbers");

        var found = Follow(link, Text.Replace("Everybody who pretends otherwise is inventing numbers, and invented numbers are worse than no numbers.", "", StringComparison.Ordinal));

        Assert.Equal((QuoteState.Gone, null), found);
    }

    [Fact]
    public void Words_put_into_an_address_by_hand_are_not_found()
    {
        var forged = LinkTo(Text, "the birds do not care about your method").ToString().Replace("the-birds-do-not-care-about-your-method", "i-never-counted-anything-in-my-life", StringComparison.Ordinal);

        Assert.False(QuoteLink.TryParse(forged, out _) && Follow(Parse(forged), Text).State is QuoteState.Exact or QuoteState.Moved);
        Assert.Equal(QuoteState.Gone, Follow(Parse(forged.Replace("my-life", "my-long-life", StringComparison.Ordinal)), Text).State);
    }

    [Theory]
    [InlineData("田中: 今日は海の話をします。波は毎日ちがう顔を見せてくれます。波は友だちのようなものです。", "波は毎日ちがう顔を見せて")]
    [InlineData("Иван: Прилив начинается вечером, и лодки уходят в море. А утром они возвращаются.", "лодки уходят в море")]
    [InlineData("Noor: المد يأتي في المساء والقوارب تخرج إلى البحر كل يوم.", "والقوارب تخرج إلى البحر")]
    [InlineData("Kim: We wrote it in C# and C++, for 10,000 gulls a day, 🙂 and that's that.", "in C# and C++, for 10,000 gulls a day, 🙂 and that's")]
    public void Any_script_survives_the_address(string conversation, string words)
    {
        var link = LinkTo(conversation, words);

        foreach (var address in new[] { link.ToString(), link.ToUri(), "https://example.org" + link.ToUri() + "?utm_source=x#top" })
            Assert.Equal((QuoteState.Exact, words), Follow(Parse(address), conversation));
        Assert.All(link.ToUri(), c => Assert.True(char.IsAscii(c)));
    }

    [Fact]
    public void Of_two_copies_side_by_side_neither_is_taken_for_the_other_once_one_was_changed()
    {
        const string Copy = "Ann: Nobody counts on holidays here. The tide comes in slowly and the boats go out with it. Nobody has ever asked them why.";
        var link = LinkTo(Copy, "The tide comes in slowly and the boats go out with it");

        var found = Follow(link, Copy.Replace("slowly", "gently", StringComparison.Ordinal) + "\n" + Copy);

        Assert.Equal(QuoteState.Ambiguous, found.State);
    }

    [Fact]
    public void A_quotation_that_was_torn_apart_is_not_presented_with_what_was_put_between()
    {
        var link = LinkTo(Text, "the birds do not care about your method");

        var found = Follow(link, Text.Replace("do not care", "do " + string.Join(' ', Enumerable.Range(1, 30).Select(i => $"advertisement{i}")) + " not care", StringComparison.Ordinal));

        Assert.DoesNotContain("advertisement", found.Text ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Printing_and_parsing_is_the_identity()
    {
        var episode = EpisodeWords.Of(Conversation.OfSeed("000", 15, 102));
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var first = random.Next(episode.Count);
            var link = QuoteLinkMaker.Make(Address, episode, first, Math.Min(episode.Count - 1, first + random.Next(400)));

            Assert.Equal(link.ToString(), Parse(link.ToString()).ToString());
            Assert.Equal(link.ToString(), Parse(link.ToUri()).ToString());
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/quotes/")]
    [InlineData("/quotes/a/b/c/d")]
    [InlineData("/quotes/a/b/1.1.1.000000../")]
    [InlineData("/quotes/a/b/1.0.1.000000../x")]
    [InlineData("/quotes/a/b/1.1.99999999999.000000../x")]
    [InlineData("/quotes/a/b/1.1.1.0000u0../x")]
    [InlineData("/quotes/a/b/1.1.3.000000..~/x")]
    [InlineData("/quotes/a/b/1.1.30000.000000...1.abc/x~y")]
    [InlineData("/quotes/a/b/3.1.1.000000../x")]
    [InlineData("/quotes/A B/b/1.1.1.000000../x")]
    [InlineData("/quotes/%00/%ff/%zz/%")]
    public void Anything_else_is_no_link(string? text)
    {
        Assert.False(QuoteLink.TryParse(text, out _));
    }

    [Fact]
    public void Damaged_links_never_throw_and_never_cost_much()
    {
        var episode = EpisodeWords.Of(Conversation.OfSeed("001", 3, 140));
        var random = new Random(11);
        for (var i = 0; i < 300; i++)
        {
            var first = random.Next(episode.Count - 1);
            var text = QuoteLinkMaker.Make(Address, episode, first, Math.Min(episode.Count - 1, first + random.Next(200))).ToString().ToCharArray();
            for (var n = random.Next(4); n >= 0; n--)
                text[random.Next(text.Length)] = (char)random.Next(32, random.Next(2) == 0 ? 127 : 0x10000);
            if (QuoteLink.TryParse(new string(text), out var link))
                Assert.True(Enum.IsDefined(QuoteLinkResolver.Resolve(link, episode).State));
        }
    }
}
