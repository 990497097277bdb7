using Verbatim.Search;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Search;

/// <summary>
/// BM25 over every turn of a library, word by word and without an index, as docs/search.md states it: what an engine's first hits are
/// held against.
/// </summary>
/// <param name="turns">In the order of the library.</param>
/// <param name="fulfilling">The turns that fulfil a condition that is no word.</param>
/// <param name="chapters">Title of the chapter in which a turn ends; none for a turn in no chapter.</param>
internal sealed class FullScoring(IEnumerable<(string Url, string Text)> turns, Func<QueryNode.Field, HashSet<string>> fulfilling, IReadOnlyDictionary<string, string> chapters)
{
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double Emphasis = 1.5;
    private const int Weighed = 20;
    private const int Window = 50;

    private readonly List<(string Url, List<string> Words)> turns = [.. turns.Select(t => (t.Url, WordScanner.Scan(t.Text).Select(w => w.Folded).ToList()))];

    private double Average => field > 0 ? field : field = turns.Average(t => (double)t.Words.Count);

    /// <summary>All that match, the best first.</summary>
    public List<(string Url, double Score)> Rank(string query)
    {
        var root = QueryParser.Parse(query).Root!;
        var scores = Score(root);
        var ranked = Enumerable.Range(0, turns.Count).Where(t => scores[t] is not null).Select(t => (Turn: t, Score: scores[t]!.Value)).OrderByDescending(t => t.Score).ToList();
        var words = root is QueryNode.AllOf all ? all.Parts.Where(p => p is not QueryNode.Field).ToList() : [];
        if (words.Count > 1)
            ranked = [.. ranked.Select((t, i) => i < Weighed ? (t.Turn, t.Score * (1 + 0.5 * Closeness(words, turns[t.Turn].Words))) : t)];
        return [.. ranked.Select((t, i) => (turns[t.Turn].Url, i < Window ? t.Score * (1 + 0.25 * ShareInTitle(root, turns[t.Turn].Url)) : t.Score))];
    }

    private double ShareInTitle(QueryNode root, string url)
    {
        var words = chapters.TryGetValue(url, out var title) ? WordScanner.Scan(title).Select(w => w.Folded).ToList() : [];
        var parts = Parts(root).ToList();
        return parts.Count(p => Starts(p, words).Any()) / (double)parts.Count;
    }

    private static IEnumerable<QueryNode> Parts(QueryNode node) => node switch
    {
        QueryNode.AnyOf any => any.Parts.SelectMany(Parts),
        QueryNode.AllOf all => all.Parts.SelectMany(Parts),
        QueryNode.Field => [],
        _ => [node],
    };

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

    // Null where a turn does not match.
    private List<double?> Score(QueryNode node) => node switch
    {
        QueryNode.AnyOf any => any.Parts.Select(Score).Aggregate((a, b) => [.. a.Zip(b, (x, y) => x is null ? y : y is null ? x : x + y)]),
        QueryNode.AllOf all => ScoreAll(all),
        QueryNode.Field condition => fulfilling(condition) is var urls ? [.. turns.Select(t => urls.Contains(t.Url) ? 0.0 : (double?)null)] : [],
        _ => Score(node, null),
    };

    // What leads is worth what its turns make it; a word that is looked up among them, what the turns of its forms add up to.
    private List<double?> ScoreAll(QueryNode.AllOf all)
    {
        var lead = all.Parts.Where(p => p is not QueryNode.Field).MinBy(p => IsWord(p) ? TurnsOfForms((QueryNode.Word)p) : -1);
        return all.Parts.Select(p => p != lead && IsWord(p) ? Score(p, Math.Min(turns.Count, TurnsOfForms((QueryNode.Word)p))) : Score(p))
            .Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);
    }

    private static bool IsWord(QueryNode node) => node is QueryNode.Word { Form: not WordForm.Prefix };

    private int TurnsOfForms(QueryNode.Word word)
    {
        var test = new WordTest(word);
        return turns.Sum(t => t.Words.Where(test.Accepts).Distinct().Count());
    }

    private List<double?> Score(QueryNode node, int? having)
    {
        var starts = turns.ConvertAll(t => Starts(node, t.Words).Count());
        var rarity = Rarity(having ?? starts.Count(s => s > 0));
        return [.. starts.Select((s, t) => s == 0 ? (double?)null : Score(rarity, node is QueryNode.Word ? s : 1, turns[t].Words.Count))];
    }

    private static IEnumerable<int> Starts(QueryNode node, List<string> words)
    {
        if (node is QueryNode.Near { Operands: [var a, var b] } near)
            return Starts(b, words).ToList() is var others ? Starts(a, words).Where(at => others.Exists(o => Math.Abs(o - at) <= near.Distance)) : [];
        var all = Enumerable.Range(0, words.Count);
        if (node is QueryNode.Phrase phrase)
            return all.Where(i => words.Skip(i).Take(phrase.Words.Length).SequenceEqual(phrase.Words));
        var test = new WordTest((QueryNode.Word)node);
        return all.Where(i => test.Accepts(words[i]));
    }

    // 1 where they stand side by side, falling with the words between them.
    private static double Closeness(List<QueryNode> parts, List<string> words)
    {
        var places = parts.Distinct().Select(p => Starts(p, words).ToList()).Where(p => p.Count > 0).ToList();
        if (places.Count < 2)
            return 0;
        var shortest = places.SelectMany(p => p).Min(first => places.Max(p => p.Where(at => at >= first).DefaultIfEmpty(int.MaxValue / 2).Min()) - first);
        return (places.Count - 1.0) / Math.Max(places.Count - 1, shortest);
    }

    private double Rarity(int having) => Math.Pow(Math.Log(1 + (turns.Count - having + 0.5) / (having + 0.5)), Emphasis);

    private double Score(double rarity, int frequency, int length) => rarity * frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / Average));
}
