using System.Globalization;
using Verbatim.Benchmarks;

return args switch
{
    ["timing", .. var rest] => TimingReport.Run(rest),
    ["search", var folder, .. var rest] => SearchBenchmark.Run(folder, Number(rest, 0, 100_000), Number(rest, 1, 200)),
    ["relevance", var folder] => SearchRelevance.Run(folder),
    _ => Usage(),
};

static int Number(string[] rest, int at, int usual) => rest.Length > at ? int.Parse(rest[at], CultureInfo.InvariantCulture) : usual;

static int Usage()
{
    Console.Error.WriteLine("""
        Usage: dotnet run -c Release --project tests/Verbatim.Benchmarks -- timing [FOLDER]
                                                                            search FOLDER [TURNS] [QUERIES]
                                                                            relevance FOLDER
        """);
    return 2;
}
