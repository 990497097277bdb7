using System.Globalization;
using System.Text.RegularExpressions;
using Verbatim.Search;
using Verbatim.Search.Sqlite;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>Mean average precision on judged collections: <c>relevance FOLDER</c>, where FOLDER holds ir-cacm and ir-cranfield.</summary>
internal static partial class SearchRelevance
{
    private const int Depth = 1000;

    public static int Run(string folder)
    {
        var (cacm, cranfield) = (Path.Combine(folder, "ir-cacm", "files"), Path.Combine(folder, "ir-cranfield", "files", "chetan-original"));
        if (!Directory.Exists(cacm) || !Directory.Exists(cranfield))
        {
            Console.Error.WriteLine($"{folder}: expected ir-cacm and ir-cranfield in it");
            return 1;
        }

        Report("CACM", Cacm(cacm), CacmTopics(cacm), Judgements(Path.Combine(cacm, "qrels", "qrels.cacm.txt"), f => (f[0], f[2], f[3])));
        Report("Cranfield", Cranfield(Path.Combine(cranfield, "cran.all.1400")), CranfieldTopics(Path.Combine(cranfield, "cran.qry")), Judgements(Path.Combine(cranfield, "cranqrel"), f => (f[0], f[1], f[2])));
        return 0;
    }

    private static void Report(string name, List<(string Id, string Text)> documents, List<(string Id, string Text)> topics, ILookup<string, string> relevant)
    {
        var work = Directory.CreateTempSubdirectory("verbatim-relevance-").FullName;
        try
        {
            var database = LibraryDatabase.OpenOrCreate(work);
            var turns = documents.Select(d => new Turn(null, LineRange.Of(1), [new Paragraph(d.Text, LineRange.Of(1))]));
            var episode = SearchCorpus.Make($"/{name}/{name}.md", 0, turns);
            new EpisodeStore(database).Save(episode, [new SourceFile(SourceKind.Transcript, episode.Source.Path, "", [], "utf-8", "")]);
            var index = new SqliteTurnIndex(database.Connect);
            index.Rebuild();
            var precisions = topics.Where(t => relevant.Contains(t.Id)).Select(t => Precision(index, t.Text, relevant[t.Id].ToHashSet(), documents)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {documents.Count} documents, {precisions.Count} topics, MAP {precisions.Average():0.0000}"));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(work, recursive: true);
        }
    }

    private static double Precision(SqliteTurnIndex index, string topic, HashSet<string> relevant, List<(string Id, string Text)> documents)
    {
        var query = string.Join(" OR ", WordScanner.Scan(topic).Select(w => w.Folded));
        var (found, sum) = (0, 0.0);
        var hits = index.Search(QueryParser.Parse(query), new SearchOptions(Depth)).Hits;
        for (var rank = 0; rank < hits.Length; rank++)
        {
            if (relevant.Contains(documents[hits[rank].Turn - 1].Id))
                sum += ++found / (rank + 1.0);
        }

        return sum / relevant.Count;
    }

    private static List<(string, string)> Cacm(string folder) =>
    [
        .. Directory.GetFiles(folder, "CACM-*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileNameWithoutExtension(f), Tags().Replace(File.ReadAllText(f), " "))),
    ];

    private static List<(string, string)> CacmTopics(string folder) =>
    [
        .. File.ReadAllText(Path.Combine(folder, "topics", "topics.cacm.txt")).Split("<DOC>").Select(d => CacmTopic().Match(d)).Where(m => m.Success)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value)),
    ];

    private static List<(string, string)> Cranfield(string file) => [.. Records(file).Select((r, i) => ($"{i + 1}", Marks().Replace(r, " ")))];

    // The judgements count the topics, they do not use their numbers.
    private static List<(string, string)> CranfieldTopics(string file) => Cranfield(file);

    private static IEnumerable<string> Records(string file) =>
        RecordStart().Split(File.ReadAllText(file)).Where(r => r.Trim().Length > 0).Select(r => r[(r.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    private static ILookup<string, string> Judgements(string file, Func<string[], (string Topic, string Document, string Grade)> read) =>
        File.ReadLines(file).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(f => f.Length >= 3).Select(read)
            .Where(j => j.Grade is not ("-1" or "0")).ToLookup(j => j.Topic, j => j.Document);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"<DOCNO>\s*(\d+)\s*</DOCNO>(.*?)</DOC>", RegexOptions.Singleline)]
    private static partial Regex CacmTopic();

    [GeneratedRegex(@"^\.[A-Z]\s*$", RegexOptions.Multiline)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\.I ", RegexOptions.Multiline)]
    private static partial Regex RecordStart();
}
