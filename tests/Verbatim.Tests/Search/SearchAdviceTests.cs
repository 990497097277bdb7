using Verbatim.Search;

namespace Verbatim.Tests.Search;

public sealed class SearchAdviceTests : IDisposable
{
    private readonly SpokenLibrary library = new();

    public SearchAdviceTests() => library.Add(
        "Deep Learning",
        """
        # First principles
        Sonya Huang: How does reinforcement learning work?
        Dan Roberts: Reinforcement is practice. Learning is scaling.
        Sonya Huang: And physics?
        """,
        published: "2024-10-22");

    public void Dispose() => library.Dispose();

    [Theory]
    [InlineData("reinfrocement", "reinforcement")]
    [InlineData("\"reinforcment lerning\"", "\"reinforcement learning\"")]
    [InlineData("fysics", "physics")]
    [InlineData("parctise", "practice")]
    [InlineData("speaker:Robrts scaling", "speaker:roberts scaling")]
    [InlineData("zzzzzz", null)]
    [InlineData("physics", null)]
    public void A_misspelled_query_that_finds_nothing_gets_a_better_one(string query, string? better) =>
        Assert.Equal(better, library.Search(query).DidYouMean);

    [Theory]
    [InlineData("zzzzzz", "There are no turns that contain 'zzzzzz'.", null)]
    [InlineData("scaling zzzzzz", "There are no turns that contain 'zzzzzz'.", "scaling")]
    [InlineData("scaling before:2020", "There are no turns before 2020.", "scaling")]
    [InlineData("scaling physics speaker:huang", "Each condition is fulfilled somewhere, but no turn fulfils all; without scaling there is 1.", "physics speaker:huang")]
    public void An_empty_result_says_which_condition_emptied_it(string query, string reason, string? nearest)
    {
        var advice = library.Search(query).Advice!;

        Assert.Equal(reason, advice.Reason);
        Assert.Equal(nearest, advice.Query);
        Assert.True(nearest is null || library.Search(nearest).Total > 0);
    }

    [Fact]
    public void A_result_needs_no_advice() => Assert.Null(library.Search("physics").Advice);

    [Theory]
    [InlineData("rob", "Person Dan Roberts")]
    [InlineData("dan ro", "Person Dan Roberts")]
    [InlineData("deep", "Episode Deep Learning")]
    [InlineData("prin", "Chapter First principles")]
    [InlineData("reinf", "Word reinforcement")]
    [InlineData("qqq", "")]
    [InlineData("", "")]
    public void What_is_being_typed_is_completed_from_the_library(string typed, string first)
    {
        var suggestions = library.Index.Suggest(typed, 5);

        Assert.Equal(first, suggestions.IsEmpty ? "" : $"{suggestions[0].Kind} {suggestions[0].Text}");
        Assert.All(suggestions, s => Assert.True(library.Search(s.Query).Total > 0));
    }

    [Theory]
    [InlineData("black", "black holes")]
    [InlineData("black ", "black holes")]
    [InlineData("black ho", "black holes")]
    [InlineData("black holes ev", "black holes evaporate")]
    [InlineData("Evap", "evaporate slowly")]
    [InlineData("white", null)]
    public void What_often_follows_the_words_typed_is_offered_as_a_phrase(string typed, string? phrase)
    {
        library.Add("Holes", "Ann: Black holes evaporate slowly.\nBob: Do black holes evaporate slowly?\nAnn: A white dwarf does not.");

        var suggestion = library.Index.Suggest(typed, 8).FirstOrDefault(s => s.Kind == SuggestionKind.Phrase);

        Assert.Equal(phrase, suggestion?.Text);
        Assert.True(suggestion is null || library.Search(suggestion.Query).Total == 2);
    }

    [Theory]
    [InlineData("LeCun", "=lacan -lecun", "lacan")]
    [InlineData("Sho Yaida", "=shojeda -(sho yaida)", "shojeda")]
    [InlineData("\"Sho Yaida\"", "=shojeda -\"sho yaida\"", "shojeda")]
    [InlineData("lacan", null, "")]
    [InlineData("Hanin", "=hannon -hanin", "hannon")]
    [InlineData("Yadav", "=shoyedef -yadav", "shoyedef")]
    public void What_a_recogniser_may_have_written_is_offered_apart(string query, string? others, string words)
    {
        library.Add("Misheard", "Ann: They cited Lacan.\nBob: And Shojeda, too.\nAnn: By Sho Yadav and others.\nBob: Hannon and Shoyedef, sure.");

        var found = library.Search(query).SoundsLike;

        Assert.Equal(others, found?.Query);
        Assert.Equal(words, string.Join(' ', found?.Words ?? []));
        Assert.True(found is null || library.Search(found.Query).Total == found.Total);
    }
}
