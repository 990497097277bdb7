using System.Collections.Immutable;
using System.Diagnostics;
using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Search.Syntax;
using Verbatim.Tests.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

/// <summary>What holds for any text; shown on the turns of the seeds, with every engine.</summary>
public sealed class SearchPropertyTests(SearchPropertyTests.Seeds seeds) : IClassFixture<SearchPropertyTests.Seeds>
{
    // Of one query on a library of any size, on a busy machine; docs/search.md states two seconds' work.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(10);

    [Theory]
    [OnEveryEngine]
    public void Every_run_of_3_to_12_words_typed_as_a_phrase_finds_its_turn(string engine)
    {
        var random = new Random(7);
        foreach (var (url, text) in seeds.Turns)
        {
            var words = WordScanner.Scan(text);
            for (var attempt = 0; attempt < 3 && words.Length >= 3; attempt++)
            {
                var length = random.Next(3, Math.Min(12, words.Length) + 1);
                var first = random.Next(words.Length - length + 1);
                var typed = text[words[first].Start..words[first + length - 1].End].Replace('"', ' ').Replace('“', ' ').Replace('”', ' ');

                var found = seeds.Search(engine, $"\"{typed}\"");

                Assert.True(found.Hits.Any(h => Seeds.TurnOf(h) == url), $"{url}: \"{typed}\" was not found");
                Assert.All(found.Hits, h => Assert.Contains("<mark>", h.Snippet, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [OnEveryEngine]
    public void And_narrows_or_widens_and_not_takes_away_exactly(string engine)
    {
        string[] terms = ["physics model", "\"of the\"", "know*", "speaker:roberts", "researhc~", "think NEAR/5 about", "ask:why", "kind:heading", "zzzz"];
        foreach (var a in terms)
        {
            var hitsOfA = Hits(engine, a);
            foreach (var b in terms)
            {
                var hitsOfB = Hits(engine, b);
                Assert.Equal(hitsOfA.Intersect(hitsOfB).Order(), Hits(engine, $"({a}) AND ({b})"));
                Assert.Equal(hitsOfA.Union(hitsOfB).Order(), Hits(engine, $"({a}) OR ({b})"));
                Assert.Equal(hitsOfA.Except(hitsOfB).Order(), Hits(engine, $"({a}) -({b})"));
            }
        }
    }

    [Theory]
    [OnEveryEngine]
    public void Facets_and_totals_agree_with_the_hits(string engine)
    {
        foreach (var query in new[] { "the", "physics", "-model", "speaker:roberts", "think OR know*" })
        {
            var found = seeds.Search(engine, query);

            Assert.Equal(found.Total, found.Hits.Length);
            Assert.Equal(found.Total, found.Facets.Show.Sum(v => v.Count));
            Assert.Equal(found.Total, found.Facets.Kind.Sum(v => v.Count));
            foreach (var value in found.Facets.Speaker)
                Assert.Equal((value.Value, (long)value.Count), (value.Value, seeds.Search(engine, $"({query}) speaker:=\"{value.Value}\"").Total));
            foreach (var value in found.Facets.Kind)
                Assert.Equal((value.Value, (long)value.Count), (value.Value, seeds.Search(engine, $"({query}) kind:{value.Value}").Total));
        }
    }

    [Theory]
    [OnEveryEngine]
    public void The_first_ten_are_those_that_scoring_every_turn_gives(string engine)
    {
        var scoring = new FullScoring(seeds.Turns, field => [.. seeds.Search(engine, field.ToString()).Hits.Select(Seeds.TurnOf)], seeds.Chapters);
        var random = new Random(11);
        var said = seeds.Turns.Select(t => WordScanner.Scan(t.Text).Select(w => w.Folded).ToArray()).Where(w => w.Length > 10).ToArray();
        for (var i = 0; i < 105; i++)
        {
            var (turn, other) = (said[random.Next(said.Length)], said[random.Next(said.Length)]);
            var at = random.Next(turn.Length - 5);
            var query = (i % 7) switch
            {
                0 => turn[at],
                1 => $"{turn[at]} OR {other[0]} OR {other[^1]}",
                2 => $"{turn[at]} {turn[at + 4]}",
                3 => $"\"{turn[at]} {turn[at + 1]}\"",
                4 => turn[at][..Math.Min(3, turn[at].Length)] + "*",
                5 => $"\"{turn[at]} {turn[at + 1]}\" speaker:{(i % 2 == 0 ? "roberts" : "huang")}",
                _ => $"\"{turn[at]} {turn[at + 3]}\"~8",
            };
            var (full, found) = (scoring.Rank(query), seeds.Search(engine, query, limit: 10));

            Assert.True(full.Count == found.Total, $"{query}: {full.Count} turns, found {found.Total}");
            // Equal scores may stand in any order.
            Assert.Equal((query, Rounded(FullScoring.FirstTen(full).Select(t => t.Score))), (query, Rounded(found.Hits.Select(h => h.Score))));
        }

        static string Rounded(IEnumerable<double> scores) => string.Join(' ', scores.Select(s => Math.Round(s, 2)));
    }

    [Theory]
    [OnEveryEngine("\"")]
    [OnEveryEngine("((((((((((")]
    [OnEveryEngine("a* OR e* OR i* OR o* OR u* OR t* OR s*")]
    [OnEveryEngine("-a* -e* -i* -o* -u*")]
    [OnEveryEngine("\"a the\"~1000 NEAR/1000 of")]
    [OnEveryEngine("NOT NOT a")]
    [OnEveryEngine("\0 \uD800 '); DROP TABLE turn; --")]
    [OnEveryEngine("words:a stems:b {words} : c ^d + NEAR(a b)")]
    [OnEveryEngine("speaker:'; DROP")]
    public void Any_text_is_answered_within_the_budget(string engine, string query) => AssertAnswered(engine, query);

    [Theory]
    [OnEveryEngine]
    public void Enormous_queries_are_answered_within_the_budget(string engine)
    {
        AssertAnswered(engine, string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "word" + i)));
        AssertAnswered(engine, string.Join(" OR ", seeds.Turns.SelectMany(t => WordScanner.Scan(t.Text)).Take(10_000).Select(w => w.Folded)));
        AssertAnswered(engine, new string('(', 1000) + "physics" + new string(')', 1000));
        AssertAnswered(engine, new string('x', 300) + "~");
        AssertAnswered(engine, string.Concat(Enumerable.Repeat("physics", 43)) + "~2");
        AssertAnswered(engine, string.Join(" OR ", Enumerable.Range(0, 150).Select(i => $"w{i}xq~2")));
        AssertAnswered(engine, string.Join(" OR ", Enumerable.Range('a', 26).Select(c => (char)c + "*")));
        AssertAnswered(engine, string.Join(" NEAR/1000 ", Enumerable.Repeat("t*", 100)));
    }

    private void AssertAnswered(string engine, string query)
    {
        var watch = Stopwatch.StartNew();
        var answer = seeds.Search(engine, query, limit: 10);

        Assert.NotEmpty(answer.ReadAs);
        Assert.True(watch.Elapsed < Budget, $"{watch.Elapsed} for {query[..Math.Min(60, query.Length)]}");
    }

    private List<string> Hits(string engine, string query) => [.. seeds.Search(engine, query).Hits.Select(Seeds.TurnOf).Order(StringComparer.Ordinal)];

    public sealed class Seeds : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryFolder folder = new();
        private readonly Dictionary<string, Library> libraries = [];

        /// <summary>As the readers give them.</summary>
        internal ImmutableArray<(string Url, string Text)> Turns { get; private set; } = [];

        /// <summary>Title of the chapter in which a turn ends.</summary>
        internal Dictionary<string, string> Chapters { get; } = [];

        public async Task InitializeAsync()
        {
            foreach (var engine in SearchEngines.Names)
            {
                var library = libraries[engine] = Library.OpenOrCreate(Path.Combine(folder.Path, engine), engine);
                await new Ingestor(library).IngestAsync([RepositoryFiles.Path("seeds")]);
                Turns =
                [
                    .. library.Lists.Episodes().Select(l => library.Episodes.Load(l.Address)!)
                        .SelectMany(e => e.Turns.Select((t, i) => ($"{e.Address} {i + 1}", t.Text))),
                ];
                foreach (var episode in library.Lists.Episodes().Select(l => library.Episodes.Load(l.Address)!))
                    foreach (var chapter in episode.Chapters.Where(c => c.Turn is not null).OrderBy(c => c.Turn).ThenBy(c => c.Offset))
                        for (var turn = chapter.Turn!.Value; turn < episode.Turns.Length; turn++)
                            Chapters[$"{episode.Address} {turn + 1}"] = chapter.Title;
            }
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose() => folder.Dispose();

        public static string TurnOf(SearchHit hit) => $"{hit.Episode} {hit.Turn}";

        /// <summary>By the engine that was asked for, and no stand-in.</summary>
        public SearchDocument Search(string engine, string query, int limit = 10_000)
        {
            Assert.Null(libraries[engine].Index.Notice());
            return libraries[engine].Index.Search(QueryParser.Parse(query), new SearchOptions(limit));
        }
    }
}
