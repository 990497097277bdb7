using System.Collections.Immutable;

namespace Verbatim.Search.Syntax;

/// <summary>
/// Builds the tree: <c>any := all (OR all)*</c>, <c>all := near+</c>, <c>near := unary (NEAR/k unary)*</c>. What does not fit is repaired.
/// </summary>
internal sealed class QueryBuilder(List<QueryToken> tokens, List<string> repairs)
{
    private readonly WordReader words = new(repairs);
    private int at;

    public QueryNode? Build()
    {
        var parts = new List<QueryNode?>();
        while (at < tokens.Count)
        {
            parts.Add(Any(0));
            if (at < tokens.Count)
            {
                repairs.Add("A closing parenthesis without its opening one was left out.");
                at++;
            }
        }

        var root = QueryNode.All(parts);
        if (root is null && repairs.Count == 0 && tokens.Count > 0)
            repairs.Add("There is no word in it to look for.");
        return root;
    }

    private QueryNode? Any(int depth)
    {
        var alternatives = new List<QueryNode?>();
        do
        {
            alternatives.Add(All(depth));
        }
        while (Take(TokenKind.Or));
        if (alternatives.Contains(null) && (depth > 0 || alternatives.Count > 1))
            repairs.Add("An OR, or parentheses, with nothing to look for was left out.");
        return QueryNode.Any(alternatives);
    }

    private QueryNode? All(int depth)
    {
        var parts = new List<QueryNode?>();
        while (at < tokens.Count && tokens[at].Kind is not (TokenKind.Or or TokenKind.Close))
        {
            if (Take(TokenKind.And))
                continue;
            parts.Add(Nearby(depth));
        }

        return QueryNode.All(parts);
    }

    private QueryNode? Nearby(int depth)
    {
        if (at < tokens.Count && tokens[at].Kind == TokenKind.Near)
        {
            repairs.Add("NEAR stands between two words or phrases; it was left out.");
            at++;
            return null;
        }

        var pairs = new List<QueryNode?>();
        var left = at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Near ? Operand(depth) : Unary(depth);
        while (at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Near)
        {
            var distance = tokens[at++].Number is var n && n > 0 ? n : QueryLimits.DefaultDistance;
            var right = Operand(depth);
            AddPair(pairs, left, right, distance);
            left = right;
        }

        return pairs.Count == 0 ? left : QueryNode.All(pairs);
    }

    // a NEAR/5 b NEAR/5 c is one condition on three; with differing distances it is two on two.
    private void AddPair(List<QueryNode?> pairs, QueryNode? left, QueryNode? right, int distance)
    {
        if (left is QueryNode.Word or QueryNode.Phrase && right is QueryNode.Word or QueryNode.Phrase)
        {
            if (pairs is [.., QueryNode.Near last] && last.Distance == distance && last.Operands[^1] == left)
                pairs[^1] = last with { Operands = last.Operands.Add(right!) };
            else
                pairs.Add(new QueryNode.Near([left, right!], distance));
            return;
        }

        repairs.Add("NEAR stands between two words or phrases; AND was taken.");
        if (pairs.Count == 0)
            pairs.Add(left);
        pairs.Add(right);
    }

    // -test-time, test-time NEAR/5 compute: the words of one chunk belong together where they are one operand.
    private QueryNode? Operand(int depth)
    {
        var chunk = at < tokens.Count && tokens[at].Kind == TokenKind.Chunk;
        var node = Unary(depth);
        return chunk && node is QueryNode.AllOf all && all.Parts.All(p => p is QueryNode.Word { Form: WordForm.Inflected })
            ? new QueryNode.Phrase([.. all.Parts.Select(p => ((QueryNode.Word)p).Text)])
            : node;
    }

    private QueryNode? Unary(int depth)
    {
        if (at >= tokens.Count)
            return null;
        var token = tokens[at++];
        switch (token.Kind)
        {
            case TokenKind.Minus or TokenKind.Not:
                return Negated(depth);
            case TokenKind.Open:
                return Group(depth);
            case TokenKind.Quoted:
                return words.Quoted(token);
            case TokenKind.Label:
                return Labelled(token.Text, depth);
            case TokenKind.Chunk:
                return QueryNode.All(words.Chunk(token.Text));
            default:
                at--;
                return null;
        }
    }

    private QueryNode? Negated(int depth)
    {
        if (depth >= QueryLimits.MaxDepth)
            return TooDeep();
        var node = Operand(depth + 1);
        if (node is null)
            repairs.Add("A NOT with nothing behind it was left out.");
        return QueryNode.Negate(node);
    }

    private QueryNode? Group(int depth)
    {
        if (depth >= QueryLimits.MaxDepth)
            return TooDeep();
        var node = Any(depth + 1);
        if (!Take(TokenKind.Close))
            repairs.Add("The parenthesis that was not closed is read as closing at the end.");
        return node;
    }

    private QueryNode? TooDeep()
    {
        repairs.Add($"Parentheses and NOTs more than {QueryLimits.MaxDepth} deep were left out.");
        return null;
    }

    private QueryNode? Labelled(string label, int depth)
    {
        if (at >= tokens.Count)
            return Nothing(label);
        if (label is "ask" or "reply")
            return Exchange(label, depth);
        var field = Enum.Parse<QueryField>(label, ignoreCase: true);
        if (Take(TokenKind.Open))
            return Alternatives(field);
        if (tokens[at].Kind is not (TokenKind.Chunk or TokenKind.Quoted or TokenKind.Minus))
            return Nothing(label);
        var sign = Take(TokenKind.Minus) && field == QueryField.At ? "-" : "";
        if (tokens[at] is { Kind: TokenKind.Chunk, Text: "=" } && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Quoted)
            sign = tokens[at++].Text;
        return at < tokens.Count ? FieldValue.Read(field, sign + tokens[at++].Text, repairs) : Nothing(label);
    }

    private QueryNode? Exchange(string label, int depth)
    {
        if (depth >= QueryLimits.MaxDepth)
            return TooDeep();
        var condition = Operand(depth + 1);
        return condition is null ? Nothing(label) : label == "ask" ? new QueryNode.Asked(condition) : new QueryNode.Reply(condition);
    }

    // speaker:(Roberts OR Huang)
    private QueryNode? Alternatives(QueryField field)
    {
        var values = new List<QueryNode?>();
        while (at < tokens.Count && !Take(TokenKind.Close))
        {
            if (tokens[at].Kind is TokenKind.Chunk or TokenKind.Quoted)
                values.Add(FieldValue.Read(field, tokens[at].Text, repairs));
            at++;
        }

        return QueryNode.Any(values);
    }

    private QueryNode? Nothing(string label)
    {
        repairs.Add($"{label}: needs something behind it; it was left out.");
        return null;
    }

    private bool Take(TokenKind kind)
    {
        if (at >= tokens.Count || tokens[at].Kind != kind)
            return false;
        at++;
        return true;
    }
}
