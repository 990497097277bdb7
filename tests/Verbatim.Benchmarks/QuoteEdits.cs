using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Draws quotations from turns, as people remember them and as nobody said them. Everything hangs on fixed seeds.</summary>
internal sealed class QuoteEdits(ImmutableArray<SpokenTurn> said, ImmutableArray<SpokenTurn> elsewhere, int count)
{
    private const int Fewest = 8;
    private const int Most = 40;

    // A run of so many words that the library has too was said after all.
    private const int SaidRun = 6;

    private readonly ImmutableArray<SpokenTurn> turns = [.. said.Where(t => t.Words.Length >= Fewest + 2)];
    private readonly HashSet<int> runs = [.. said.SelectMany(Runs)];

    /// <param name="share">Of the words that are changed, dropped or swapped with their neighbour.</param>
    public IEnumerable<RememberedQuote> Said(double share)
    {
        var random = new Random(41);
        var vocabulary = said.SelectMany(t => t.Words).Select(w => w.Folded).ToArray();
        for (var i = 0; i < count; i++)
        {
            var (turn, first, length) = Draw(turns, random);
            var words = turn.Run(first, length).ToList();
            foreach (var at in Enumerable.Range(0, length).OrderBy(_ => random.Next()).Take((int)Math.Ceiling(share * length)).OrderDescending().ToList())
                Edit(words, Math.Min(at, words.Count - 1), vocabulary, random);
            yield return new RememberedQuote(string.Join(' ', words), turn, turn.Words[first].Start, turn.Words[first + length - 1].End, words.Count);
        }
    }

    /// <summary>From turns that are not in the library.</summary>
    public IEnumerable<string> Elsewhere()
    {
        var random = new Random(42);
        ImmutableArray<SpokenTurn> foreign = [.. elsewhere.Where(t => t.Words.Length >= Fewest + 2)];
        return Unsaid(() => Draw(foreign, random) is var (turn, first, length) ? [.. turn.Run(first, length)] : []);
    }

    /// <summary>Each word was said behind the one before it somewhere.</summary>
    public IEnumerable<string> Chained()
    {
        var random = new Random(43);
        var next = turns.SelectMany(t => t.Words.Zip(t.Words.Skip(1))).ToLookup(p => p.First.Folded, p => p.Second.Folded);
        var followers = next.ToDictionary(g => g.Key, g => g.ToArray());
        return Unsaid(() =>
        {
            var words = new List<string> { turns[random.Next(turns.Length)].Words[0].Folded };
            for (var length = random.Next(Fewest, Most + 1); words.Count < length && followers.TryGetValue(words[^1], out var choice);)
                words.Add(choice[random.Next(choice.Length)]);
            return words;
        });
    }

    public IEnumerable<string> Shuffled()
    {
        var random = new Random(44);
        return Unsaid(() => Draw(turns, random) is var (turn, first, length) ? [.. turn.Run(first, length).OrderBy(_ => random.Next())] : []);
    }

    public IEnumerable<string> Spliced()
    {
        var random = new Random(45);
        for (var i = 0; i < count; i++)
        {
            var ((one, first, length), (two, second, further)) = (Draw(turns, random), Draw(turns, random));
            yield return string.Join(' ', one.Run(first, length / 2).Concat(two.Run(second + further / 2, further - further / 2)));
        }
    }

    private static (SpokenTurn Turn, int First, int Length) Draw(ImmutableArray<SpokenTurn> from, Random random)
    {
        var turn = from[random.Next(from.Length)];
        var length = random.Next(Fewest, Math.Min(Most, turn.Words.Length) + 1);
        return (turn, random.Next(turn.Words.Length - length + 1), length);
    }

    private static void Edit(List<string> words, int at, string[] vocabulary, Random random)
    {
        switch (random.Next(3))
        {
            case 0:
                words[at] = vocabulary[random.Next(vocabulary.Length)];
                break;
            case 1 when words.Count > 1:
                words.RemoveAt(at);
                break;
            default:
                var with = at + 1 < words.Count ? at + 1 : at - 1;
                (words[at], words[with]) = (words[with], words[at]);
                break;
        }
    }

    private IEnumerable<string> Unsaid(Func<List<string>> make)
    {
        for (var (kept, tried) = (0, 0); kept < count && tried < 20 * count; tried++)
        {
            var words = make();
            var text = string.Join(' ', words);
            if (words.Count < Fewest || RunsOf([.. WordScanner.Scan(text).Select(w => w.Folded)]).Any(runs.Contains))
                continue;
            kept++;
            yield return text;
        }
    }

    private static IEnumerable<int> Runs(SpokenTurn turn) => RunsOf([.. turn.Words.Select(w => w.Folded)]);

    private static IEnumerable<int> RunsOf(string[] words)
    {
        for (var i = 0; i + SaidRun <= words.Length; i++)
            yield return string.Join(' ', words, i, SaidRun).GetHashCode(StringComparison.Ordinal);
    }
}
