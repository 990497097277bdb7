using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

namespace Verbatim.Search.Sqlite;

/// <summary>The library's own words and in how many turns each occurs.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> terms = [];
    private readonly List<int> turns = [];

    public static Vocabulary Read(SqliteConnection connection)
    {
        var vocabulary = new Vocabulary();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term, doc FROM search_vocabulary WHERE col = 'words'";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            vocabulary.terms.Add(rows.GetString(0));
            vocabulary.turns.Add(rows.GetInt32(1));
        }

        return vocabulary;
    }

    /// <summary>The words of the library that a word of a query stands for, frequent ones first, at most <see cref="QueryLimits.MaxExpansions"/>.</summary>
    public List<string> Expand(QueryNode.Word word)
    {
        var test = new WordTest(word);
        return [.. Enumerable.Range(0, terms.Count).Where(i => test.Accepts(terms[i])).OrderByDescending(i => turns[i]).Take(QueryLimits.MaxExpansions).Select(i => terms[i])];
    }
}
