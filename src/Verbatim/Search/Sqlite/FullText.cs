using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Words, phrases and proximities as FTS5 finds them. FTS5 sees only quoted tokens of ours, never what somebody typed.</summary>
internal sealed class FullText(SqliteConnection connection, Catalogue catalogue, Vocabulary vocabulary)
{
    public Matches Find(QueryNode node) => node is QueryNode.Near near && !IsNative(near) ? FindChecking(near) : Match(Expression(node));

    private string? Expression(QueryNode node) => node switch
    {
        QueryNode.Word { Form: WordForm.Inflected } word => $"stems : {Token(PorterStemmer.Stem(word.Text))}",
        QueryNode.Word { Form: WordForm.Exact } word => $"words : {Token(word.Text)}",
        QueryNode.Word { Form: WordForm.Prefix } word => $"words : {Token(word.Text)} *",
        QueryNode.Word word => vocabulary.Expand(word) is { Count: > 0 } words ? $"words : ({string.Join(" OR ", words.Select(Token))})" : null,
        QueryNode.Phrase phrase => $"words : {Token(string.Join(' ', phrase.Words))}",
        QueryNode.Near near => NearExpression(near),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    // FTS5 counts the words between, we count from word to word.
    private static string NearExpression(QueryNode.Near near)
    {
        var inflected = near.Operands.All(o => o is QueryNode.Word { Form: WordForm.Inflected });
        var tokens = near.Operands.Cast<QueryNode.Word>().Select(w => Token(inflected ? PorterStemmer.Stem(w.Text) : w.Text));
        return $"{(inflected ? "stems" : "words")} : NEAR({string.Join(' ', tokens)}, {near.Distance - 1})";
    }

    private static bool IsNative(QueryNode.Near near) =>
        near.Operands.All(o => o is QueryNode.Word { Form: WordForm.Inflected }) || near.Operands.All(o => o is QueryNode.Word { Form: WordForm.Exact });

    private static string Token(string text) => $"\"{text}\"";

    private Matches FindChecking(QueryNode.Near near)
    {
        var candidates = near.Operands.Select(Find).Aggregate(Matches.Both);
        var finder = new OccurrenceFinder(near);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT text FROM turn WHERE id = @id";
        var id = command.Parameters.Add("@id", SqliteType.Integer);
        return candidates.Where(turn =>
        {
            id.Value = catalogue.IdOf(turn);
            return command.ExecuteScalar() is string text && finder.Find(WordScanner.Scan(text)).Count > 0;
        });
    }

    private Matches Match(string? expression)
    {
        if (expression is null)
            return Matches.None;
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid, bm25(search_words) FROM search_words WHERE search_words MATCH @expression ORDER BY rowid";
        command.Parameters.AddWithValue("@expression", expression);
        var (turns, scores, hint) = (new List<int>(), new List<float>(), 0);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var turn = catalogue.OrdinalOf(rows.GetInt64(0), ref hint);
            if (turn < 0)
                continue;
            turns.Add(turn);
            scores.Add(-(float)rows.GetDouble(1));
        }

        return new Matches([.. turns], [.. scores]);
    }
}
