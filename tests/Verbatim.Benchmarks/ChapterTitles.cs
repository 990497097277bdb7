using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Verbatim.Ingestion;
using Verbatim.Search;

namespace Verbatim.Benchmarks;

/// <summary>
/// Titles of chapters as queries, and at which place among the episodes found theirs stands: <c>chapters [TRANSCRIPTS [FEEDS [EPISODES]]]</c>. The chapters
/// come from feeds. First they are not in the library, and only what was said can find them; then they lie beside the transcripts, and the place of the first
/// hit of the chapter itself is printed as well.
/// </summary>
internal static partial class ChapterTitles
{
    private static readonly XNamespace Chapters = "http://podlove.org/simple-chapters";
    private const int Depth = 200;
    private const int Fewest = 2;

    public static async Task<int> RunAsync(string transcripts, string feeds, int episodes)
    {
        var titled = Titles(transcripts, feeds).GroupBy(t => t.File).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        // Spread over all shows and years.
        var chosen = titled.Where((_, i) => i * (long)episodes / titled.Count != (i - 1) * (long)episodes / titled.Count || i == 0).Take(episodes).ToList();
        await MeasureAsync("chapters not in the library", chosen, beside: false);
        await MeasureAsync("chapters in the library", chosen, beside: true);
        return 0;
    }

    private static async Task MeasureAsync(string name, List<IGrouping<string, (string File, string Title, double Start)>> chosen, bool beside)
    {
        var work = Directory.CreateTempSubdirectory("verbatim-chapters-").FullName;
        try
        {
            var library = Library.OpenOrCreate(work);
            var copies = chosen.Select((g, i) => (Path: Path.Combine(work, string.Create(CultureInfo.InvariantCulture, $"{i}.md")), Titles: g.ToList())).ToList();
            foreach (var (path, titles) in copies)
            {
                File.Copy(titles[0].File, path);
                if (beside)
                    File.WriteAllText(Path.ChangeExtension(path, ".chapters.json"), JsonSerializer.Serialize(new { version = "1.2.0", chapters = titles.Select(t => new { startTime = t.Start, title = t.Title }) }));
            }

            await new Ingestor(library).IngestAsync(copies.Select(c => c.Path));
            var stored = library.Lists.Episodes().ToDictionary(e => library.Episodes.Load(e.Address)!.Source.Path, e => e.Address.ToString());
            var known = copies.Where(c => stored.ContainsKey(c.Path)).ToList();
            foreach (var (words, ask) in new (string, Func<string, string>)[] { ("any of the words", AnyWord), ("all of the words", t => t) })
            {
                var hits = known.SelectMany(c => c.Titles.Select(t => (t.Title, Episode: stored[c.Path], Hits: Hits(library, ask(t.Title))))).ToList();
                Print($"{name}, {words}, episode", [.. hits.Select(h => h.Hits.Select(x => x.Episode).Distinct().ToList().IndexOf(h.Episode) + 1)]);
                if (beside)
                    Print($"{name}, {words}, chapter", [.. hits.Select(h => h.Hits.FindIndex(x => x.Episode == h.Episode && x.Chapter == h.Title) + 1)]);
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    // Ranks count from 1; 0 is not found.
    private static void Print(string name, List<int> ranks) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{name}: {ranks.Count} titles, MRR {ranks.Average(r => r == 0 ? 0 : 1.0 / r):0.000}, first {100.0 * ranks.Count(r => r == 1) / ranks.Count:0.0} of 100, among five {100.0 * ranks.Count(r => r is >= 1 and <= 5) / ranks.Count:0.0}"));

    private static string AnyWord(string title) => string.Join(" OR ", Transcripts.WordScanner.Scan(title).Select(w => w.Folded));

    private static List<SearchHit> Hits(Library library, string query) => [.. library.Index.Search(QueryParser.Parse(query), new SearchOptions(Depth)).Hits];

    private static IEnumerable<(string File, string Title, double Start)> Titles(string transcripts, string feeds)
    {
        var files = Directory.EnumerateFiles(transcripts, "*.md", SearchOption.AllDirectories)
            .ToLookup(f => $"{Path.GetFileName(Path.GetDirectoryName(f))}/{Number().Match(Path.GetFileNameWithoutExtension(f)).Value}");
        foreach (var feed in Directory.EnumerateFiles(feeds, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var item in Items(feed))
            {
                if (item.Element("link")?.Value.Trim().TrimEnd('/').Split('/') is not [.., var show, var episode] || files[$"{show}/{episode}"].ToList() is not [var file])
                    continue;
                foreach (var chapter in item.Descendants(Chapters + "chapter"))
                {
                    var title = chapter.Attribute("title")?.Value.Trim() ?? "";
                    if (!Transcripts.Timestamp.TryParse(chapter.Attribute("start")?.Value, out var start))
                        continue;
                    if (!Furniture().IsMatch(title) && Transcripts.WordScanner.Scan(title).Length >= Fewest)
                        yield return (file, title, start);
                }
            }
        }
    }

    private static IEnumerable<XElement> Items(string feed)
    {
        try
        {
            return XDocument.Load(feed).Descendants("item");
        }
        catch (XmlException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"\d+$")]
    private static partial Regex Number();

    // The same in every episode.
    [GeneratedRegex("sponsor|break|welcome|what up|that's the news|it's time|start the show|let's talk|outro|intro|closing|wrap|thanks|bye", RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();
}
