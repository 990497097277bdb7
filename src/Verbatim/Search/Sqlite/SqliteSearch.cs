using System.Collections.Immutable;
using System.Diagnostics;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>One question put to one state of the index.</summary>
internal sealed class SqliteSearch
{
    // A name that is known stands beside the same first name more than once; a few turns tell.
    private const int NamesRead = 3;

    private readonly Snapshot state;
    private readonly Query query;
    private readonly PostingReader postings;
    private readonly PhraseReader phrases;
    private readonly QueryEvaluator evaluator;
    private readonly OccurrenceFinder finder;
    private readonly HitReader reader;

    public SqliteSearch(SearchSession session, Snapshot state, Query query)
    {
        (this.state, this.query) = (state, query);
        finder = new OccurrenceFinder(query.Root);
        reader = new HitReader(session, state.Catalogue, finder);
        postings = new PostingReader(session, state.Catalogue, state.Vocabulary);
        phrases = new PhraseReader(session, state.Catalogue, state.Vocabulary, postings);
        evaluator = new QueryEvaluator(state.Catalogue, postings, phrases, new FieldCondition(state.Catalogue, session.Connection));
    }

    public SearchDocument Answer(SearchOptions options, Stopwatch watch)
    {
        var root = query.Root!;
        var matches = evaluator.Evaluate(root);
        var repairs = postings.IsExhausted || phrases.IsExhausted
            ? query.Repairs.Add("The query stands for so many words that only a part of it was searched; the count is a lower bound.")
            : query.Repairs;
        if (matches.Count == 0)
        {
            var advisor = new QueryAdvisor(node => evaluator.Evaluate(node).Count, state.Vocabulary.Like, NamesLike);
            var better = advisor.DidYouMean(root)?.ToString();
            var advice = advisor.Explain(root);
            return new SearchDocument(query.Text, query.ReadAs, 0, better, watch.Elapsed.TotalMilliseconds, [], SearchFacets.None, repairs, advice, Alternative(root, matches));
        }

        var hits = Hits(matches, options);
        var facets = FacetCounter.Count(state.Catalogue, matches.Turns);
        return new SearchDocument(query.Text, query.ReadAs, matches.Count, null, watch.Elapsed.TotalMilliseconds, hits, facets, repairs, SoundsLike: Alternative(root, matches));
    }

    private SearchAlternative? Alternative(QueryNode root, Matches matches)
    {
        if (new Mishearings(state.Vocabulary, NameMates).Of(root) is not { } misheard)
            return null;
        var others = QueryNode.All([misheard.Query, QueryNode.Negate(root)])!;
        var count = evaluator.Evaluate(misheard.Query).Without(matches).Count;
        return count == 0 ? null : new SearchAlternative(others.ToString(), count, misheard.Words);
    }

    private ImmutableArray<SearchHit> Hits(Matches matches, SearchOptions options) =>
        [.. new Ranking(state.Catalogue, finder, reader).Page(matches, options).Select(m => reader.Read(m.Turn, m.Score))];

    private IEnumerable<(string First, string Second)> NameMates(string word)
    {
        foreach (var turn in evaluator.Evaluate(new QueryNode.Word(word, WordForm.Exact)).Turns.Take(NamesRead))
        {
            var (text, words) = (reader.TextOf(turn).Text, reader.TextOf(turn).Words);
            for (var i = 0; i + 1 < words.Length; i++)
                if ((words[i].Folded == word || words[i + 1].Folded == word) && char.IsUpper(text[words[i].Start]) && char.IsUpper(text[words[i + 1].Start]))
                    yield return (words[i].Folded, words[i + 1].Folded);
        }
    }

    private IEnumerable<string> NamesLike(string word) =>
        state.Catalogue.Names.Values.SelectMany(n => WordScanner.Scan(n)).Select(w => w.Folded).Distinct()
            .Where(n => EditDistance.IsWithin(n, word, 2) || SoundKey.Of(n) == SoundKey.Of(word))
            .OrderBy(n => n == word ? 0 : EditDistance.IsWithin(n, word, 1) ? 1 : 2);
}
