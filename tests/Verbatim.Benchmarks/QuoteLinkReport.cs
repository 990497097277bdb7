using System.Diagnostics;
using System.Globalization;
using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Prints the tables of docs/quote-links.md: what becomes of random links after edits, and how long they are. Places presented as right that are not go to standard error, each with its link.</summary>
internal static class QuoteLinkReport
{
    private const int Quotations = 2000;
    private const int Episodes = 40;

    public static int Run(string[] folders)
    {
        var episodes = Load(folders);
        if (episodes.Count == 0)
            return Nothing(folders);

        var random = new Random(20241022);
        var links = Enumerable.Range(0, Quotations).Select(_ => QuoteLinkCase.Make(episodes[random.Next(episodes.Count)], random)).ToList();
        Console.WriteLine($"{links.Count} quotations of {episodes.Count} episodes; of {links.Count(l => l.Value.IsWhole)} the link gives all words");
        Length("words and sketch", links.Select(l => l.Value.ToUri().Length));
        Length("edges", links.Select(l => l.Edges.Length(l.Value)));
        Console.WriteLine();
        Console.WriteLine("| edit | words | n | exact | moved | edited | ambiguous | gone | wrong |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|--:|--:|");
        Edit("nothing", links, e => e);
        Edit("paragraphs and turns re-split", links, e => QuoteLinkEdits.Resplit(e, random));
        Edit("labels renamed", links, QuoteLinkEdits.Relabel);
        Edit("speakers merged", links, QuoteLinkEdits.MergeSpeakers);
        Edit("all times shifted (WebVTT, read again)", links, e => QuoteLinkCaptions.Read(e, shift: 73.5));
        Edit("WebVTT made a text with labels, read again", links, QuoteLinkCaptions.ReadLabelled);
        Edit("advertisements inserted", links, e => QuoteLinkEdits.Advertise(e, random));
        Edit("punctuation and case removed", links, QuoteLinkEdits.Normalise);
        foreach (var share in new[] { 0.01, 0.05, 0.1, 0.2 })
            Edit(string.Create(CultureInfo.InvariantCulture, $"{share:P0} of the words"), links, e => QuoteLinkEdits.Noise(e, share, random));
        Edit("5 %, re-split, advertisements", links, e => QuoteLinkEdits.Advertise(QuoteLinkEdits.Resplit(QuoteLinkEdits.Noise(e, 0.05, random), random), random));
        Edit("a tenth of the turns deleted", links, e => QuoteLinkEdits.DeleteTurns(e, random));
        Edit("a tenth of the turns swapped with the next", links, e => QuoteLinkEdits.SwapTurns(e, random));
        Pairs(folders, random);
        EditEach("its own turn deleted", links, l => QuoteLinkEdits.Delete(l.Episode, l.FirstOrigin, l.LastOrigin));
        EditEach("similar passage elsewhere", links, l => QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0.15, 20, random));
        EditEach("same passage elsewhere", links, l => QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 0, random));
        EditEach("same passage elsewhere, then 5 %", links, l => QuoteLinkEdits.Noise(QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 0, random), 0.05, random));
        EditEach("same passage with context elsewhere, then 5 %", links, l => QuoteLinkEdits.Noise(QuoteLinkEdits.Repeat(l.Episode, l.FirstOrigin, l.LastOrigin, 0, 20, random), 0.05, random));
        EditEach("followed in another episode", links, l => episodes[(episodes.IndexOf(l.Episode) + 1) % episodes.Count], foreign: true);
        Edges(links, random);
        Sweep(links, random);
        return 0;
    }

    public static int Cost(string[] folders)
    {
        var episodes = Load(folders);
        if (episodes.Count == 0)
            return Nothing(folders);
        QuoteLinkCost.Print(episodes);
        return 0;
    }

    private static int Nothing(string[] folders)
    {
        Console.Error.WriteLine($"Nothing to measure: no transcript in {string.Join(", ", folders)}.");
        return 1;
    }

    private static void Pairs(string[] folders, Random random)
    {
        var pairs = QuoteLinkPairs.Load(folders, Episodes / 4).ToDictionary(p => p.Recognised, p => p.Edited);
        if (pairs.Count == 0)
            return;
        var recognised = pairs.Keys.ToList();
        Edit($"recognised, then edited ({pairs.Count} pairs)", [.. Enumerable.Range(0, Quotations).Select(_ => QuoteLinkCase.Make(recognised[random.Next(recognised.Count)], random))], e => pairs[e]);
    }

    private static void Edit(string name, List<QuoteLinkCase> links, Func<QuoteLinkEpisode, QuoteLinkEpisode> edit)
    {
        var edited = links.Select(l => l.Episode).Distinct().ToDictionary(e => e, edit);
        EditEach(name, links, l => edited[l.Episode]);
    }

    private static void EditEach(string name, List<QuoteLinkCase> links, Func<QuoteLinkCase, QuoteLinkEpisode> edit, bool foreign = false)
    {
        var tallies = new Dictionary<bool, QuoteLinkTally> { [false] = new(), [true] = new() };
        var clock = Stopwatch.StartNew();
        foreach (var link in links)
        {
            var episode = edit(link);
            var found = QuoteLinkResolver.Resolve(link.Parsed(), episode.Words);
            var (touched, right) = (foreign || link.IsTouched(episode), !foreign && link.IsRight(found, episode));
            if (!tallies[touched].Add(found.State, right))
                Console.Error.WriteLine($"{name}, {(touched ? "touched" : "untouched")}: {link.Value}\n  was: {link.Words}\n  {found.State}: {found.Place?.Text(episode.Words)}\n  meant: {(foreign ? "nothing" : link.Meant(episode))}");
        }

        Console.Error.WriteLine($"{name}: {clock.Elapsed.TotalSeconds:0} s");
        foreach (var (touched, tally) in tallies.Where(t => t.Value.Count > 0))
            Console.WriteLine($"| {name} | {(touched ? "touched" : "untouched")} | {tally.Count} | {tally.Of(QuoteState.Exact)} | {tally.Of(QuoteState.Moved)} | {tally.Of(QuoteState.Edited)} | {tally.Of(QuoteState.Ambiguous)} | {tally.Of(QuoteState.Gone)} | {tally.Wrong} |");
    }

    private static void Edges(List<QuoteLinkCase> links, Random random)
    {
        Console.WriteLine();
        Console.WriteLine("| edges only | words | n | found | ambiguous | gone | wrong |");
        Console.WriteLine("|---|---|--:|--:|--:|--:|--:|");
        foreach (var share in new[] { 0, 0.05 })
        {
            var edited = links.Select(l => l.Episode).Distinct().ToDictionary(e => e, e => share == 0 ? e : QuoteLinkEdits.Noise(e, share, random));
            foreach (var group in links.GroupBy(l => l.IsTouched(edited[l.Episode])))
            {
                var tally = new QuoteLinkTally();
                foreach (var link in group)
                {
                    var found = link.Edges.Resolve(edited[link.Episode].Words);
                    tally.Add(found.State, link.IsRight(found, edited[link.Episode]));
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {share:P0} of the words | {(group.Key ? "touched" : "untouched")} | {tally.Count} | {tally.Found} | {tally.Of(QuoteState.Ambiguous)} | {tally.Of(QuoteState.Gone)} | {tally.Wrong} |"));
            }
        }
    }

    // What other values of the two criteria would do to quotations of which words were changed, and to links that belong elsewhere.
    private static void Sweep(List<QuoteLinkCase> links, Random random)
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
                    var found = QuoteLinkResolver.Resolve(link.Value, episode.Words, new LinkCriteria(enough, margin));
                    tally.Add(found.State, episode.Name == link.Episode.Name && link.IsRight(found, episode));
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {enough:0.00} | {margin:0.00} | {tally.Count} | {tally.Found} | {tally.Of(QuoteState.Ambiguous)} | {tally.Of(QuoteState.Gone)} | {tally.Wrong} |"));
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
        if (folders.Length == 0)
            folders = [Path.Combine(AppContext.BaseDirectory, "../../../../../seeds")];
        var files = folders.SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".txt" or ".md" or ".vtt" or ".srt").Order(StringComparer.Ordinal).ToList();
        var step = Math.Max(1, files.Count / (Episodes * 2));
        return [.. files.Where((_, i) => i % step == 0).Select(QuoteLinkEpisode.Load).OfType<QuoteLinkEpisode>().Take(Episodes)];
    }
}
