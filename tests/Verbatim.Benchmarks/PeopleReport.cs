using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>The people that feeds list for their episodes beside the people found in the transcripts of those episodes.</summary>
internal static partial class PeopleReport
{
    private static readonly string[] Outcomes = ["verbatim", "degree", "folded", "part", "near", "missing"];

    public static int Run(string transcripts, string feeds)
    {
        transcripts = Path.GetFullPath(transcripts);
        var folder = Directory.CreateTempSubdirectory("verbatim-people");
        try
        {
            var episodes = FeedPeople.Of(transcripts, feeds).ToList();
            if (episodes.Count == 0)
            {
                Console.Error.WriteLine($"no feed below {feeds} lists people of a transcript below {transcripts}");
                return 1;
            }

            var library = Library.OpenOrCreate(folder.FullName);
            new Ingestor(library).IngestAsync(episodes.Select(e => Path.GetDirectoryName(e.Transcript)!).Distinct()).GetAwaiter().GetResult();
            var ingested = library.Appearances.All().ToLookup(a => a.Transcript, a => new Found(a.AsSettled.Name, a.AsSettled.Role), StringComparer.Ordinal);
            Print("read alone", episodes, e => [.. (EpisodeReader.Read(EpisodeFiles.Of(e.Transcript)).Episode?.People ?? []).Select(p => new Found(p.Name, p.Role))]);
            Print("in a library", episodes, e => [.. ingested[e.Transcript]]);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed record Found(string Name, Role? Role);

    private static void Print(string how, List<FeedEpisode> episodes, Func<FeedEpisode, Found[]> read)
    {
        Console.WriteLine($"{how,-14}{"listed",8}{string.Concat(Outcomes.Select(o => $"{o,10}"))}{"found",9}{"role told",11}{"right",9}");
        var all = episodes.AsParallel().AsOrdered().Select(e => (e.Show, e.Transcript, Listed: e.People, Found: read(e))).ToList();
        foreach (var show in all.GroupBy(e => e.Show, StringComparer.Ordinal).Append(all.GroupBy(_ => "all").Single()))
        {
            var people = show.SelectMany(e => e.Listed.Select(p => (p.Role, Match: Match(p.Name, e.Found)))).ToList();
            var counts = Outcomes.Select(o => people.Count(p => p.Match.Outcome == o)).ToList();
            var told = people.Where(p => p.Match.Found?.Role is not null && p.Role is not null).ToList();
            var right = told.Count(p => p.Match.Found!.Role == p.Role);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{show.Key,-14}{people.Count,8}{string.Concat(counts.Select(c => $"{c,10}"))}{1 - (counts[^1] / (double)people.Count),9:P1}{told.Count / (double)people.Count,11:P1}{right / (double)Math.Max(1, told.Count),9:P1}"));
        }

        foreach (var (_, transcript, listed, found) in all)
        {
            foreach (var person in listed.Where(p => Match(p.Name, found).Outcome == "missing"))
                Console.WriteLine($"  missing {person.Name} in {Path.GetFileName(transcript)}: {string.Join(", ", found.Select(f => f.Name))}");
        }
    }

    private static (string Outcome, Found? Found) Match(string listed, Found[] found)
    {
        var (name, words) = (Degrees().Replace(listed, ""), Words(Degrees().Replace(listed, "")));
        (string, Func<Found, bool>)[] tests =
        [
            ("verbatim", f => f.Name == listed),
            ("degree", f => f.Name == name),
            ("folded", f => string.Concat(Words(f.Name)) == string.Concat(words)),
            ("part", f => Words(f.Name) is { Length: > 0 } own && words.Length > 0 && (words.All(own.Contains) || own.All(words.Contains))),
            ("near", f => Words(f.Name) is { Length: > 1 } own && own.Length == words.Length && own.Zip(words).Count(w => w.First != w.Second) == 1
                && own.Zip(words).All(w => EditDistance.IsWithin(w.First, w.Second, 1))),
        ];
        foreach (var (outcome, test) in tests)
        {
            if (found.FirstOrDefault(test) is { } person)
                return (outcome, person);
        }

        return ("missing", null);
    }

    private static string[] Words(string name) => [.. WordScanner.Scan(name).Select(w => w.Folded)];

    [GeneratedRegex(@",.*$")]
    private static partial Regex Degrees();
}
