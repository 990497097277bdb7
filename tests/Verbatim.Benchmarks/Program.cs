using System.Globalization;
using Verbatim.Benchmarks;

return args switch
{
    ["chapters", .. var rest] => await ChapterTitles.RunAsync(Folder(rest, "changelog/files"), rest.Length > 1 ? rest[1] : Folder([], "feeds"), Number(rest, 2, 300)),
    ["formats", .. var rest] => FormatReport.Run(Folder(rest, "")),
    ["people", .. var rest] => PeopleReport.Run(Folder(rest, "changelog/files"), rest.Length > 1 ? rest[1] : Folder([], "feeds")),
    ["memory"] => MemoryReport.Run(),
    ["memory", var file] => MemoryReport.Read(file),
    ["quote", .. var rest] => await QuoteReport.RunAsync(rest.Length > 0 ? rest[0] : "seeds", rest.Length > 1 ? rest[1] : Folder([], "bitcointranscripts"), Number(rest, 2, 200)),
    ["odd-transcripts", var folder] => Written(() => OddTranscripts.Write(folder)),
    ["many-transcripts", var folder, var episodes] => Written(() => OddTranscripts.WriteMany(folder, int.Parse(episodes, CultureInfo.InvariantCulture))),
    ["queries", var library, var words, var seconds, var callers] =>
        QueryRate.Run(library, words, int.Parse(seconds, CultureInfo.InvariantCulture), int.Parse(callers, CultureInfo.InvariantCulture)),
    ["quote-links", .. var folders] => QuoteLinkReport.Run(folders),
    ["quote-link-cost", .. var folders] => QuoteLinkReport.Cost(folders),
    ["relevance", .. var rest] => SearchRelevance.Run(Folder(rest, "")),
    ["search", .. var rest] => SearchBenchmark.Run(Folder(rest, "changelog"), Number(rest, 1, 440_000), Number(rest, 2, 200)),
    ["search-process", var engine, var place, var queries] => SearchProcess.Run(engine, place, queries),
    ["timing", .. var rest] => TimingReport.Run(rest),
    ["timing-fit", .. var rest] => TimingFit.Run(Folder(rest, "")),
    _ => Usage(),
};

static string Folder(string[] rest, string usual) =>
    rest.Length > 0 ? rest[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/corpus", usual);

static int Number(string[] rest, int at, int usual) => rest.Length > at ? int.Parse(rest[at], CultureInfo.InvariantCulture) : usual;

static int Written(Action write)
{
    write();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Verbatim.Benchmarks -- REPORT
          chapters [TRANSCRIPTS [FEEDS [EPISODES]]]   titles of chapters as queries: do they find their episode
          formats [FOLDER]                    speed and memory of each reader
          people [TRANSCRIPTS [FEEDS]]        people found beside those that feeds list
          memory [FILE]                       most memory of each reader; of one file
          quote [FOLDER [OTHER [COUNT]]]      remembered quotations with errors, and invented ones
          many-transcripts FOLDER EPISODES    writes that many short transcripts, for lists
          odd-transcripts FOLDER              writes transcripts at the edges of what a page can show
          queries LIBRARY WORDS SECONDS CALLERS   queries of two words a second, microseconds of each
          quote-link-cost [FOLDER...]         what links cost in three hours of conversation, damaged ones too
          quote-links [FOLDER...]             edits of sources, and what becomes of links to them
          relevance [FOLDER]                  ranking on judged collections
          search [FOLDER [TURNS [QUERIES]]]   speed and size of each engine beside plain FTS5, PostgreSQL and bare Lucene.Net
          timing [FOLDER]                     moments beside known times
        """);
    return 2;
}
