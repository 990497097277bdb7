using System.Collections.Immutable;
using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search;

/// <summary>What to say where a query finds nothing.</summary>
/// <param name="count">How many turns fulfil a condition.</param>
/// <param name="similar">Words of the library that look or sound like one, the likeliest first; the word itself where it would be found.</param>
/// <param name="similarNames">The same for a word of a person's name.</param>
internal sealed class QueryAdvisor(Func<QueryNode, int> count, Func<QueryNode.Word, IEnumerable<string>> similar, Func<string, IEnumerable<string>> similarNames)
{
    private const int MostConditions = 12;
    private const int MostAttempts = 5;

    /// <summary>The query with its unknown words replaced, if that finds something.</summary>
    public QueryNode? DidYouMean(QueryNode root)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var changed = Replace(root, attempt);
            if (changed == root)
                return null;
            if (count(changed) > 0)
                return changed;
        }

        return null;
    }

    public SearchAdvice Explain(QueryNode root)
    {
        var parts = root is QueryNode.AllOf all ? all.Parts : [root];
        if (parts.Length > MostConditions)
            return new SearchAdvice("No turn fulfils all these conditions; fewer of them may find something.", null);
        var empty = parts.Where(p => count(p) == 0).ToImmutableArray();
        if (empty.Length > 0)
        {
            var loosened = QueryNode.All(parts.Select(p => empty.Contains(p) ? Loosened(p) : p));
            var rest = loosened is not null && count(loosened) > 0 ? loosened : QueryNode.All(parts.Except(empty));
            return new SearchAdvice(
                $"There are no turns {string.Join(", and none ", empty.Select(InWords))}.",
                rest is not null && count(rest) > 0 ? rest.ToString() : null);
        }

        var (left, found) = parts.Select(p => (Part: p, Found: count(QueryNode.All(parts.Remove(p))!))).MaxBy(p => p.Found);
        return found > 0
            ? new SearchAdvice($"Each condition is fulfilled somewhere, but no turn fulfils all; without {left} there {(found == 1 ? "is" : "are")} {found}.", QueryNode.All(parts.Remove(left))!.ToString())
            : new SearchAdvice("Each condition is fulfilled somewhere, but no turn fulfils all, nor all but one.", QueryNode.Any(parts.Where(p => p is not QueryNode.Negation))?.ToString());
    }

    // The nearest condition that some turn fulfils: a phrase's words near each other, anywhere, some of them; an exchange without its question.
    private QueryNode? Loosened(QueryNode node)
    {
        var words = node switch
        {
            QueryNode.Phrase phrase => [.. phrase.Words.Distinct().Select(w => new QueryNode.Word(w))],
            QueryNode.Near near => near.Operands,
            _ => ImmutableArray<QueryNode>.Empty,
        };
        if (words.Length is > 1 and <= MostConditions)
        {
            QueryNode?[] looser = [node is QueryNode.Phrase ? new QueryNode.Near(words, QueryLimits.DefaultDistance) : null, QueryNode.All(words), QueryNode.All(words.Where(w => count(w) > 0))];
            return looser.FirstOrDefault(n => n is not null && count(n) > 0);
        }

        var inner = node switch
        {
            QueryNode.Word { Form: WordForm.Exact } word => word with { Form = WordForm.Inflected },
            QueryNode.Asked asked => asked.Condition,
            QueryNode.Reply reply => reply.Condition,
            _ => null,
        };
        return inner is null ? null : count(inner) > 0 ? inner : Loosened(inner);
    }

    // "turns that contain 'x'" without its first word.
    private static string InWords(QueryNode node) => QueryReading.InWords(node)["turns".Length..].TrimStart(' ', ',');

    private QueryNode Replace(QueryNode node, int attempt) => node switch
    {
        QueryNode.Word { Form: WordForm.Inflected or WordForm.Exact or WordForm.Fuzzy } word => word with { Text = Nearest(word, attempt), Form = word.Form == WordForm.Fuzzy ? WordForm.Inflected : word.Form, Edits = 0 },
        QueryNode.Phrase phrase => new QueryNode.Phrase([.. phrase.Words.Select(w => Nearest(new QueryNode.Word(w, WordForm.Exact), attempt))]),
        QueryNode.Near near => near with { Operands = [.. near.Operands.Select(o => Replace(o, attempt))] },
        QueryNode.Asked asked => new QueryNode.Asked(Replace(asked.Condition, attempt)),
        QueryNode.Reply reply => new QueryNode.Reply(Replace(reply.Condition, attempt)),
        QueryNode.AllOf all => new QueryNode.AllOf([.. all.Parts.Select(p => Replace(p, attempt))]),
        QueryNode.AnyOf any => new QueryNode.AnyOf([.. any.Parts.Select(p => Replace(p, attempt))]),
        QueryNode.Field { Name: QueryField.Speaker or QueryField.Host or QueryField.Guest } field => field with { Value = NearestName(field.Value, attempt) },
        _ => node,
    };

    private string Nearest(QueryNode.Word word, int attempt) => Choose(word.Text, similar(word), attempt);

    private string NearestName(string value, int attempt) =>
        value.StartsWith('=') || value.EndsWith('*')
            ? value
            : string.Join(' ', WordScanner.Scan(value).Select(w => Choose(w.Folded, similarNames(w.Folded), attempt)));

    private static string Choose(string word, IEnumerable<string> alike, int attempt)
    {
        var words = alike.Take(MostAttempts).ToList();
        return words.Count == 0 || words.Contains(word) ? word : words[Math.Min(attempt, words.Count - 1)];
    }
}
