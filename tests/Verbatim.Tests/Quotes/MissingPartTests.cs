using Verbatim.Quotes;

namespace Verbatim.Tests.Quotes;

public sealed class MissingPartTests
{
    private static readonly EpisodeWords Seed = EpisodeWords.Of(Conversation.OfSeed("000", 15, 102));

    [Fact]
    public void Half_of_one_sentence_before_half_of_another_lacks_a_part_at_either_place()
    {
        const string First = "I was just an annoying three year old who never";
        const string Second = "that at some point, you know, you learn about the";

        var found = QuoteVerifier.Find($"{First} {Second}", Seed);

        Assert.All(found, m => Assert.NotNull(m.Missing));
    }

    [Theory]
    [InlineData("I was just a curious three year old who never grew up")]
    [InlineData("was I just an annoying three old who never grew down")]
    [InlineData("I was just an annoying three year old who never grew up. I asked why all the time")]
    [InlineData("I was just an annoying three year old... How does everything work?")]
    public void Errors_here_and_there_lack_no_part(string text) => Assert.Null(QuoteVerifier.Find(text, Seed)[0].Missing);
}
