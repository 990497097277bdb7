using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Verbatim.Search.Sqlite;
using Verbatim.Search.Syntax;
using LuceneQuery = Lucene.Net.Search.Query;

namespace Verbatim.Search.Lucene;

/// <summary>The query language's tree as a query of Lucene's; no text reaches a parser of Lucene's.</summary>
/// <param name="answers">Finds the turns that answer those which fulfil a condition.</param>
internal sealed class TurnQuery(SearchedState state, Vocabulary vocabulary, FieldCondition fields, Func<QueryNode, Matches> answers)
{
    private readonly Speeches speeches = new(state.Catalogue);

    /// <summary>The query, and what its turns must fulfil beside it: tests that are cheaper for its turns than for all.</summary>
    public (LuceneQuery Query, Func<int, bool>[] Conditions) Of(QueryNode root)
    {
        var conditions = new List<Func<int, bool>>();
        var rest = new List<QueryNode>();
        foreach (var part in root is QueryNode.AllOf all ? all.Parts : [root])
        {
            if (part is QueryNode.Field field)
                conditions.Add(fields.For(field));
            else if (part is QueryNode.Negation { Condition: QueryNode.Field unwanted })
                conditions.Add(Opposite(fields.For(unwanted)));
            else
                rest.Add(part);
        }

        return (QueryNode.All(rest) is { } words ? Translate(words) : Everything(), [.. conditions]);
    }

    private static Func<int, bool> Opposite(Func<int, bool> condition) => turn => !condition(turn);

    // Being there is worth nothing.
    private static ConstantScoreQuery Everything() => new(new MatchAllDocsQuery()) { Boost = 0 };

    private LuceneQuery Translate(QueryNode node) => node switch
    {
        QueryNode.AllOf all => AllOf(all),
        QueryNode.AnyOf any => AnyOf(any),
        QueryNode.Negation not => Combine((Everything(), Occur.MUST), (Translate(not.Condition), Occur.MUST_NOT)),
        QueryNode.Field field => new TurnTestQuery(fields.For(field), state),
        QueryNode.Asked asked => new TurnSetQuery(answers(asked.Condition), state),
        QueryNode.Reply reply => Combine((Translate(reply.Condition), Occur.MUST), (new TurnTestQuery(speeches.IsReply, state), Occur.MUST)),
        QueryNode.Word word => Word(word),
        QueryNode.Phrase phrase => new PhraseTurnsQuery(phrase.Words, state),
        // Two operands that are the same begin at the same words.
        QueryNode.Near near => new NearQuery([.. near.Operands.Distinct().Select(Run)], near.Distance, state),
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private BooleanQuery AllOf(QueryNode.AllOf all)
    {
        var lead = all.Parts.Where(p => p is not (QueryNode.Field or QueryNode.Negation)).MinBy(Breadth);
        var parts = all.Parts.Select(p => p is QueryNode.Negation not ? (Translate(not.Condition), Occur.MUST_NOT) : (Among(p, p == lead), Occur.MUST)).ToList();
        if (parts.TrueForAll(p => p.Item2 == Occur.MUST_NOT))
            parts.Add((Everything(), Occur.MUST));
        return Combine([.. parts]);
    }

    // As the SQLite engine weighs them: the narrowest by the turns it is in, words that are looked up among those by the sum over their inflections.
    private LuceneQuery Among(QueryNode part, bool leads) => part is QueryNode.Word { Form: WordForm.Inflected or WordForm.Exact } word && !leads
        ? new WordsQuery([WordSet.Of(word, vocabulary)], state, summed: true)
        : Translate(part);

    private int Breadth(QueryNode part) => part is QueryNode.Word { Form: not WordForm.Prefix } word ? vocabulary.Expand(word).Sum(vocabulary.Turns) : -1;

    private LuceneQuery AnyOf(QueryNode.AnyOf any) => any.Parts.All(p => p is QueryNode.Word { Form: WordForm.Inflected or WordForm.Exact })
        ? new WordsQuery([.. any.Parts.Select(p => WordSet.Of((QueryNode.Word)p, vocabulary))], state)
        : Combine([.. any.Parts.Select(p => (Translate(p), Occur.SHOULD))]);

    private static BooleanQuery Combine(params (LuceneQuery Query, Occur Occur)[] parts)
    {
        var combined = new BooleanQuery(disableCoord: true);
        foreach (var (query, occur) in parts)
            combined.Add(query, occur);
        return combined;
    }

    private LuceneQuery Word(QueryNode.Word word) => word.Form switch
    {
        WordForm.Inflected or WordForm.Exact => new WordsQuery([WordSet.Of(word, vocabulary)], state),
        _ => new WordSetQuery(WordSet.Of(word, vocabulary), state),
    };

    private ImmutableArray<WordSet> Run(QueryNode operand) =>
        operand is QueryNode.Word word ? [WordSet.Of(word, vocabulary)] : [.. ((QueryNode.Phrase)operand).Words.Select(WordSet.Of)];
}
