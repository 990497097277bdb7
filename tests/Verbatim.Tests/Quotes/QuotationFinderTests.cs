using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Quotes;

public sealed class QuotationFinderTests
{
    private const string Harbour = """
        Ines Duarte: Nobody had counted the gulls of the harbour before, and that is the whole reason we started.
        Ruben Falk: Welcome back. Today we talk about counting things that will not hold still, and about what happens when you lose count halfway.
        My guest has been standing on the same pier every Tuesday for eleven years.
        Ines Duarte: Thank you, it is lovely to sit down for once.
        Ruben Falk: So how did the counting begin?
        Ines Duarte: It began with an argument. Nobody had counted the gulls of the harbour before, and that, honestly, is the whole reason we started.
        You need a clicker, a folding chair and a great deal of patience, because the birds do not care about your method at all.
        Ruben Falk: And when you lose count?
        Ines Duarte: Then you begin again from the lighthouse. Everybody who pretends otherwise is inventing numbers, and invented numbers are worse than no numbers.
        """;

    public static TheoryData<string, QuotationMatch, string> Places => new()
    {
        { "You need a clicker, a folding chair and a great deal of patience", QuotationMatch.Exact, "You need a clicker, a folding chair and a great deal of patience" },
        { "you need a CLICKER – a folding chair – and a great deal of patience!", QuotationMatch.Exact, "You need a clicker, a folding chair and a great deal of patience" },
        { "You need a clicker... and a great deal of patience", QuotationMatch.Edited, "You need a clicker, a folding chair and a great deal of patience" },
        { "You need a clicker and patience, because the birds don't care about your method", QuotationMatch.Edited, "You need a clicker, a folding chair and a great deal of patience, because the birds do not care about your method" },
        { "Then you begin again from the beacon. Everybody who pretends otherwise is inventing numbers", QuotationMatch.Edited, "Then you begin again from the lighthouse. Everybody who pretends otherwise is inventing numbers" },
        { "Everybody who pretended otherwise is inventing numbers", QuotationMatch.Edited, "Everybody who pretends otherwise is inventing numbers" },
        { "It began with an argument [...] the birds do not care about your method at all", QuotationMatch.Edited, "It began with an argument. Nobody had counted the gulls of the harbour before, and that, honestly, is the whole reason we started.\nYou need a clicker, a folding chair and a great deal of patience, because the birds do not care about your method at all" },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_quotation_is_found_however_it_was_trimmed(string quotation, QuotationMatch match, string words)
    {
        var place = Find(Harbour, quotation);

        Assert.NotNull(place);
        Assert.Equal(match, place.Value.Match);
        Assert.Equal(words, Conversation.Of(Harbour)[place.Value.Turn].Text[place.Value.Start..place.Value.End]);
    }

    [Theory]
    [InlineData("Nobody had counted the gulls of the harbour before, and that is the whole reason we started.")]
    [InlineData("Nobody had counted the gulls of the harbour before")]
    public void A_sentence_that_also_opens_the_episode_as_a_teaser_is_meant_in_the_conversation(string quotation)
    {
        Assert.Equal(4, Find(Harbour, quotation)?.Turn);
    }

    [Fact]
    public void A_sentence_that_only_opens_the_episode_is_found_there()
    {
        Assert.Equal(1, Find(Harbour, "about what happens when you lose count halfway")?.Turn);
    }

    [Theory]
    [InlineData("The tide tables are printed in the back of the yearbook, which nobody reads anymore.")]
    [InlineData("It is lovely, and you need a great deal of it because of the numbers.")]
    [InlineData("And when you count?")]
    [InlineData("…")]
    [InlineData("")]
    public void Words_nobody_said_are_placed_nowhere(string quotation)
    {
        Assert.Null(Find(Harbour, quotation));
    }

    [Fact]
    public void A_quotation_across_turns_is_placed_in_the_turn_with_most_of_it()
    {
        var place = Find(Harbour, "And when you lose count? Then you begin again from the lighthouse. Everybody who pretends otherwise is inventing numbers");

        Assert.Equal(6, place?.Turn);
        Assert.Equal(QuotationMatch.Edited, place?.Match);
    }

    [Fact]
    public void Writing_without_spaces_is_found_as_well()
    {
        const string Text = "田中: 今日は海の話をします。波は毎日ちがう顔を見せてくれます。\n鈴木: はい、波は友だちのようなものです。";

        Assert.Equal(QuotationMatch.Exact, Find(Text, "波は毎日ちがう顔を見せて")?.Match);
    }

    [Fact]
    public void Sentences_of_one_seed_are_not_found_in_the_other()
    {
        var other = Conversation.OfSeed("000", 15, 102);
        var foreign = other.SelectMany(t => PassageSplitter.Split(t).Select(p => p.Of(t).ToString()))
            .Where(p => WordScanner.Count(p) >= 8)
            .Select(p => new Quotation(p, null, null, LineRange.Of(1)));

        var placed = QuotationFinder.Place(Conversation.OfSeed("001", 3, 140), [.. foreign]);

        Assert.True(placed.Length > 100);
        Assert.Empty(placed.Where(q => q.Place is not null).Select(q => q.Text));
    }

    [Theory]
    [InlineData("It seems like it’s just this really nice gradual process.", 25, QuotationMatch.Exact)]
    [InlineData("We have language models... taught them to reason at test time. And one of the applications... is reasoning in mathematics.", 37, QuotationMatch.Edited)]
    [InlineData("Reinforcement learning would be: Your dad’s like, here, why don’t you play...You play. Maybe the first thing you do is you run, you hit the first bad guy...But then the second time, you press a button and you jump.", 41, QuotationMatch.Edited)]
    [InlineData("One of the things that ChatGPT was able to do was assume it was false. And when you go against the grain and do something contrarian like that, you really have to have strong conviction in what you're doing in order to persevere down a really long calculation path.", 29, QuotationMatch.Exact)]
    [InlineData("You don’t try to retreat to a setting that’s simple enough where you can calculate...You try to retreat to the setting that’s simple enough that contains the thing you care about...the same thing is true in AI.", 117, QuotationMatch.Edited)]
    [InlineData("We will get to really answer a lot of fundamental questions in the fields of science that we care about with the aid—or maybe the models being the driving force. And so, yeah, that’s just really thrilling.", 133, QuotationMatch.Exact)]
    public void The_quotations_of_the_seed_are_found_in_the_turn_that_says_them(string quotation, int line, QuotationMatch match)
    {
        var turns = Conversation.OfSeed("001", 3, 140);

        var place = QuotationFinder.Place(turns, [new Quotation(quotation, null, null, LineRange.Of(1))])[0].Place;

        Assert.Equal(line, place is null ? 0 : turns[place.Value.Turn].Lines.First);
        Assert.Equal(match, place?.Match);
    }

    private static QuotationPlace? Find(string conversation, string quotation) =>
        QuotationFinder.Place(Conversation.Of(conversation), [new Quotation(quotation, null, null, LineRange.Of(1))])[0].Place;
}
