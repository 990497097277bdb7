using Verbatim.Search.Syntax;
using Verbatim.Search.Text;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// Turns that contain words in a certain order or closeness, as FTS5 finds them. It sees only quoted tokens of ours, never what somebody
/// typed, and is not asked to rank: a phrase counts as one word that occurs once.
/// </summary>
internal sealed class PhraseReader(SearchSession session, Catalogue catalogue, Vocabulary vocabulary, PostingReader postings)
{
    private const int MostVariants = 64;

    private int checkedTexts;

    /// <summary>True where a proximity was not checked in every turn that could have it.</summary>
    public bool IsExhausted => checkedTexts > QueryLimits.MaxChecked;

    public Matches Find(QueryNode.Phrase phrase) => Match(Token(string.Join(' ', phrase.Words)));

    public Matches Find(QueryNode.Near near)
    {
        var variants = near.Operands.Select(Variants).ToList();
        if (variants.Any(v => v is null) || variants.Aggregate(1L, (n, v) => Math.Min(n * v!.Count, MostVariants + 1)) > MostVariants)
            return FindChecking(near);
        if (variants.Any(v => v!.Count == 0))
            return Matches.None;
        // FTS5 sees a turn's readings one behind the other and words of two of them as near.
        var found = Match(Expression(variants!, near.Distance));
        return found.Turns.Any(HasSeveralReadings) ? Checked(found, near, HasSeveralReadings) : found;
    }

    // scale NEAR/3 law: each form of the one with each form of the other. FTS5 counts the words between, we count from word to word.
    private static string Expression(List<IReadOnlyList<string>> variants, int distance)
    {
        IEnumerable<string> combinations = [""];
        foreach (var variant in variants)
            combinations = combinations.SelectMany(c => variant.Select(v => $"{c} {Token(v)}"));
        return string.Join(" OR ", combinations.Select(c => $"NEAR({c}, {distance - 1})"));
    }

    private IReadOnlyList<string>? Variants(QueryNode operand) =>
        operand is QueryNode.Word { Form: not WordForm.Prefix } word ? vocabulary.Expand(word) : null;

    private static string Token(string text) => $"\"{text}\"";

    private Matches FindChecking(QueryNode.Near near)
    {
        var candidates = near.Operands.Select(o => o is QueryNode.Word word ? postings.Find(word) : Find((QueryNode.Phrase)o)).Aggregate(Matches.Both);
        return Checked(candidates, near, _ => true);
    }

    private bool HasSeveralReadings(int turn) => catalogue.Turns[turn].Features.HasFlag(TurnFeatures.SeveralReadings);

    private Matches Checked(Matches candidates, QueryNode.Near near, Func<int, bool> isDoubtful)
    {
        var finder = new OccurrenceFinder(near);
        return candidates.Where(turn =>
        {
            if (!isDoubtful(turn))
                return true;
            if (++checkedTexts > QueryLimits.MaxChecked)
                return false;
            var corrections = catalogue.Episodes[catalogue.EpisodeOf[turn]].Corrections;
            return Readings.Of(HitReader.TextOf(session, catalogue.IdOf(turn)), corrections).Any(words => finder.Find(words).Count > 0);
        });
    }

    private Matches Match(string expression)
    {
        var (turns, hint) = (new List<int>(), 0);
        var rows = session["SELECT rowid FROM search_words WHERE search_words MATCH ?1"].Bind(1, expression);
        while (rows.Step())
            if (catalogue.OrdinalOfSlot(rows.Int(0), ref hint) is >= 0 and var turn)
                turns.Add(turn);
        var rarity = catalogue.Bm25.Rarity(turns.Count);
        return new Matches([.. turns], [.. turns.Select(t => catalogue.Bm25.Score(rarity, 1, t))]);
    }
}
