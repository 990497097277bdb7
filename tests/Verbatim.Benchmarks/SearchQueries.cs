using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <param name="Plain">The same for plain FTS5; null where it has nothing like it.</param>
/// <param name="Postgres">The same for PostgreSQL, for <c>websearch_to_tsquery</c> or, with <c>:*</c> at the end, <c>to_tsquery</c>.</param>
internal sealed record SearchQuery(string Ours, string? Plain, string? Postgres);

/// <summary>Queries of every class, drawn with a fixed seed from the words of the library they are put to.</summary>
internal sealed class SearchQueries(SqliteConnection library)
{
    private readonly Random random = new(5);

    public IEnumerable<(string Class, List<SearchQuery> Queries)> Classes(int count)
    {
        var turns = library.ExecuteScalar<int>("SELECT max(id) FROM turn");
        var words = library.Query<(string Word, int Turns)>("SELECT word, sum(turns) FROM search_posting GROUP BY word")
            .Where(w => w.Word.All(char.IsAsciiLetter)).ToList();
        var rare = words.Where(w => w.Turns is >= 1 and <= 20 && w.Word.Length > 3).Select(w => w.Word).ToArray();
        var middling = words.Where(w => w.Turns > turns / 1000 && w.Turns < turns / 50).Select(w => w.Word).ToArray();
        var common = words.Where(w => w.Turns > turns / 10).Select(w => w.Word).ToArray();
        var long4 = middling.Where(w => w.Length > 3).ToArray();
        yield return ("rare word", Make(count, () => Word(rare)));
        yield return ("middling word", Make(count, () => Word(middling)));
        yield return ("very common word", Make(count, () => Word(common)));
        yield return ("two words", Make(count, () => Two(middling, common)));
        yield return ("three words, OR", Make(count, () => Or(middling, common)));
        yield return ("phrase", Make(count, () => Phrase(turns)));
        yield return ("phrase + speaker", Make(count, () => Phrase(turns) is var p ? new SearchQuery(p.Ours + " speaker:jerod", null, null) : p));
        yield return ("prefix", Make(count, () => Pick(long4)[..3] is var p ? new SearchQuery(p + "*", $"\"{p}\" *", p + ":*") : null!));
        yield return ("fuzzy", Make(count, () => new SearchQuery(Pick(middling) + "~", null, null)));
        yield return ("proximity", Make(count, () => Near(middling, common)));
    }

    private static List<SearchQuery> Make(int count, Func<SearchQuery> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    private string Pick(string[] words) => words[random.Next(words.Length)];

    private SearchQuery Word(string[] words) => Pick(words) is var w ? new SearchQuery(w, $"\"{w}\"", w) : null!;

    private SearchQuery Two(string[] a, string[] b)
    {
        var (x, y) = (Pick(a), Pick(random.Next(2) == 0 ? a : b));
        return new SearchQuery($"{x} {y}", $"\"{x}\" AND \"{y}\"", $"{x} {y}");
    }

    private SearchQuery Or(string[] a, string[] b)
    {
        var (x, y, z) = (Pick(a), Pick(a), Pick(b));
        return new SearchQuery($"{x} OR {y} OR {z}", $"\"{x}\" OR \"{y}\" OR \"{z}\"", $"{x} or {y} or {z}");
    }

    private SearchQuery Near(string[] a, string[] b)
    {
        var (x, y) = (Pick(a), Pick(b));
        return new SearchQuery($"\"{x} {y}\"~8", $"NEAR(\"{x}\" \"{y}\", 7)", null);
    }

    private SearchQuery Phrase(int turns)
    {
        while (true)
        {
            var text = library.ExecuteScalar<string?>("SELECT text FROM turn WHERE id = @id", new { id = random.Next(1, turns + 1) }) ?? "";
            var words = WordScanner.Scan(text);
            var length = random.Next(2, 5);
            if (words.Length <= length)
                continue;
            var first = random.Next(words.Length - length);
            if (words[first..(first + length)].Any(w => !w.Folded.All(char.IsAsciiLetter) || w.Folded.Length != w.End - w.Start))
                continue;
            var phrase = string.Join(' ', words[first..(first + length)].Select(w => w.Folded));
            return new SearchQuery($"\"{phrase}\"", $"\"{phrase}\"", $"\"{phrase}\"");
        }
    }
}
