using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Transcripts;

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

    private static readonly EpisodeAddress Address = new(Slug.From("The Harbour Hour"), Slug.From("Counting Gulls"));

    [Fact]
    public void A_link_reads_as_what_it_quotes()
    {
        var link = LinkTo(Text, "the birds do not care about your method");

        Assert.Matches("^/quotes/the-harbour-hour/counting-gulls/1\\.38\\.8\\.[0-9a-z]{6}\\.[0-9a-z]{6}\\.[0-9a-z]{6}/the-birds-do-not-care-about-your-method$", link.ToString());
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

    [Fact]
    public void A_whole_turn_of_any_length_makes_a_short_link_that_is_found_exactly()
    {
        var turns = Conversation.OfSeed("001", 3, 140);
        var episode = EpisodeWords.Of(turns);
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var link = QuoteLinkMaker.Make(Address, episode, turn, 0, turn, turns[turn].Text.Length)!;

            Assert.InRange(link.ToUri().Length, 1, QuoteLinkMaker.MaxLength);
            var found = QuoteLinkResolver.Resolve(Parse(link.ToString()), episode);
            Assert.Equal((QuoteState.Exact, turn, turn), (found.State, found.Place!.Value.Turn, found.Place!.Value.EndTurn));
        }
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

    [Theory]
    [InlineData("a", 5000, 0)]
    [InlineData("a", 61, 1)]
    [InlineData("ա", 400, 1)]
    [InlineData("ш", 90, 30)]
    public void A_word_longer_than_an_address_is_cut_and_found_all_the_same(string letter, int length, int wordsBefore)
    {
        var endless = string.Concat(Enumerable.Repeat(letter, length));
        var conversation = $"Kim: Before it all, {string.Join(' ', Enumerable.Range(1, wordsBefore).Select(i => $"word{i}"))} {endless} and then some more, {endless}b among them.\nBo: Yes.";
        var episode = EpisodeWords.Of(Conversation.Of(conversation));
        var at = Enumerable.Range(0, episode.Count).First(i => episode.SpellingOf(i).Length >= length);

        var link = QuoteLinkMaker.Make(Address, episode, at - wordsBefore, at);

        Assert.InRange(link.ToUri().Length, 1, 300);
        Assert.Equal((QuoteState.Exact, true), (Follow(Parse(link.ToUri()), conversation).State, Follow(Parse(link.ToUri()), conversation).Text!.EndsWith(endless, StringComparison.Ordinal)));
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
    [InlineData("/quotes/a/b/2.1.1.000000../x")]
    [InlineData("/quotes/a/b/1.1.3.000000..~/x")]
    [InlineData("/quotes/a/b/1.1.30000.000000...1.abc/x~y")]
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
                text[random.Next(text.Length)] = (char)random.Next(32, random.Next(2) == 0 ? 127 : 0x3000);
            if (QuoteLink.TryParse(new string(text), out var link))
                Assert.True(Enum.IsDefined(QuoteLinkResolver.Resolve(link, episode).State));
        }
    }

    private static QuoteLink LinkTo(string conversation, string words)
    {
        var turns = Conversation.Of(conversation);
        var episode = EpisodeWords.Of(turns);
        var sought = WordScanner.Scan(words).Select(w => w.Folded).ToArray();
        var first = Enumerable.Range(0, episode.Count - sought.Length + 1).First(i => Enumerable.Range(0, sought.Length).All(n => episode.SpellingOf(i + n) == sought[n]));
        return QuoteLinkMaker.Make(Address, episode, first, first + sought.Length - 1);
    }

    private static QuoteLink Parse(string text) => QuoteLink.TryParse(text, out var link) ? link : throw new ArgumentException(text);

    private static (QuoteState State, string? Text) Follow(QuoteLink link, string conversation)
    {
        var episode = EpisodeWords.Of(Conversation.Of(conversation));
        var found = QuoteLinkResolver.Resolve(link, episode);
        return (found.State, found.Place?.Text(episode));
    }
}
