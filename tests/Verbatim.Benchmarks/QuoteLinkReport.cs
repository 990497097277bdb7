using System.Diagnostics;
using System.Globalization;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Prints the tables of docs/quote-links.md: what becomes of random links after edits, how long they are, what they cost.</summary>
internal static class QuoteLinkReport
{
    private const int Quotations = 2000;
    private const int Episodes = 40;

    private sealed record Link(QuoteLinkEpisode Episode, QuoteLink Value, QuoteLinkEdges Edges, int FirstOrigin, int LastOrigin, string Words);

    public static int Run(string[] folders)
    {
        if (folders.Length == 0)
            folders = [Path.Combine(AppContext.BaseDirectory, "../../../../../seeds")];
        var episodes = Load(folders);
        if (episodes.Count == 0)
        {
            Console.Error.WriteLine($"Nothing to measure: no transcript in {string.Join(", ", folders)}.");
            return 1;
        }

        var random = new Random(20241022);
        var links = Enumerable.Range(0, Quotations).Select(_ => MakeLink(episodes[random.Next(episodes.Count)], random)).ToList();
        Console.WriteLine($"{links.Count} quotations of {episodes.Count} episodes; of {links.Count(l => l.Value.IsWhole)} the link gives all words");
        Length("words and sketch", links.Select(l => l.Value.ToUri().Length));
        Length("edges", links.Select(l => l.Edges.Length(l.Value)));
        Console.WriteLine();
        Console.WriteLine("| edit | words | n | exact | moved | edited | ambiguous | gone | wrong | edges: found | ambiguous | gone | wrong |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        Edit("nothing", links, e => e);
        Edit("paragraphs and turns re-split", links, e => QuoteLinkEdits.Resplit(e, random));
        Edit("labels renamed", links, QuoteLinkEdits.Relabel);
        Edit("advertisements inserted", links, e => QuoteLinkEdits.Advertise(e, random));
        Edit("punctuation and case removed", links, QuoteLinkEdits.Normalise);
        foreach (var share in new[] { 0.01, 0.05, 0.1, 0.2 })
            Edit(string.Create(CultureInfo.InvariantCulture, $"{share:P0} of the words"), links, e => QuoteLinkEdits.Noise(e, share, random));
        Edit("5 %, re-split, advertisements", links, e => QuoteLinkEdits.Advertise(QuoteLinkEdits.Resplit(QuoteLinkEdits.Noise(e, 0.05, random), random), random));
        Pairs(folders, random);
        var some = links.Take(Quotations / 10).ToList();
        EditEach("similar passage elsewhere", some, l => QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0.15, 20, random));
        EditEach("same passage elsewhere", some, l => QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 0, random));
        EditEach("same passage elsewhere, then 5 %", some, l => QuoteLinkEdits.Noise(QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 0, random), 0.05, random));
        EditEach("same passage with context elsewhere, then 5 %", some, l => QuoteLinkEdits.Noise(QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 20, random), 0.05, random));
        EditEach("followed in another episode", some, l => episodes[(episodes.IndexOf(l.Episode) + 1) % episodes.Count], foreign: true);
        Cost(links);
        Sweep(links, random);
        return 0;
    }

    private static void Pairs(string[] folders, Random random)
    {
        var pairs = QuoteLinkPairs.Load(folders, Episodes / 4).ToDictionary(p => p.Recognised, p => p.Edited);
        if (pairs.Count == 0)
            return;
        var recognised = pairs.Keys.ToList();
        Edit($"recognised, then edited ({pairs.Count} pairs)", [.. Enumerable.Range(0, Quotations).Select(_ => MakeLink(recognised[random.Next(recognised.Count)], random))], e => pairs[e]);
    }

    // What other values of the two criteria would do to quotations of which words were changed, and to links that belong elsewhere.
    private static void Sweep(List<Link> links, Random random)
    {
        var edits = links.Select(l => l.Episode).Distinct().ToDictionary(e => e, e => (Tenth: QuoteLinkEdits.Noise(e, 0.1, random), Fifth: QuoteLinkEdits.Noise(e, 0.2, random)));
        var some = links.Take(Quotations / 8).ToList();
        var episodes = edits.Keys.ToList();
        var copied = some.Take(50).Select(l => (l, QuoteLinkEdits.Noise(QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 0, random), 0.1, random))).ToList();
        var cases = some.Select(l => (l, edits[l.Episode].Tenth)).Concat(some.Select(l => (l, edits[l.Episode].Fifth))).Concat(copied)
            .Concat(some.Select(l => (l, episodes[(episodes.IndexOf(l.Episode) + 1) % episodes.Count]))).ToList();
        Console.WriteLine();
        Console.WriteLine("| enough | margin | n | found | ambiguous | gone | wrong |");
        Console.WriteLine("|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var enough in new[] { 0.35f, 0.45f, 0.55f, 0.65f, 0.75f })
        {
            foreach (var margin in new[] { 0f, 0.06f, 0.12f, 0.24f })
            {
                var tally = new QuoteLinkTally();
                foreach (var (link, episode) in cases)
                {
                    var truth = episode.Name == link.Episode.Name ? episode.Range(link.FirstOrigin, link.LastOrigin) : null;
                    var untouched = truth is var (first, last) && Folded(episode.Words, first, last) == link.Words;
                    var found = QuoteLinkResolver.Resolve(link.Value, episode.Words, new LinkCriteria(enough, margin));
                    tally.Add(found.State, IsRight(found, truth, untouched, episode.Words, episode.Origins, link));
                }

                var known = tally.Of(QuoteState.Exact) + tally.Of(QuoteState.Moved) + tally.Of(QuoteState.Edited);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {enough:0.00} | {margin:0.00} | {tally.Count} | {known} | {tally.Of(QuoteState.Ambiguous)} | {tally.Of(QuoteState.Gone)} | {tally.Wrong} |"));
            }
        }
    }

    private static void Length(string encoding, IEnumerable<int> lengths)
    {
        var sorted = lengths.Order().ToList();
        Console.WriteLine($"length, {encoding}: median {sorted[sorted.Count / 2]}, 95 % {sorted[sorted.Count * 95 / 100]}, longest {sorted[^1]}");
    }

    private static List<QuoteLinkEpisode> Load(string[] folders)
    {
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".vtt" or ".srt").Order(StringComparer.Ordinal).ToList();
        var step = Math.Max(1, files.Count / (Episodes * 2));
        return [.. files.Where((_, i) => i % step == 0).Select(QuoteLinkEpisode.Load).OfType<QuoteLinkEpisode>().Take(Episodes)];
    }

    // Lengths spread evenly over their magnitudes, from three words to a whole turn; a fifth runs across turns.
    private static Link MakeLink(QuoteLinkEpisode episode, Random random)
    {
        var words = episode.Words;
        while (true)
        {
            var first = random.Next(words.Count - 3);
            var turn = words.WordsOf(words.TurnOf(first));
            var length = (int)(3 * Math.Pow(100, random.NextDouble()));
            var last = random.Next(5) == 0 ? first + length - 1 : Math.Min(first + length, turn.End) - 1;
            if (random.Next(20) == 0)
                (first, last) = (turn.First, turn.End - 1);
            var origins = episode.Origins;
            if (last >= words.Count || last - first < 2 || (first > 0 && origins[first - 1] == origins[first]) || (last + 1 < words.Count && origins[last + 1] == origins[last]))
                continue;
            var address = new EpisodeAddress(Slug.From("The Harbour Hour"), Slug.From(episode.Name));
            return new Link(episode, QuoteLinkMaker.Make(address, words, first, last), QuoteLinkEdges.Of(words, first, last), origins[first], origins[last], Folded(words, first, last));
        }
    }

    private static void Edit(string name, List<Link> links, Func<QuoteLinkEpisode, QuoteLinkEpisode> edit)
    {
        var edited = links.Select(l => l.Episode).Distinct().ToDictionary(e => e, edit);
        EditEach(name, links, l => edited[l.Episode]);
    }

    private static void EditEach(string name, List<Link> links, Func<Link, QuoteLinkEpisode> edit, bool foreign = false)
    {
        var tallies = new Dictionary<bool, QuoteLinkTally> { [false] = new(), [true] = new() };
        var edges = new Dictionary<bool, QuoteLinkTally> { [false] = new(), [true] = new() };
        foreach (var link in links)
        {
            var episode = edit(link);
            var truth = foreign ? null : episode.Range(link.FirstOrigin, link.LastOrigin);
            var untouched = truth is var (first, last) && Folded(episode.Words, first, last) == link.Words;
            if (!QuoteLink.TryParse(link.Value.ToUri(), out var parsed))
                throw new InvalidOperationException($"Not a link: {link.Value}");
            var found = QuoteLinkResolver.Resolve(parsed, episode.Words);
            tallies[!untouched].Add(found.State, IsRight(found, truth, untouched, episode.Words, episode.Origins, link));
            found = link.Edges.Resolve(episode.Words);
            edges[!untouched].Add(found.State, IsRight(found, truth, untouched, episode.Words, episode.Origins, link));
        }

        foreach (var (touched, tally) in tallies.Where(t => t.Value.Count > 0))
            Console.WriteLine($"| {name} | {(touched ? "touched" : "untouched")} | {tally.Count} | {tally.Of(QuoteState.Exact)} | {tally.Of(QuoteState.Moved)} | {tally.Of(QuoteState.Edited)} | {tally.Of(QuoteState.Ambiguous)} | {tally.Of(QuoteState.Gone)} | {tally.Wrong} | {Other(edges[touched])} |");
    }

    private static string Other(QuoteLinkTally tally) =>
        $"{tally.Of(QuoteState.Exact) + tally.Of(QuoteState.Moved) + tally.Of(QuoteState.Edited)} | {tally.Of(QuoteState.Ambiguous)} | {tally.Of(QuoteState.Gone)} | {tally.Wrong}";

    private static bool IsRight(FoundQuote found, (int First, int Last)? truth, bool untouched, EpisodeWords words, int[] origins, Link link)
    {
        if (found.Place is not { } place || truth is not var (first, last) || words.WordsWithin(place.Turn, place.Start, place.EndTurn, place.End) is not var (from, to))
            return false;
        if (untouched)
            return from == first && to == last && found.State is QuoteState.Exact or QuoteState.Moved;
        var meant = origins.Count(o => o >= link.FirstOrigin && o <= link.LastOrigin);
        var shared = origins[from..(to + 1)].Count(o => o >= link.FirstOrigin && o <= link.LastOrigin);
        return shared * 2 >= Math.Max(meant, to - from + 1) && (found.State == QuoteState.Edited || Folded(words, from, to) == link.Words);
    }

    private static string Folded(EpisodeWords words, int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(words.SpellingOf));

    private static void Cost(List<Link> links)
    {
        var longest = links.Select(l => l.Episode).Distinct().MaxBy(e => e.Words.Count)!;
        var own = links.Where(l => l.Episode == longest).ToList();
        var clock = Stopwatch.StartNew();
        var turns = longest.Words.Turns;
        for (var i = 0; i < 20; i++)
            EpisodeWords.Of(turns);
        var read = clock.Elapsed.TotalMilliseconds / 20;
        clock.Restart();
        foreach (var link in own)
            QuoteLinkMaker.Make(link.Value.Episode, longest.Words, link.Value.Word - 1, link.Value.Word + link.Value.Count - 2);
        var make = clock.Elapsed.TotalMilliseconds / own.Count;
        clock.Restart();
        foreach (var link in own)
            QuoteLinkResolver.Resolve(link.Value, longest.Words);
        var follow = clock.Elapsed.TotalMilliseconds / own.Count;
        var edited = QuoteLinkEdits.Noise(longest, 0.1, new Random(1)).Words;
        var slowest = 0.0;
        clock.Restart();
        foreach (var link in own)
        {
            var start = clock.Elapsed.TotalMilliseconds;
            QuoteLinkResolver.Resolve(link.Value, edited);
            slowest = Math.Max(slowest, clock.Elapsed.TotalMilliseconds - start);
        }

        var followEdited = clock.Elapsed.TotalMilliseconds / own.Count;
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{longest.Words.Count} words: reading them {read:0.00} ms; making a link {make:0.000} ms; following it {follow:0.000} ms, after 10 % of the words changed {followEdited:0.00} ms (slowest {slowest:0.0})"));
    }
}
