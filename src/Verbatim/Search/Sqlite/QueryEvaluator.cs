using Verbatim.Search.Syntax;

namespace Verbatim.Search.Sqlite;

/// <summary>From tree to turns. Sets are combined here, so that AND, OR and NOT mean the same wherever they stand.</summary>
internal sealed class QueryEvaluator(Catalogue catalogue, PostingReader postings, PhraseReader phrases, FieldCondition fields)
{
    private readonly Speeches speeches = new(catalogue);

    public Matches Evaluate(QueryNode node) => node switch
    {
        QueryNode.AllOf all => EvaluateAll(all),
        QueryNode.AnyOf any => any.Parts.Select(Evaluate).Aggregate(Matches.Either),
        QueryNode.Negation not => Matches.All(catalogue.Count).Without(Evaluate(not.Condition)),
        QueryNode.Field field => Matches.All(catalogue.Count, fields.For(field)),
        QueryNode.Asked asked => speeches.Answers(Evaluate(asked.Condition)),
        QueryNode.Reply reply => Evaluate(reply.Condition).Where(speeches.IsReply),
        QueryNode.Word word => postings.Find(word),
        QueryNode.Phrase phrase => phrases.Find(phrase),
        QueryNode.Near near => phrases.Find(near),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private Matches EvaluateAll(QueryNode.AllOf all)
    {
        Matches? found = null;
        foreach (var part in all.Parts.Where(p => p is not (QueryNode.Field or QueryNode.Negation)).OrderBy(Breadth))
        {
            if (found is not { } some)
                found = Evaluate(part);
            else if (part is QueryNode.Word { Form: not WordForm.Prefix } word)
                found = postings.Among(some, word);
            else
                found = Matches.Both(some, Evaluate(part));
            if (found.Value.Count == 0)
                return Matches.None;
        }

        var matches = found ?? Matches.All(catalogue.Count);
        foreach (var field in all.Parts.OfType<QueryNode.Field>())
            matches = matches.Where(fields.For(field));
        foreach (var not in all.Parts.OfType<QueryNode.Negation>())
            matches = not.Condition is QueryNode.Field field ? matches.Where(Opposite(fields.For(field))) : matches.Without(Evaluate(not.Condition));
        return matches;
    }

    // A word that is nowhere ends it; what needs evaluating anyway comes next, then words from the rarest on.
    private int Breadth(QueryNode part) => part is QueryNode.Word { Form: not WordForm.Prefix } word ? postings.Estimate(word) is > 0 and var turns ? turns : -2 : -1;

    private static Func<int, bool> Opposite(Func<int, bool> condition) => turn => !condition(turn);
}
