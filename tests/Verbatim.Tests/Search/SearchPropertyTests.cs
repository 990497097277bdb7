using Verbatim.Search;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

/// <summary>What holds for any text; shown on the seeds, every line of which is taken as a turn.</summary>
public sealed class SearchPropertyTests : IClassFixture<SearchPropertyTests.Seeds>
{
    private readonly Seeds seeds;

    public SearchPropertyTests(Seeds seeds) => this.seeds = seeds;

    [Fact]
    public void Every_run_of_3_to_12_words_typed_as_a_phrase_finds_its_turn()
    {
        var random = new Random(7);
        foreach (var (episode, turn, text) in seeds.Turns)
        {
            var words = WordScanner.Scan(text);
            for (var attempt = 0; attempt < 2 && words.Length >= 3; attempt++)
            {
                var length = random.Next(3, Math.Min(12, words.Length) + 1);
                var first = random.Next(words.Length - length + 1);
                var typed = text[words[first].Start..words[first + length - 1].End].Replace('"', ' ').Replace('“', ' ').Replace('”', ' ');

                var found = seeds.Library.Search($"\"{typed}\"");

                Assert.True(found.Hits.Any(h => h.Episode == episode && h.Turn == turn), $"{episode} turn {turn}: \"{typed}\" was not found");
                Assert.All(found.Hits, h => Assert.Contains("<mark>", h.Snippet, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void And_narrows_or_widens_and_not_takes_away_exactly()
    {
        string[] terms = ["physics model", "\"of the\"", "know*", "speaker:roberts", "researhc~", "think NEAR/5 about", "ask:why", "zzzz"];
        foreach (var a in terms)
        {
            var hitsOfA = Hits(a);
            foreach (var b in terms)
            {
                var hitsOfB = Hits(b);
                Assert.Equal(hitsOfA.Intersect(hitsOfB).Order(), Hits($"({a}) AND ({b})"));
                Assert.Equal(hitsOfA.Union(hitsOfB).Order(), Hits($"({a}) OR ({b})"));
                Assert.Equal(hitsOfA.Except(hitsOfB).Order(), Hits($"({a}) -({b})"));
            }
        }
    }

    [Fact]
    public void Facets_and_totals_agree_with_the_hits()
    {
        foreach (var query in new[] { "the", "physics", "-model", "speaker:roberts" })
        {
            var found = seeds.Library.Search(query);

            Assert.Equal(found.Total, found.Hits.Length);
            Assert.Equal(found.Total, found.Facets.Show.Sum(v => v.Count));
            foreach (var value in found.Facets.Speaker.Where(v => v.Value.All(c => char.IsLetter(c) || c == ' ')))
                Assert.Equal((value.Value, value.Count), (value.Value, seeds.Library.Search($"({query}) speaker:=\"{value.Value}\"").Total));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("((((((((((")]
    [InlineData("a* OR e* OR i* OR o* OR u*")]
    [InlineData("NOT NOT a")]
    [InlineData("\0 \uD800 '); DROP TABLE turn; --")]
    [InlineData("words:a stems:b {words} : c ^d + NEAR(a b)")]
    [InlineData("speaker:'; DROP")]
    public void Any_text_is_answered(string query) => Assert.NotEmpty(seeds.Library.Search(query).ReadAs);

    [Fact]
    public void Ten_thousand_words_and_a_long_fuzzy_word_are_answered()
    {
        Assert.NotEmpty(seeds.Library.Search(string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "word" + i))).Repairs);
        Assert.Equal(0, seeds.Library.Search(new string('x', 300) + "~").Total);
        Assert.Equal(0, seeds.Library.Search(string.Join(" OR ", Enumerable.Range(0, 150).Select(i => $"w{i}xq~2"))).Total);
    }

    private List<string> Hits(string query) => [.. seeds.Library.Search(query).Hits.Select(h => h.Episode + "/" + h.Turn).Order()];

    public sealed class Seeds : IDisposable
    {
        public Seeds()
        {
            foreach (var start in new[] { "000", "001" })
            {
                var script = File.ReadAllText(RepositoryFiles.Seed(start));
                var address = Library.Add(start, script);
                Turns.AddRange(Library.Episodes[address.ToString()].Turns.Select((t, i) => (address.ToString(), i + 1, t.Text)));
            }
        }

        internal SpokenLibrary Library { get; } = new();

        public List<(string Episode, int Turn, string Text)> Turns { get; } = [];

        public void Dispose() => Library.Dispose();
    }
}
