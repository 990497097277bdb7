using System.Diagnostics;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>One question put to one state of the library, whichever engine finds the turns.</summary>
internal sealed class TurnSearch
{
    // A name that is known stands beside the same first name more than once; a few turns tell.
    private const int NamesRead = 3;

    private readonly Snapshot state;
    private readonly Query query;
    private readonly ITurnFinder turns;
    private readonly OccurrenceFinder finder;
    private readonly HitReader reader;

    public TurnSearch(SearchSession session, Snapshot state, Query query, ITurnFinder turns)
    {
        (this.state, this.query, this.turns) = (state, query, turns);
        finder = new OccurrenceFinder(query.Root, state.Vocabulary.Expand);
        reader = new HitReader(session, state.Catalogue, finder);
    }

    public SearchDocument Answer(SearchOptions options, Stopwatch watch)
    {
        var root = query.Root!;
        var found = turns.Find(root, options, finder, reader);
        var repairs = turns.IsExhausted
            ? query.Repairs.Add("The query stands for so many words that only a part of it was searched; the count is a lower bound.")
            : query.Repairs;
        if (found.Total == 0)
        {
            var advisor = new QueryAdvisor(turns.Count, state.Vocabulary.Like, NamesLike);
            var better = advisor.DidYouMean(root)?.ToString();
            var advice = advisor.Explain(root);
            return new SearchDocument(query.Text, query.ReadAs, 0, better, watch.Elapsed.TotalMilliseconds, [], SearchFacets.None, repairs, advice, Alternative(root));
        }

        return new SearchDocument(
            query.Text, query.ReadAs, found.Total, null, watch.Elapsed.TotalMilliseconds,
            [.. found.Page.Select(m => reader.Read(m.Turn, m.Score, options.Context))], found.Facets, repairs, SoundsLike: Alternative(root));
    }

    private SearchAlternative? Alternative(QueryNode root)
    {
        if (new Mishearings(state.Vocabulary, NameMates).Of(root) is not { } misheard)
            return null;
        var others = QueryNode.All([misheard.Query, QueryNode.Negate(root)])!;
        var count = turns.CountBeyond(misheard.Query);
        return count == 0 ? null : new SearchAlternative(others.ToString(), count, misheard.Words);
    }

    private IEnumerable<(string First, string Second)> NameMates(string word)
    {
        foreach (var turn in turns.Turns(new QueryNode.Word(word, WordForm.Exact)).Take(NamesRead))
        {
            var marked = reader.TextOf(turn);
            if (!marked.Marks.Any(m => char.IsUpper(marked.Text[m.Start])))
                continue;
            var (text, words) = (marked.Text, marked.Words);
            for (var i = 0; i + 1 < words.Length; i++)
                if ((words[i].Folded == word || words[i + 1].Folded == word) && char.IsUpper(text[words[i].Start]) && char.IsUpper(text[words[i + 1].Start]))
                    yield return (words[i].Folded, words[i + 1].Folded);
        }
    }

    private IEnumerable<string> NamesLike(string word) => state.Catalogue.SpeakerNames.Words is var names && names.Contains(word)
        ? [word]
        : names.Where(n => EditDistance.IsWithin(n, word, 2) || SoundKey.Of(n) == SoundKey.Of(word)).OrderBy(n => EditDistance.IsWithin(n, word, 1) ? 1 : 2);
}
