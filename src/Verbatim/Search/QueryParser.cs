using Verbatim.Search.Syntax;

namespace Verbatim.Search;

/// <summary>Reads the query language of docs/search.md. Any text gives a query; nothing throws.</summary>
public static class QueryParser
{
    public static Query Parse(string? text)
    {
        text ??= "";
        var cut = text.Length > QueryLimits.MaxCharacters;
        var lexer = new QueryLexer(cut ? text[..QueryLimits.MaxCharacters] : text);
        var builder = new QueryBuilder(lexer.Tokens(), lexer.Repairs);
        var root = builder.Build();
        if (cut)
            lexer.Repairs.Add($"Only the first {QueryLimits.MaxCharacters} characters were read.");
        return new Query(text, root, [.. lexer.Repairs.Distinct()]);
    }
}
