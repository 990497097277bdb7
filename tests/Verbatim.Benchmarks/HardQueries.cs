using System.Globalization;
using Verbatim.Search;
using Verbatim.Storage;

namespace Verbatim.Benchmarks;

/// <summary>What the queries cost that are meant to cost much, on every engine that is compiled in.</summary>
internal static class HardQueries
{
    private static readonly (string Name, string Query)[] All =
    [
        ("a* OR e* OR ... (26 letters)", string.Join(" OR ", Enumerable.Range('a', 26).Select(c => $"{(char)c}*"))),
        ("a* e* i* o* u*", "a* e* i* o* u*"),
        ("10,000 words", string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"w{i}"))),
        ("10,000 frequent words", string.Join(' ', Enumerable.Repeat("the of and to you", 2_000))),
        ("the, 200 times with OR", string.Join(" OR ", Enumerable.Range(0, 200).Select(i => i % 2 == 0 ? "the" : "a*"))),
        ("1,000 parentheses", new string('(', 1_000) + "scaling" + new string(')', 1_000)),
        ("\" alone", "\""),
        ("~ on 300 letters", new string('a', 300) + "~"),
        ("~ before 300 letters", "~" + string.Concat(Enumerable.Repeat("bcd", 100))),
        ("-the (everything else)", "-the"),
        ("the NEAR/1000 a*", "the NEAR/1000 a*"),
        ("t* NEAR/3 s* NEAR/3 w*", "t* NEAR/3 s* NEAR/3 w*"),
        ("\"of the\" OR \"in the\" OR \"to the\"", "\"of the\" OR \"in the\" OR \"to the\""),
        ("ask:the reply:the", "ask:the reply:the"),
        ("20,000 characters of one word", new string('x', 20_000)),
    ];

    public static void Measure(LibraryDatabase database)
    {
        foreach (var name in SearchEngines.Names)
        {
            var index = SearchEngines.Open(name, database.Folder, database.Connect);
            index.Search(QueryParser.Parse("the"), new SearchOptions());
            Console.WriteLine($"queries that are meant to cost much, {name}: milliseconds of the thread's CPU time");
            Console.WriteLine("| query | ms | turns | parts left out |");
            Console.WriteLine("|---|--:|--:|---|");
            foreach (var (title, query) in All)
            {
                var before = ThreadClock.Milliseconds;
                var found = index.Search(QueryParser.Parse(query), new SearchOptions());
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| `{title}` | {ThreadClock.Milliseconds - before:0} | {found.Total} | {(found.Repairs.IsEmpty ? "none" : "said")} |"));
            }
        }
    }
}
