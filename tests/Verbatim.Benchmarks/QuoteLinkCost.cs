using System.Globalization;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>What making and following links costs in an episode of three hours. CPU time of the thread, so that others on the machine do not count.</summary>
internal static class QuoteLinkCost
{
    private const int Links = 1000;
    private const int Damaged = 200_000;

    // 160 words a minute.
    private const int WordsOfThreeHours = 3 * 60 * 160;

    public static void Print(List<QuoteLinkEpisode> episodes)
    {
        var random = new Random(3);
        var episode = ThreeHours(episodes);
        var links = Enumerable.Range(0, Links).Select(_ => QuoteLinkCase.Make(episode, random)).ToList();
        var (words, turns) = (episode.Words, episode.Words.Turns);
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{words.Count} words; milliseconds of CPU time for {Links} links"));
        Console.WriteLine();
        Console.WriteLine("| | median | 95 % | 99 % | worst |");
        Console.WriteLine("|---|--:|--:|--:|--:|");
        Measure("reading the words", Enumerable.Range(0, 20), _ => EpisodeWords.Of(turns));
        Measure("making a link", links, l => QuoteLinkMaker.Make(l.Value.Episode, words, l.Value.Word - 1, l.Value.Word + l.Value.Count - 2));
        Measure("reading a link's address", links, l => l.Parsed());
        Measure("following, nothing edited", links, l => QuoteLinkResolver.Resolve(l.Value, words));
        foreach (var share in new[] { 0.01, 0.1, 0.3 })
        {
            var edited = QuoteLinkEdits.Noise(episode, share, random).Words;
            Measure(string.Create(CultureInfo.InvariantCulture, $"following, {share:P0} of the words changed"), links, l => QuoteLinkResolver.Resolve(l.Value, edited));
        }

        var other = episodes.MaxBy(e => e.Words.Count)!.Words;
        Measure("following in another episode", links, l => QuoteLinkResolver.Resolve(l.Value, other));
        var damaged = Damage(links, random);
        Measure("reading an address with a few characters changed", damaged, a => _ = QuoteLink.TryParse(a, out _));
        Measure("following those that are still links", Enumerable.Range(0, damaged.Count / 50).Select(i => damaged[50 * i]), a => Follow(a, words));
        Measure("following the costliest that were thought of", Costly(episode), a => Follow(a, words));
        Console.WriteLine();
        Console.WriteLine($"of {damaged.Count} changed addresses {damaged.Count(a => QuoteLink.TryParse(a, out _))} are still links");
    }

    private static void Follow(string address, EpisodeWords words)
    {
        if (QuoteLink.TryParse(address, out var link))
            QuoteLinkResolver.Resolve(link, words);
    }

    private static List<string> Damage(List<QuoteLinkCase> links, Random random) => [.. Enumerable.Range(0, Damaged).Select(_ =>
    {
        var text = links[random.Next(links.Count)].Value.ToString().ToList();
        for (var n = random.Next(6); n >= 0; n--)
        {
            var at = random.Next(text.Count);
            switch (random.Next(4))
            {
                case 0: text[at] = (char)random.Next(32, random.Next(2) == 0 ? 127 : 0x10000); break;
                case 1: text.RemoveAt(at); break;
                case 2: text.InsertRange(at, text.GetRange(0, random.Next(text.Count)).TakeLast(20)); break;
                default: text[at] = "0123456789.-~/%"[random.Next(15)]; break;
            }
        }

        return string.Concat(text);
    })];

    // As long as an address may be, of the most frequent words, claiming as much as it can.
    private static IEnumerable<string> Costly(QuoteLinkEpisode episode)
    {
        var words = episode.Words;
        var frequent = words.Spellings.ToArray().OrderByDescending(s => words.PlacesOf(words.IdOf(s)).Length).Take(40).ToList();
        foreach (var run in new[] { frequent.Take(1).ToList(), frequent.Take(2).ToList(), frequent, [.. frequent.Select(f => f + "x")] })
        {
            var all = Enumerable.Repeat(run, 400).SelectMany(r => r).Take(200).ToList();
            yield return $"/quotes/a/b/2.9999999.{all.Count}.000000.pppppp.pppppp/{string.Join('-', all)}";
            foreach (var (count, rate) in new[] { (9_999_999, 2), (9_999_999, 9_999_999), (5_000, 30), (260, 1) })
                yield return $"/quotes/a/b/2.5.{count}.000000.pppppp.pppppp.{rate}.{string.Concat(Enumerable.Repeat("p7", 130))}/{string.Join('-', all.Take(70))}~{string.Join('-', all.TakeLast(70))}";
        }
    }

    private static QuoteLinkEpisode ThreeHours(List<QuoteLinkEpisode> episodes)
    {
        var turns = new List<(string?, List<List<QuoteLinkToken>>)>();
        var origin = 0;
        foreach (var turn in Enumerable.Repeat(episodes, int.MaxValue).SelectMany(e => e).SelectMany(e => e.Turns))
        {
            if (origin >= WordsOfThreeHours)
                break;
            turns.Add((turn.Label, [.. turn.Paragraphs.Select(p => p.Take(WordsOfThreeHours - origin).Select(w => w with { Origin = origin++ }).ToList())]));
        }

        return new QuoteLinkEpisode("three-hours", turns);
    }

    private static void Measure<T>(string name, IEnumerable<T> items, Action<T> act)
    {
        var all = items.ToList();
        all.Take(50).ToList().ForEach(act);
        var times = all.ConvertAll(item =>
        {
            var start = ThreadClock.Milliseconds;
            act(item);
            return ThreadClock.Milliseconds - start;
        });
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {times[times.Count / 2]:0.000} | {times[times.Count * 95 / 100]:0.000} | {times[times.Count * 99 / 100]:0.000} | {times[^1]:0.000} |"));
    }
}
