using Verbatim.Search;

namespace Verbatim.Tests.Search;

/// <summary>Every operator of docs/search.md on a small library whose answers were worked out by hand.</summary>
public sealed class ConformanceTests : IClassFixture<ConformanceTests.Conversations>
{
    private readonly Conversations library;

    public ConformanceTests(Conversations library) => this.library = library;

    [Theory]
    // Words
    [InlineData("scaling", "alpha/1 alpha/2 beta/2")]
    [InlineData("scales", "alpha/1 alpha/2 beta/2")]
    [InlineData("=scaling", "alpha/1 alpha/2")]
    [InlineData("\"scaling\"", "alpha/1 alpha/2")]
    [InlineData("SCALING", "alpha/1 alpha/2 beta/2")]
    [InlineData("scaling laws", "alpha/1 alpha/2")]
    [InlineData("laws scaling", "alpha/1 alpha/2")]
    [InlineData("test-time", "alpha/2 alpha/3 beta/1")]
    [InlineData("test time", "alpha/2 alpha/3 beta/1")]
    [InlineData("test, time", "alpha/2 alpha/3 beta/1")]
    [InlineData("erdos", "beta/1")]
    [InlineData("ERDŐS", "beta/1")]
    [InlineData("dont", "alpha/4")]
    [InlineData("don't", "alpha/4")]
    [InlineData("10000", "beta/2")]
    [InlineData("10,000", "beta/2")]
    [InlineData("C++", "beta/2")]
    [InlineData("ﬁne", "alpha/2 alpha/4")]
    [InlineData("your", "alpha/4")]
    [InlineData("nowhere", "")]
    [InlineData("summary", "")]
    // Phrases
    [InlineData("\"scaling laws\"", "alpha/1")]
    [InlineData("“Scaling laws”", "alpha/1")]
    [InlineData("\"laws scaling\"", "")]
    [InlineData("\"test-time compute\"", "alpha/2 alpha/3")]
    [InlineData("\"test time, compute\"", "alpha/2 alpha/3")]
    [InlineData("\"new ideas\" scaling", "alpha/2")]
    [InlineData("\"at all\"", "beta/1")]
    // OR, AND, NOT
    [InlineData("erdos OR fine", "alpha/2 alpha/4 beta/1")]
    [InlineData("scaling AND compute", "alpha/2")]
    [InlineData("scaling -compute", "alpha/1 beta/2")]
    [InlineData("scaling NOT compute", "alpha/1 beta/2")]
    [InlineData("scaling -\"new ideas\"", "alpha/1 beta/2")]
    [InlineData("scaling (laws OR C++)", "alpha/1 alpha/2 beta/2")]
    [InlineData("scaling laws OR C++", "alpha/1 alpha/2 beta/2")]
    [InlineData("scaling -(laws OR C++)", "")]
    [InlineData("-scaling -show:other", "alpha/3 alpha/4 beta/1 beta/3")]
    // Endings, spellings, sounds
    [InlineData("scal*", "alpha/1 alpha/2 beta/2")]
    [InlineData("compu*", "alpha/2 alpha/3")]
    [InlineData("compote~", "alpha/2 alpha/3")]
    [InlineData("compte~1", "alpha/2 alpha/3")]
    [InlineData("ides~1", "alpha/2")]
    [InlineData("~lecun", "gamma/1")]
    [InlineData("~eydeas", "alpha/2")]
    // Proximity
    [InlineData("\"laws beautiful\"~3", "alpha/1")]
    [InlineData("\"beautiful laws\"~3", "alpha/1")]
    [InlineData("\"beautiful scaling\"~2", "")]
    [InlineData("scales NEAR/1 law", "alpha/1")]
    [InlineData("\"scaling laws\" NEAR/4 beautiful", "alpha/1")]
    [InlineData("compute NEAR/1 \"new ideas\"", "")]
    [InlineData("compute NEAR/2 \"new ideas\"", "alpha/2")]
    [InlineData("ideas NEAR/9 compu*", "alpha/2")]
    // Fields
    [InlineData("speaker:roberts", "alpha/2 alpha/4 beta/1")]
    [InlineData("speaker:\"Dan Roberts\"", "alpha/2 alpha/4 beta/1")]
    [InlineData("speaker:rob*", "alpha/2 alpha/4 beta/1")]
    [InlineData("speaker:A", "alpha/2 alpha/4")]
    [InlineData("speaker:huang scaling", "alpha/1")]
    [InlineData("-speaker:roberts scaling", "alpha/1 beta/2")]
    [InlineData("speaker:(huang OR grady)", "alpha/1 alpha/3 beta/2 beta/3")]
    [InlineData("show:other", "gamma/1 gamma/2")]
    [InlineData("show:\"the show\" test", "alpha/2 alpha/3 beta/1")]
    [InlineData("host:huang speaker:roberts", "alpha/2 alpha/4")]
    [InlineData("guest:roberts scaling", "alpha/1 alpha/2")]
    [InlineData("episode:7 scaling", "beta/2")]
    [InlineData("episode:beta scaling", "beta/2")]
    [InlineData("title:alpha scaling", "alpha/1 alpha/2")]
    [InlineData("file:beta scaling", "beta/2")]
    [InlineData("chapter:beauty", "alpha/1 alpha/2")]
    [InlineData("chapter:\"what next\"", "alpha/3 alpha/4")]
    [InlineData("before:2025 scaling", "alpha/1 alpha/2")]
    [InlineData("before:2024-10-22 scaling", "")]
    [InlineData("after:2024 scaling", "beta/2")]
    [InlineData("after:2024-09 scaling", "alpha/1 alpha/2 beta/2")]
    [InlineData("at:1:00-1:30", "alpha/2 beta/2 gamma/2")]
    [InlineData("has:question", "alpha/1 alpha/3")]
    [InlineData("lang:de", "gamma/1 gamma/2")]
    // Exchanges
    [InlineData("ask:beautiful reply:\"new ideas\"", "alpha/2")]
    [InlineData("ask:beautiful reply:speaker:roberts \"new ideas\"", "alpha/2")]
    [InlineData("ask:scaling", "alpha/2 alpha/3")]
    [InlineData("ask:erdos reply:scaling", "beta/2")]
    [InlineData("ask:erdos grady", "")]
    [InlineData("ask:erdos \"I agree\"", "beta/3")]
    // Other writing
    [InlineData("人工智能", "gamma/2")]
    [InlineData("智能", "gamma/2")]
    [InlineData("智 人", "gamma/2")]
    [InlineData("智人", "")]
    [InlineData("हिन्दी", "gamma/2")]
    [InlineData("سلام", "gamma/2")]
    [InlineData("grusse", "gamma/1")]
    public void A_query_finds_exactly_these_turns(string query, string turns) => Assert.Equal(turns, library.Hits(query));

