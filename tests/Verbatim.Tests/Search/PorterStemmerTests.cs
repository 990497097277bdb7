using Verbatim.Search.Text;

namespace Verbatim.Tests.Search;

public sealed class PorterStemmerTests
{
    // Steps 1 and 5 of the paper, by its examples.
    [Theory]
    [InlineData("caresses", "caress")]
    [InlineData("ponies", "poni")]
    [InlineData("cats", "cat")]
    [InlineData("feed", "feed")]
    [InlineData("agreed", "agre")]
    [InlineData("plastered", "plaster")]
    [InlineData("motoring", "motor")]
    [InlineData("sing", "sing")]
    [InlineData("conflated", "conflat")]
    [InlineData("troubled", "troubl")]
    [InlineData("hopping", "hop")]
    [InlineData("falling", "fall")]
    [InlineData("filing", "file")]
    [InlineData("happy", "happi")]
    [InlineData("sky", "sky")]
    [InlineData("probate", "probat")]
    [InlineData("rate", "rate")]
    [InlineData("controll", "control")]
    [InlineData("c++", "c++")]
    [InlineData("größe", "größe")]
    [InlineData("of", "of")]
    public void A_word_has_the_stem_of_the_paper(string word, string stem) => Assert.Equal(stem, PorterStemmer.Stem(word));

    [Fact]
    public void Inflections_share_a_stem() => Assert.Single(new[] { "scale", "scales", "scaled", "scaling" }.Select(PorterStemmer.Stem).Distinct());

    [Theory]
    [InlineData("physics", "physical")]
    [InlineData("university", "universal")]
    [InlineData("generic", "general")]
    [InlineData("its", "it")]
    [InlineData("news", "new")]
    [InlineData("evening", "even")]
    public void Other_words_do_not(string one, string other) => Assert.NotEqual(PorterStemmer.Stem(one), PorterStemmer.Stem(other));
}
