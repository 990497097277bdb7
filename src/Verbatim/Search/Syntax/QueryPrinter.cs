using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Syntax;

/// <summary>Writes a tree in the query language, with the fewest parentheses.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        QueryNode.Word word => PrintWord(word),
        QueryNode.Phrase phrase => PrintPhrase(TextOf(phrase)),
        QueryNode.Near near => string.Join($" NEAR/{near.Distance} ", near.Operands.Select(Print)),
        QueryNode.Field field => $"{NameOf(field.Name)}:{PrintValue(field.Name, field.Value)}",
        QueryNode.Asked asked => "ask:" + PrintUnary(asked.Condition),
        QueryNode.Reply reply => "reply:" + PrintUnary(reply.Condition),
        QueryNode.Negation not => "-" + PrintUnary(not.Condition),
        QueryNode.AllOf all => PrintAll(all),
        QueryNode.AnyOf any => string.Join(" OR ", any.Parts.Select(Print)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    /// <summary>The words with spaces between, unless their writing has none.</summary>
    public static string TextOf(QueryNode.Phrase phrase)
    {
        var unspaced = string.Concat(phrase.Words);
        return WordScanner.Scan(unspaced).Select(w => w.Folded).SequenceEqual(phrase.Words) ? unspaced : string.Join(' ', phrase.Words);
    }

    public static string NameOf(QueryField field) => field.ToString().ToLowerInvariant();

    private static string PrintAll(QueryNode.AllOf all)
    {
        var parts = all.Parts.Select(p => p is QueryNode.AnyOf ? $"({Print(p)})" : Print(p)).ToList();
        return string.Concat(parts.Select((part, i) => i == 0 ? part : (AreOneNumber(parts[i - 1], part) ? " AND " : " ") + part));
    }

    // 10 000 would be read as one number with a space for its thousands; 10-000 is not.
    private static bool AreOneNumber(string before, string after) =>
        before.Length - 1 - before.AsSpan().LastIndexOfAnyExceptInRange('0', '9') is >= 1 and <= 3
        && (after + ' ').AsSpan().IndexOfAnyExceptInRange('0', '9') == 3;

    private static string PrintPhrase(string text) => Quoted(Readings.Grouped(text)?.Replace('\u202F', '-') ?? text);

    private static string PrintWord(QueryNode.Word word) => word.Form switch
    {
        WordForm.Inflected => word.Text,
        WordForm.Exact => "=" + word.Text,
        WordForm.Prefix => word.Text + "*",
        WordForm.Fuzzy => word.Edits == 0 ? word.Text + "~" : $"{word.Text}~{word.Edits}",
        _ => "~" + word.Text,
    };

    private static string PrintUnary(QueryNode node) =>
        node is QueryNode.AllOf or QueryNode.AnyOf or QueryNode.Near ? $"({Print(node)})" : Print(node);

    private static string PrintValue(QueryField field, string value)
    {
        if (value is ['=', .. var whole])
            return "=" + Quoted(whole);
        var plain = field == QueryField.At
            ? !value.Contains(' ')
            : char.IsLetterOrDigit(value[0]) && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '*') && value is not ("OR" or "AND" or "NOT" or "NEAR");
        return plain ? value : Quoted(value);
    }

    private static string Quoted(string text) => $"\"{text}\"";
}