    [Theory]
    [InlineData("you", "So <mark>you</mark> like your laws?")]
    [InlineData("laws NEAR/9 like", "So you <mark>like</mark> your <mark>laws</mark>?")]
    public void Matched_words_are_marked_and_no_others(string query, string snippet) =>
        Assert.Equal(snippet, library.Search(query + " speaker:ann").Hits.Single().Snippet);

    [Fact]
    public void A_snippet_is_html()
    {
        var hit = library.Search("bold").Hits.Single();

        Assert.Equal("&lt;b&gt;<mark>Bold</mark>&lt;/b&gt; &amp; fine.", hit.Snippet);
    }

    [Fact]
    public void A_hit_says_where_it_was_said()
    {
        var hit = library.Search("\"new ideas\"").Hits.Single();

        Assert.Equal("The Show", hit.Show);
        Assert.Equal("the-show/alpha", hit.Episode);
        Assert.Equal("Alpha.txt", hit.Source);
        Assert.Equal("Alpha", hit.Title);
        Assert.Equal("2024-10-22", hit.Published);
        Assert.Equal(2, hit.Turn);
        Assert.Equal("Dan Roberts", hit.Speaker);
        Assert.Equal("The beauty of laws", hit.Chapter);
        Assert.Equal(60, hit.Start!.Value.Seconds);
        Assert.Equal("/episodes/the-show/alpha#t2-p1", hit.Url);
    }

    [Fact]
    public void Facets_count_what_matches()
    {
        var found = library.Search("scaling", new SearchOptions(Limit: 1));

        Assert.Equal(3, found.Total);
        Assert.Single(found.Hits);
        Assert.Equal(["Dan Roberts 1", "Pat Grady 1", "Sonya Huang 1"], found.Facets.Speaker.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(["The Show 3"], found.Facets.Show.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(["2024 2", "2025 1"], found.Facets.Year.Select(v => $"{v.Value} {v.Count}"));
    }

    [Fact]
    public void Hits_are_sorted_as_asked()
    {
        Assert.Equal(["alpha/1", "alpha/2", "beta/2"], Order(SearchSort.Time));
        Assert.Equal(["beta/2", "alpha/1", "alpha/2"], Order(SearchSort.Date));

        string[] Order(SearchSort sort) =>
            [.. library.Search("scaling", new SearchOptions(Sort: sort)).Hits.Select(h => $"{h.Episode.Split('/')[1]}/{h.Turn}")];
    }

    [Fact]
    public void Pages_follow_each_other_without_gap_or_overlap()
    {
        var all = library.Search("-nowhere").Hits.Select(h => h.Url).ToList();
        var paged = Enumerable.Range(0, 5).SelectMany(p => library.Search("-nowhere", new SearchOptions(Limit: 3, Offset: 3 * p)).Hits).Select(h => h.Url).ToList();

        Assert.Equal(all, paged);
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Fact]
    public void Nothing_typed_finds_nothing()
    {
        var found = library.Search("  ");

        Assert.Equal(0, found.Total);
        Assert.Empty(found.Hits);
    }

    public sealed class Conversations : IDisposable
    {
        private readonly SpokenLibrary library = new();

        public Conversations()
        {
            library.Add(
                "Alpha",
                """
                # The beauty of laws
                Sonya Huang: Are the scaling laws really that beautiful?
                A=Dan Roberts: Scaling is fine, but laws of test-time compute need new ideas.
                # What next?
                Pat Grady: Is test time, compute the answer?
                A=Dan Roberts: Don’t take it from me. It is ﬁne; your question is <i>good</i>.
                """,
                published: "2024-10-22", number: "6", language: "en", hosts: "Sonya Huang", guests: "Dan Roberts");
            library.Add(
                "Beta",
                """
                B=Dan Roberts: The Erdős test took no time at all.
                Pat Grady: It scales to 10,000 lines of C++.
                Pat Grady: I agree with myself.
                """,
                published: "2025-03-01", number: "7", language: "en", hosts: "Pat Grady");
            library.Add(
                "Gamma",
                """
                Grüße von Lacan.
                人工智能 und हिन्दी und سَلام.
                """,
                show: "Other Voices", language: "de-AT");
            library.Add("Delta", "Ann: So you like your laws?\nAnn: <b>Bold</b> & fine.", show: "Marks");
        }

        public SearchDocument Search(string query, SearchOptions? options = null) => library.Search(query, options);

        // The episode Delta is for marks alone.
        public string Hits(string query) => library.Hits($"({query}) -show:marks");

        public void Dispose() => library.Dispose();
    }
}
