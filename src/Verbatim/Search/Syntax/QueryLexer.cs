using System.Buffers;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Search.Syntax;

/// <summary>Cuts a query into tokens. Any text has tokens; what had to be repaired is said in <see cref="Repairs"/>.</summary>
internal sealed class QueryLexer(string text)
{
    private static readonly string[] Labels = [.. Enum.GetNames<QueryField>().Select(n => n.ToLowerInvariant()).Where(n => n.Length > 3), "reply"];

    private const int LongestNumber = 24;

    private static readonly SearchValues<char> DigitsAndSpaces = SearchValues.Create("0123456789 \t\u00A0\u202F\u2009");

    private readonly List<QueryToken> tokens = [];
    private int at;

    public List<string> Repairs { get; } = [];

    public List<QueryToken> Tokens()
    {
        while (at < text.Length)
        {
            var c = text[at];
            if (IsSpace(c))
                at++;
            else if (c == '(')
                Single(TokenKind.Open);
            else if (c == ')')
                Single(TokenKind.Close);
            else if (IsQuote(c))
                Quoted();
            else if (IsMinus(c))
                Minus();
            else
                Chunk();
        }

        return tokens;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\uFF02';

    private static bool IsMinus(char c) => c is '-' or '\u2212';

    private void Single(TokenKind kind)
    {
        tokens.Add(new QueryToken(kind, ""));
        at++;
    }

    private void Quoted()
    {
        var start = ++at;
        while (at < text.Length && !IsQuote(text[at]))
            at++;
        var content = text[start..at];
        if (at < text.Length)
            at++;
        else if (content.Any(char.IsLetterOrDigit))
            Repairs.Add("The quotation mark that was not closed is read as closing at the end.");
        else
            Repairs.Add("A quotation mark without words was left out.");
        tokens.Add(new QueryToken(TokenKind.Quoted, content, Slop()));
    }

    private int Slop()
    {
        if (at >= text.Length || text[at] != '~')
            return -1;
        var start = ++at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return Number(text.AsSpan(start, at - start));
    }

    // A dash between spaces is punctuation; glued to what follows it negates.
    private void Minus()
    {
        at++;
        if (at >= text.Length || IsSpace(text[at]) || text[at] == ')')
            return;
        if (tokens is not [.., { Kind: TokenKind.Minus }])
            tokens.Add(new QueryToken(TokenKind.Minus, ""));
    }

    private void Chunk()
    {
        var start = at;
        while (at < text.Length && !IsSpace(text[at]) && text[at] is not ('(' or ')') && !IsQuote(text[at]))
        {
            if (text[at++] == ':' && (LabelOf(text.AsSpan(start, at - 1 - start)) ?? Misspelled(start)) is { } name)
            {
                tokens.Add(new QueryToken(TokenKind.Label, name));
                return;
            }
        }

        while (tokens is not [.., { Kind: TokenKind.Label }] && ThousandsFollow(start))
            at += 4;
        tokens.Add(Operator(text[start..at]));
    }

    // 10 000 is one number.
    private bool ThousandsFollow(int start) =>
        at - start is > 0 and < LongestNumber && at + 3 < text.Length && IsSpace(text[at])
        && DigitsFrom(start) is >= 1 and <= 3 && !text.AsSpan(start, at - start).ContainsAnyExcept(DigitsAndSpaces)
        && DigitsFrom(at + 1) == 3 && (at + 4 == text.Length || IsSpace(text[at + 4]) || text[at + 4] == ')');

    private int DigitsFrom(int i)
    {
        var count = 0;
        while (i + count < text.Length && char.IsAsciiDigit(text[i + count]))
            count++;
        return count;
    }

    // speker:Roberts
    private string? Misspelled(int start)
    {
        var name = text[start..(at - 1)].ToLowerInvariant();
        if (name.Length < 4 || at >= text.Length || !(char.IsLetterOrDigit(text[at]) || IsQuote(text[at])) || Labels.FirstOrDefault(l => EditDistance.IsWithin(name, l, 1)) is not { } label)
            return null;
        Repairs.Add($"{name}: was read as {label}:");
        return label;
    }

    private static string? LabelOf(ReadOnlySpan<char> name)
    {
        if (name.Length > 8 || name.ContainsAnyExceptInRange('A', 'z'))
            return null;
        var label = name.ToString().ToLowerInvariant();
        return label is "ask" or "reply" || (Enum.TryParse<QueryField>(label, ignoreCase: true, out _) && !char.IsAsciiDigit(label[0])) ? label : null;
    }

    private QueryToken Operator(string chunk) => chunk switch
    {
        "OR" or "|" or "||" => new QueryToken(TokenKind.Or, chunk),
        "AND" or "&&" => new QueryToken(TokenKind.And, chunk),
        "NOT" => new QueryToken(TokenKind.Not, chunk),
        "NEAR" => new QueryToken(TokenKind.Near, chunk),
        _ when chunk.StartsWith("NEAR/", StringComparison.Ordinal) => new QueryToken(TokenKind.Near, chunk, Number(chunk.AsSpan(5))),
        _ => new QueryToken(TokenKind.Chunk, chunk),
    };

    private int Number(ReadOnlySpan<char> digits)
    {
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= QueryLimits.MaxDistance)
            return number;
        Repairs.Add($"A distance is a number from 1 to {QueryLimits.MaxDistance}; {QueryLimits.DefaultDistance} was taken.");
        return QueryLimits.DefaultDistance;
    }
}
