using System.Globalization;
using Verbatim.Benchmarks;

return args switch
{
    ["timing", .. var rest] => TimingReport.Run(rest),
    ["search", .. var rest] => SearchBenchmark.Run(Folder(rest, "changelog"), Number(rest, 1, 100_000), Number(rest, 2, 200)),
    ["relevance", .. var rest] => SearchRelevance.Run(Folder(rest, "")),
    _ => Usage(),
};

static string Folder(string[] rest, string usual) =>
    rest.Length > 0 ? rest[0] : Path.Combine(AppContext.BaseDirectory, "../../../../../../shared/corpus", usual);

static int Number(string[] rest, int at, int usual) => rest.Length > at ? int.Parse(rest[at], CultureInfo.InvariantCulture) : usual;

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Verbatim.Benchmarks -- timing [FOLDER]
                                                                            search [FOLDER [TURNS [QUERIES]]]
                                                                            relevance [FOLDER]
        """);
    return 2;
}
