using Verbatim.Search;

namespace Verbatim.Tests.Search;

public sealed class RankingTests : IDisposable
{
    private readonly SpokenLibrary library = new();

    public void Dispose() => library.Dispose();

    [Fact]
    public void Words_close_together_come_before_words_far_apart()
    {
        library.Add("Far", "Ann: Black cats are not what we came here to talk about, but holes in one sock are.");
        library.Add("Near", "Ann: We came here to talk about black holes, but not about cats in one sock or another.");

        Assert.Equal(["near", "far"], Order("black holes"));
    }

    [Fact]
    public void A_turn_that_says_a_rare_word_comes_before_one_that_says_a_frequent_one()
    {
        library.Add("One", "Ann: common\nBob: common words\nAnn: common things\nBob: a rare thing");

        Assert.Equal(4, library.Search("common OR rare").Hits[0].Turn);
    }

    [Fact]
    public void A_turn_in_a_chapter_of_that_title_comes_before_the_same_words_elsewhere()
    {
        library.Add("Show", "Ann: Hello to all of you.\n\n# Harbours\n\nBob: An octopus lives there.\n\n# The octopus\n\nAnn: An octopus lives there.\n\nBob: Goodbye to all of you.");

        Assert.Equal("The octopus", library.Search("octopus").Hits[0].Chapter);
    }

    [Fact]
    public void One_episode_does_not_fill_the_page()
    {
        library.Add("Talkative", string.Join('\n', Enumerable.Range(0, 12).Select(i => $"Ann: octopus octopus {i}")));
        library.Add("Quiet", "Bob: an octopus, they said");

        Assert.Contains("quiet", Order("octopus").Take(5));
    }

    [Fact]
    public void Pages_of_a_long_result_repeat_and_leave_out_nothing()
    {
        for (var e = 0; e < 6; e++)
            library.Add($"Episode {e}", string.Join('\n', Enumerable.Range(0, 30).Select(i => $"Ann: octopus number {i} of {e} {string.Concat(Enumerable.Repeat("squid ", i % 7))}")));

        var pages = Enumerable.Range(0, 20).SelectMany(p => library.Search("octopus squid*", new SearchOptions(Limit: 10, Offset: p * 10)).Hits).Select(h => h.Url).ToList();

        Assert.Equal(library.Search("octopus squid*").Total, pages.Count);
        Assert.Equal(pages.Count, pages.Distinct().Count());
    }

    private string[] Order(string query) => [.. library.Search(query).Hits.Select(h => h.Episode.Split('/')[1])];
}
