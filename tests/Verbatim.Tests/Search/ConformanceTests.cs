using Verbatim.Search;

namespace Verbatim.Tests.Search;

/// <summary>Every operator of docs/search.md on a small library whose answers were worked out by hand.</summary>
public sealed class ConformanceTests(ConformanceTests.Conversations libraries) : IClassFixture<ConformanceTests.Conversations>
{
    [Theory]
    // Words
    [OnEveryEngine("scaling", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("scales", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("=scaling", "alpha/1 alpha/2")]
    [OnEveryEngine("\"scaling\"", "alpha/1 alpha/2")]
    [OnEveryEngine("SCALING", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("scaling laws", "alpha/1 alpha/2")]
    [OnEveryEngine("laws scaling", "alpha/1 alpha/2")]
    [OnEveryEngine("test-time", "alpha/2 alpha/3 beta/1")]
    [OnEveryEngine("test time", "alpha/2 alpha/3 beta/1")]
    [OnEveryEngine("test, time", "alpha/2 alpha/3 beta/1")]
    [OnEveryEngine("erdos", "beta/1")]
    [OnEveryEngine("ERDŐS", "beta/1")]
    [OnEveryEngine("dont", "alpha/4")]
    [OnEveryEngine("don't", "alpha/4")]
    [OnEveryEngine("10000", "beta/2 zeta/1")]
    [OnEveryEngine("10,000", "beta/2 zeta/1")]
    [OnEveryEngine("C++", "beta/2")]
    [OnEveryEngine("ﬁne", "alpha/2 alpha/4")]
    [OnEveryEngine("your", "alpha/4")]
    [OnEveryEngine("nowhere", "")]
    [OnEveryEngine("summary", "")]
    // Phrases
    [OnEveryEngine("\"scaling laws\"", "alpha/1")]
    [OnEveryEngine("“Scaling laws”", "alpha/1")]
    [OnEveryEngine("\"laws scaling\"", "")]
    [OnEveryEngine("\"test-time compute\"", "alpha/2 alpha/3")]
    [OnEveryEngine("\"test time, compute\"", "alpha/2 alpha/3")]
    [OnEveryEngine("\"new ideas\" scaling", "alpha/2")]
    [OnEveryEngine("\"at all\"", "beta/1")]
    // OR, AND, NOT
    [OnEveryEngine("erdos OR fine", "alpha/2 alpha/4 beta/1")]
    [OnEveryEngine("scaling AND compute", "alpha/2")]
    [OnEveryEngine("scaling -compute", "alpha/1 beta/2")]
    [OnEveryEngine("scaling NOT compute", "alpha/1 beta/2")]
    [OnEveryEngine("scaling -\"new ideas\"", "alpha/1 beta/2")]
    [OnEveryEngine("scaling (laws OR C++)", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("scaling laws OR C++", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("scaling -(laws OR C++)", "")]
    [OnEveryEngine("-scaling -show:other -title:epsilon -title:zeta", "alpha/3 alpha/4 beta/1 beta/3")]
    // Endings, spellings, sounds
    [OnEveryEngine("scal*", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("compu*", "alpha/2 alpha/3")]
    [OnEveryEngine("compote~", "alpha/2 alpha/3")]
    [OnEveryEngine("compte~1", "alpha/2 alpha/3")]
    [OnEveryEngine("ides~1", "alpha/2")]
    [OnEveryEngine("~lecun", "gamma/1")]
    [OnEveryEngine("~eydeas", "alpha/2")]
    // Proximity
    [OnEveryEngine("\"laws beautiful\"~3", "alpha/1")]
    [OnEveryEngine("\"beautiful laws\"~3", "alpha/1")]
    [OnEveryEngine("\"beautiful scaling\"~2", "")]
    [OnEveryEngine("scales NEAR/1 law", "alpha/1")]
    [OnEveryEngine("\"scaling laws\" NEAR/4 beautiful", "alpha/1")]
    [OnEveryEngine("compute NEAR/1 \"new ideas\"", "")]
    [OnEveryEngine("compute NEAR/2 \"new ideas\"", "alpha/2")]
    [OnEveryEngine("ideas NEAR/9 compu*", "alpha/2")]
    // Fields
    [OnEveryEngine("speaker:roberts", "alpha/2 alpha/4 beta/1")]
    [OnEveryEngine("speaker:\"Dan Roberts\"", "alpha/2 alpha/4 beta/1")]
    [OnEveryEngine("speaker:rob*", "alpha/2 alpha/4 beta/1")]
    [OnEveryEngine("speaker:A", "alpha/2 alpha/4")]
    [OnEveryEngine("speaker:huang scaling", "alpha/1")]
    [OnEveryEngine("-speaker:roberts scaling", "alpha/1 beta/2")]
    [OnEveryEngine("speaker:(huang OR grady)", "alpha/1 alpha/3 beta/2 beta/3")]
    [OnEveryEngine("show:other", "gamma/1 gamma/2")]
    [OnEveryEngine("show:\"the show\" test", "alpha/2 alpha/3 beta/1")]
    [OnEveryEngine("host:huang speaker:roberts", "alpha/2 alpha/4")]
    [OnEveryEngine("guest:roberts scaling", "alpha/1 alpha/2")]
    [OnEveryEngine("episode:7 scaling", "beta/2")]
    [OnEveryEngine("episode:beta scaling", "beta/2")]
    [OnEveryEngine("title:alpha scaling", "alpha/1 alpha/2")]
    [OnEveryEngine("file:beta scaling", "beta/2")]
    [OnEveryEngine("chapter:beauty", "alpha/1 alpha/2")]
    [OnEveryEngine("chapter:\"what next\"", "alpha/3 alpha/4")]
    [OnEveryEngine("kind:heading", "alpha/1 alpha/2 alpha/3 alpha/4")]
    [OnEveryEngine("kind:none scaling", "beta/2")]
    [OnEveryEngine("kind:table", "")]
    [OnEveryEngine("-kind:heading scaling", "beta/2")]
    [OnEveryEngine("before:2025 scaling", "alpha/1 alpha/2")]
    [OnEveryEngine("before:2024-10-22 scaling", "")]
    [OnEveryEngine("after:2024 scaling", "beta/2")]
    [OnEveryEngine("after:2024-09 scaling", "alpha/1 alpha/2 beta/2")]
    [OnEveryEngine("at:1:00-1:30", "alpha/2 beta/2 epsilon/2 gamma/2 zeta/2")]
    [OnEveryEngine("has:question", "alpha/1 alpha/3 zeta/3")]
    [OnEveryEngine("lang:de", "gamma/1 gamma/2")]
    // Exchanges
    [OnEveryEngine("ask:beautiful reply:\"new ideas\"", "alpha/2")]
    [OnEveryEngine("ask:beautiful reply:speaker:roberts \"new ideas\"", "alpha/2")]
    [OnEveryEngine("ask:scaling", "alpha/2 alpha/3")]
    [OnEveryEngine("ask:erdos reply:scaling", "beta/2")]
    [OnEveryEngine("ask:erdos grady", "")]
    [OnEveryEngine("ask:erdos \"I agree\"", "beta/3")]
    // Other writing
    [OnEveryEngine("人工智能", "gamma/2")]
    [OnEveryEngine("智能", "gamma/2")]
    [OnEveryEngine("智 人", "gamma/2")]
    [OnEveryEngine("智人", "")]
    [OnEveryEngine("हिन्दी", "gamma/2")]
    [OnEveryEngine("سلام", "gamma/2")]
    [OnEveryEngine("grusse", "gamma/1")]
    [OnEveryEngine("वर्ष 2024", "epsilon/1")]
    [OnEveryEngine("क्या", "epsilon/1")]
    [OnEveryEngine("الذكاء", "epsilon/2")]
    [OnEveryEngine("データ", "epsilon/2")]
    [OnEveryEngine("donaudampfschiff", "epsilon/2")]
    [OnEveryEngine("λόγος", "epsilon/3")]
    [OnEveryEngine("istanbul", "epsilon/3")]
    [OnEveryEngine("İstanbul'da", "epsilon/3")]
    [OnEveryEngine("\"istanbul da ılık\"", "epsilon/3")]
    [OnEveryEngine("\"l'intelligence artificielle\"", "epsilon/4")]
    [OnEveryEngine("\"intelligence artificielle\"", "epsilon/4")]
    [OnEveryEngine("aujourdhui", "epsilon/4 zeta/1")]
    [OnEveryEngine("\"mieux aujourd'hui\"", "epsilon/4")]
    [OnEveryEngine("mieux NEAR/3 intelligence", "")]
    [OnEveryEngine("mieux NEAR/4 intelligence", "epsilon/4")]
    [OnEveryEngine("hui NEAR/9 lintelligence", "")]
    // Numbers, elisions, particles, names
    [OnEveryEngine("10000 lang:fr", "zeta/1")]
    [OnEveryEngine("10 000 lang:fr", "zeta/1")]
    [OnEveryEngine("10 000", "beta/2 zeta/1")]
    [OnEveryEngine("\"les 10 000 élèves\"", "zeta/1")]
    [OnEveryEngine("\"les 10000 élèves\"", "zeta/1")]
    [OnEveryEngine("\"000 élèves\"", "zeta/1")]
    [OnEveryEngine("1000 1'000", "zeta/1")]
    [OnEveryEngine("1234567", "zeta/1")]
    [OnEveryEngine("aujourd'hui lang:fr", "zeta/1")]
    [OnEveryEngine("\"c'est qu'aujourd'hui\"", "zeta/1")]
    [OnEveryEngine("인공지능", "zeta/2")]
    [OnEveryEngine("=인공지능", "")]
    [OnEveryEngine("has:question lang:fr", "zeta/3")]
    [OnEveryEngine("speaker:neill", "zeta/3")]
    [OnEveryEngine("speaker:oneill", "zeta/3")]
    [OnEveryEngine("speaker:\"O’Neill\"", "zeta/3")]
    [OnEveryEngine("show:avenir lang:fr-FR", "zeta/1 zeta/2 zeta/3")]
    [OnEveryEngine("physical", "")]
    public void A_query_finds_exactly_these_turns(string engine, string query, string turns) => Assert.Equal(turns, libraries.Hits(engine, query));

    [Theory]
    [OnEveryEngine("you", "So <mark>you</mark> like your laws?")]
    [OnEveryEngine("laws NEAR/9 like", "So you <mark>like</mark> your <mark>laws</mark>?")]
    public void Matched_words_are_marked_and_no_others(string engine, string query, string snippet) =>
        Assert.Equal(snippet, libraries.Search(engine, query + " speaker:ann").Hits.Single().Snippet);

    [Theory]
    [OnEveryEngine]
    public void A_snippet_is_html(string engine)
    {
        var hit = libraries.Search(engine, "bold").Hits.Single();

        Assert.Equal("&lt;b&gt;<mark>Bold</mark>&lt;/b&gt; &amp; fine.", hit.Snippet);
    }

    [Theory]
    [OnEveryEngine]
    public void A_hit_says_where_it_was_said(string engine)
    {
        var hit = libraries.Search(engine, "\"new ideas\"").Hits.Single();

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

    [Theory]
    [OnEveryEngine]
    public void Facets_count_what_matches(string engine)
    {
        var found = libraries.Search(engine, "scaling", new SearchOptions(Limit: 1));

        Assert.Equal(3, found.Total);
        Assert.Single(found.Hits);
        Assert.Equal(["Dan Roberts 1", "Pat Grady 1", "Sonya Huang 1"], found.Facets.Speaker.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(["The Show 3"], found.Facets.Show.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(["heading 2", "none 1"], found.Facets.Kind.Select(v => $"{v.Value} {v.Count}"));
        Assert.Equal(["2024 2", "2025 1"], found.Facets.Year.Select(v => $"{v.Value} {v.Count}"));
    }

    [Theory]
    [OnEveryEngine]
    public void Hits_are_sorted_as_asked(string engine)
    {
        Assert.Equal(["alpha/1", "alpha/2", "beta/2"], Order(SearchSort.Time));
        Assert.Equal(["beta/2", "alpha/1", "alpha/2"], Order(SearchSort.Date));

        string[] Order(SearchSort sort) =>
            [.. libraries.Search(engine, "scaling", new SearchOptions(Sort: sort)).Hits.Select(h => $"{h.Episode.Split('/')[1]}/{h.Turn}")];
    }

    [Theory]
    [OnEveryEngine]
    public void Pages_follow_each_other_without_gap_or_overlap(string engine)
    {
        var all = libraries.Search(engine, "-nowhere").Hits.Select(h => h.Url).ToList();
        var paged = Enumerable.Range(0, 6).SelectMany(p => libraries.Search(engine, "-nowhere", new SearchOptions(Limit: 3, Offset: 3 * p)).Hits).Select(h => h.Url).ToList();

        Assert.Equal(all, paged);
        Assert.Equal(all.Count, all.Distinct().Count());
    }

    [Theory]
    [OnEveryEngine]
    public void Nothing_typed_finds_nothing(string engine)
    {
        var found = libraries.Search(engine, "  ");

        Assert.Equal(0, found.Total);
        Assert.Empty(found.Hits);
    }

    public sealed class Conversations : IDisposable
    {
        private readonly Dictionary<string, SpokenLibrary> libraries = SearchEngines.Names.ToDictionary(n => n, Make);

        public SearchDocument Search(string engine, string query, SearchOptions? options = null) => libraries[engine].Search(query, options);

        // The episode Delta is for marks alone.
        public string Hits(string engine, string query) => libraries[engine].Hits($"({query}) -show:marks");

        public void Dispose()
        {
            foreach (var library in libraries.Values)
                library.Dispose();
        }

        private static SpokenLibrary Make(string engine)
        {
            var library = new SpokenLibrary(engine);
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
            library.Add(
                "Epsilon",
                """
                क्{ZWJ}या वर्ष २०२४ था
                الذكـــاء. ﾃﾞｰﾀ. Donau{SHY}dampf{SHY}schiff.
                Ο ΛΟΓΟΣ. İstanbul'da ılık.
                L’intelligence artificielle va beaucoup mieux, aujourd'hui.
                """.Replace("{ZWJ}", "\u200D", StringComparison.Ordinal).Replace("{SHY}", "\u00AD", StringComparison.Ordinal));
            library.Add(
                "Zeta",
                """
                Jean: C'est qu'aujourd'hui les 10 000 élèves paient 1'000 francs, ou 12,34,567 roupies, en physics.
                인공지능에 대해.
                Bob O'Neill: Τι είναι αυτό; C'est tout.
                """,
                show: "Paroles d'avenir", language: "fr-FR");
            library.Add("Delta", "Ann: So you like your laws?\nAnn: <b>Bold</b> & fine.", show: "Marks");
            return library;
        }
    }
}
