using Verbatim.Search;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

/// <summary>
/// BM25 over every turn of a library, word by word and without an index, as docs/search.md states it: what an engine's first hits are
/// held against. Conditions are words, all or any of them.
/// </summary>
internal sealed class FullScoring
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double Emphasis = 1.5;

    private readonly List<(string Url, List<string> Stems)> turns;
    private readonly double average;

    public FullScoring(IEnumerable<(string Url, string Text)> turns)
    {
        this.turns = [.. turns.Select(t => (t.Url, WordScanner.Scan(t.Text).Select(w => PorterStemmer.Stem(w.Folded)).ToList()))];
        average = this.turns.Average(t => (double)t.Stems.Count);
    }

    /// <summary>All that match, the best first.</summary>
    public List<(string Url, double Score)> Rank(string query)
    {
        var root = QueryParser.Parse(query).Root!;
        var words = (root switch { QueryNode.AllOf all => all.Parts, QueryNode.AnyOf any => any.Parts, _ => [root] })
            .Cast<QueryNode.Word>().Select(w => PorterStemmer.Stem(w.Text)).ToList();
        var rarity = words.Distinct().ToDictionary(w => w, w => Rarity(turns.Count(t => t.Stems.Contains(w))));
        return
        [
            .. turns.Where(t => root is QueryNode.AllOf ? words.TrueForAll(t.Stems.Contains) : words.Exists(t.Stems.Contains))
                .Select(t => (t.Url, words.Sum(w => Score(rarity[w], t.Stems.Count(s => s == w), t.Stems.Count))))
                .OrderByDescending(t => t.Item2),
        ];
    }

    /// <summary>Of the fifty best, each further turn of an episode counts 0.85 of the one before.</summary>
    public static IEnumerable<(string Url, double Score)> FirstTen(List<(string Url, double Score)> ranked)
    {
        var (window, taken) = (ranked.Take(50).ToList(), new Dictionary<string, double>());
        for (var i = 0; i < 10 && window.Count > 0; i++)
        {
            var best = window.MaxBy(t => t.Score * taken.GetValueOrDefault(EpisodeOf(t.Url), 1));
            window.Remove(best);
            taken[EpisodeOf(best.Url)] = taken.GetValueOrDefault(EpisodeOf(best.Url), 1) * 0.85;
            yield return best;
        }
    }

    private static string EpisodeOf(string url) => url.Split(' ')[0];

    private double Rarity(int having) => Math.Pow(Math.Log(1 + (turns.Count - having + 0.5) / (having + 0.5)), Emphasis);

    private double Score(double rarity, int frequency, int length) => rarity * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / average));
}
