using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Search;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>
/// Finds where a remembered quotation was said, though words of it were changed, dropped or swapped: the index proposes episodes that
/// have its pairs of neighbouring words, and in those its words are aligned.
/// </summary>
public sealed class QuoteFinder(Library library)
{
    private const int MaxWords = 1000;
    private const int MaxPairs = 40;
    private const int MaxEpisodes = 8;
    private const int MaxMatches = 5;

    // 150 quotations from 25 episodes with a fifth of the words changed, dropped or swapped, and 150 of other episodes, against 97
    // episodes: from eleven words on the former stand at 0.43 and above, the latter below 0.34; of eight words at 0.40 and 0.57, and
    // fewer than five words resemble something almost anywhere.
    private const float Enough = 0.42f;
    private const float MoreForEachMissing = 0.06f;
    private const int ManyWords = 10;
    private const int FewWords = 4;
    private const double EnoughSame = 0.5;

    public QuoteDocument Find(string text)
    {
        var words = WordScanner.Scan(text);
        if (words.IsEmpty || words.Length > MaxWords)
            return new QuoteDocument(text, RememberedState.Absent, []);
        var matches = Candidates(words).SelectMany(address => MatchesIn(address, text, words.Length)).OrderByDescending(m => m.Exact).ThenByDescending(m => m.Match.Similarity).ToList();
        var state = matches.Count == 0 ? RememberedState.Absent : matches[0].Exact ? RememberedState.Verbatim : RememberedState.Near;
        return new QuoteDocument(text, state, [.. matches.Take(MaxMatches).Select(m => m.Match)]);
    }

    // Pairs are far rarer than words, and two thirds of them survive when a fifth of the words are wrong. The phrase as a whole finds
    // short quotations that consist of frequent pairs.
    private List<EpisodeAddress> Candidates(ImmutableArray<Word> words)
    {
        var pairs = words.Length == 1 ? [words[0].Folded] : Spread(words.Length - 1).Select(i => $"\"{words[i].Folded} {words[i + 1].Folded}\"").Distinct();
        var phrase = $"\"{string.Join(' ', words.Take(MaxPairs).Select(w => w.Folded))}\"";
        var hits = Hits(phrase).Concat(Hits(string.Join(" OR ", pairs)));
        if (words.Length > 1)
            hits = hits.Concat(Hits(string.Join(" OR ", Spread(words.Length).Select(i => "=" + words[i].Folded).Distinct())));
        return [.. hits.Select(h => h.Episode).Distinct().Select(e => EpisodeAddress.TryParse(e, out var address) ? address : default).Take(MaxEpisodes)];
    }

    private IEnumerable<SearchHit> Hits(string query) => library.Index.Search(QueryParser.Parse(query), new SearchOptions(Limit: 2 * MaxEpisodes)).Hits.Take(2 * MaxEpisodes);

    private static IEnumerable<int> Spread(int count) =>
        count <= MaxPairs ? Enumerable.Range(0, count) : Enumerable.Range(0, MaxPairs).Select(i => i * count / MaxPairs);

    private IEnumerable<(QuoteMatch Match, bool Exact)> MatchesIn(EpisodeAddress address, string text, int count)
    {
        if (library.Episodes.Load(address) is not { } episode)
            yield break;
        var words = EpisodeWords.Of(episode.Turns);
        foreach (var found in QuotationFinder.Seek(text, words, Enough).Where(p => IsEnough(p, count)).Take(MaxMatches))
        {
            var place = LinkedPlace.Of(episode, words, found.Place);
            var (turn, start) = (found.Place.Turn, found.Place.Start);
            yield return (new QuoteMatch(
                address.ToString(), episode.Facts.Title, place.Turn, place.Speaker, place.Start, place.CharStart, place.EndTurn, place.CharEnd, place.Text,
                Math.Round(Math.Clamp(found.Similarity, 0, 1), 3), PassageAddress.At(address, turn, episode.Turns[turn], start).ToString(),
                QuoteLinkMaker.Make(address, words, turn, start, found.Place.EndTurn, found.Place.End)!.ToUri()), found.IsExact);
        }
    }

    private static bool IsEnough(SoughtPlace place, int words) =>
        place.IsExact || (words > FewWords && place.Same >= EnoughSame && place.Similarity >= Enough + MoreForEachMissing * Math.Max(0, ManyWords - words));
}
