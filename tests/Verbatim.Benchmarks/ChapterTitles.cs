using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>
/// Titles of chapters as queries, and at which place among the episodes found theirs stands: <c>chapters [TRANSCRIPTS [FEEDS [EPISODES]]]</c>. The chapters
/// come from feeds and are not in the library: only what was said can find them.
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
        var work = Directory.CreateTempSubdirectory("verbatim-chapters-").FullName;
        try
        {
            var library = Library.OpenOrCreate(work);
            await new Ingestor(library).IngestAsync(chosen.Select(g => g.Key));
            var stored = library.Lists.Episodes().ToDictionary(e => library.Episodes.Load(e.Address)!.Source.Path, e => e.Address.ToString());
            foreach (var (name, ask) in new (string, Func<string, string>)[] { ("any of the words", AnyWord), ("all of the words", t => t) })
            {
                var ranks = chosen.Where(g => stored.ContainsKey(g.Key)).SelectMany(g => g.Select(t => Rank(library, ask(t.Title), stored[g.Key]))).ToList();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{name}: {stored.Count} episodes, {ranks.Count} titles, MRR {ranks.Average(r => r == 0 ? 0 : 1.0 / r):0.000}, first {100.0 * ranks.Count(r => r == 1) / ranks.Count:0.0} of 100, among five {100.0 * ranks.Count(r => r is >= 1 and <= 5) / ranks.Count:0.0}"));
            }
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }

        return 0;
    }

    private static string AnyWord(string title) => string.Join(" OR ", Transcripts.WordScanner.Scan(title).Select(w => w.Folded));

    // From 1, among the episodes in the order of their first hits; 0 where it is not found.
    private static int Rank(Library library, string query, string episode)
    {
        var found = library.Index.Search(QueryParser.Parse(query), new SearchOptions(Depth)).Hits.Select(h => h.Episode).Distinct().ToList();
        return found.IndexOf(episode) + 1;
    }

    private static IEnumerable<(string File, string Title)> Titles(string transcripts, string feeds)
    {
        var files = Directory.EnumerateFiles(transcripts, "*.md", SearchOption.AllDirectories)
            .ToLookup(f => $"{Path.GetFileName(Path.GetDirectoryName(f))}/{Number().Match(Path.GetFileNameWithoutExtension(f)).Value}");
        foreach (var feed in Directory.EnumerateFiles(feeds, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var item in Items(feed))
            {
                if (item.Element("link")?.Value.Trim().TrimEnd('/').Split('/') is not [.., var show, var episode] || files[$"{show}/{episode}"].ToList() is not [var file])
                    continue;
                foreach (var title in item.Descendants(Chapters + "chapter").Select(c => c.Attribute("title")?.Value.Trim() ?? ""))
                {
                    if (!Furniture().IsMatch(title) && Transcripts.WordScanner.Scan(title).Length >= Fewest)
                        yield return (file, title);
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
