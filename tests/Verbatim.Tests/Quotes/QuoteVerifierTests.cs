using Verbatim.Quotes;

namespace Verbatim.Tests.Quotes;

public sealed class QuoteVerifierTests
{
    private static readonly EpisodeWords Seed = EpisodeWords.Of(Conversation.OfSeed("000", 15, 102));

    [Fact]
    public void Every_run_of_words_of_the_seed_is_verbatim_where_it_stands()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var first = random.Next(Seed.Count - 12);
            var last = first + random.Next(2, 12);
            var text = QuotePlace.Of(Seed, first, last).Text(Seed);

            Assert.Contains(QuoteVerifier.Find(text, Seed, 100), m => m.IsVerbatim && m.First == first && m.Last == last && m.Similarity == 1);
        }
    }

    [Fact]
    public void Case_punctuation_and_apostrophes_do_not_matter()
    {
        var match = QuoteVerifier.Find("i was just an ANNOYING three year old -- who never grew up!!", Seed)[0];

        Assert.True(match.IsVerbatim);
        Assert.Equal("I was just an annoying three year old who never grew up", match.Place.Text(Seed));
    }

    [Fact]
    public void A_word_remembered_wrongly_is_near()
    {
        var match = Assert.Single(QuoteVerifier.Find("I was just a curious three year old who never grew up", Seed));

        Assert.False(match.IsVerbatim);
        Assert.InRange(match.Similarity, 0.6, 0.99);
        Assert.Contains("annoying three year old", match.Place.Text(Seed), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Imagination is more important than knowledge, for knowledge is limited.")]
    [InlineData("The models will replace every physicist within two years and nobody will miss them.")]
    [InlineData("")]
    [InlineData("…")]
    public void Words_nobody_said_are_absent(string text)
    {
        Assert.Empty(QuoteVerifier.Find(text, Seed));
    }

    [Fact]
    public void Dots_say_that_words_were_left_out()
    {
        var match = Assert.Single(QuoteVerifier.Find("I was just an annoying three year old... How does everything work?", Seed));

        Assert.False(match.IsVerbatim);
        Assert.Equal("I was just an annoying three year old who never grew up. I asked “why” all the time. Curious. How does everything work", match.Place.Text(Seed));
    }

    [Fact]
    public void Differences_are_shown_word_by_word()
    {
        var parts = WordDifference.Between("Everybody who pretends otherwise is inventing numbers", "Everybody, who says so, is inventing big numbers.");

        Assert.Equal(
            ["Same Everybody, who", "Dropped pretends otherwise", "Added says so", "Same is inventing", "Added big", "Same numbers"],
            parts.Select(p => $"{p.Kind} {p.Text}"));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("one two", "", 1)]
    [InlineData("", "one two", 1)]
    [InlineData("One, two", "one two", 1)]
    [InlineData("one two", "three four", 2)]
    public void A_difference_has_no_more_parts_than_needed(string old, string now, int parts)
    {
        Assert.Equal(parts, WordDifference.Between(old, now).Length);
    }
}
