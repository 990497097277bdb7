namespace Verbatim.Search.Syntax;

/// <summary>Writes a tree in the query language, with the fewest parentheses.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        QueryNode.Word word => PrintWord(word),
        QueryNode.Phrase phrase => Quoted(string.Join(' ', phrase.Words)),
        QueryNode.Near near => string.Join($" NEAR/{near.Distance} ", near.Operands.Select(Print)),
        QueryNode.Field field => $"{NameOf(field.Name)}:{PrintValue(field.Name, field.Value)}",
        QueryNode.Asked asked => "ask:" + PrintUnary(asked.Condition),
        QueryNode.Reply reply => "reply:" + PrintUnary(reply.Condition),
        QueryNode.Negation not => "-" + PrintUnary(not.Condition),
        QueryNode.AllOf all => string.Join(' ', all.Parts.Select(p => p is QueryNode.AnyOf ? $"({Print(p)})" : Print(p))),
        QueryNode.AnyOf any => string.Join(" OR ", any.Parts.Select(Print)),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    public static string NameOf(QueryField field) => field.ToString().ToLowerInvariant();

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
