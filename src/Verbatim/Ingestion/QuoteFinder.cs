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
    private const int MaxPairs = 40;
    private const int MaxEpisodes = 8;
    private const int MaxMatches = 5;

    // Of its words, as 100ths; a part of this size that nobody said is no error of memory.
    private const int LargePart = 35;

    public QuoteDocument Find(string text)
    {
        var places = Places(text);
        var whole = places.Where(p => p.Missing is null).ToList();
        if (whole.Count > 0)
            return new QuoteDocument(text, whole[0].IsVerbatim ? RememberedState.Verbatim : RememberedState.Near, [.. whole.Take(MaxMatches).Select(p => p.Match)], []);
        if (places.Count == 0)
            return new QuoteDocument(text, RememberedState.Absent, [], []);

        var (from, to) = places[0].Missing!.Value;
        var missing = PartOf(text[from..to]);
        var rest = from == 0 ? text[to..] : text[..from];
        if (missing is null && 100 * WordScanner.Scan(text[from..to]).Length < LargePart * WordScanner.Scan(text).Length)
            return new QuoteDocument(text, RememberedState.Near, [.. places.Take(MaxMatches).Select(p => p.Match)], []);
        QuotePart?[] parts = from == 0 ? [missing, PartOf(rest)] : [PartOf(rest), missing];
        return new QuoteDocument(text, RememberedState.Absent, [], [.. parts.OfType<QuotePart>()]);
    }

    private QuotePart? PartOf(string text) =>
        Places(text).Find(p => p.Missing is null) is { Match: { } match } ? new QuotePart(text.Trim(), match) : null;

    private List<(QuoteMatch Match, bool IsVerbatim, (int Start, int End)? Missing)> Places(string text)
    {
        var words = WordScanner.Scan(text);
        return words.IsEmpty
            ? []
            : [.. Candidates(words).SelectMany(address => MatchesIn(address, text)).OrderByDescending(m => m.IsVerbatim).ThenByDescending(m => m.Match.Similarity)];
    }

    /// <summary>Episodes that may have the words, likeliest first.</summary>
    internal IEnumerable<EpisodeAddress> EpisodesWith(string text) => WordScanner.Scan(text) is { IsEmpty: false } words ? Candidates(words) : [];

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

    // No further than the verifier looks.
    private static IEnumerable<int> Spread(int count)
    {
        var within = Math.Min(count, QuoteVerifier.MaxWords - 1);
        return within <= MaxPairs ? Enumerable.Range(0, within) : Enumerable.Range(0, MaxPairs).Select(i => i * within / MaxPairs);
    }

    private IEnumerable<(QuoteMatch Match, bool IsVerbatim, (int Start, int End)? Missing)> MatchesIn(EpisodeAddress address, string text)
    {
        if (library.Episodes.Load(address) is not { } episode)
            yield break;
        var words = EpisodeWords.Of(episode.Turns);
        foreach (var said in QuoteVerifier.Find(text, words, MaxMatches))
        {
            var place = LinkedPlace.Of(episode, words, said.Place);
            var passage = PassageAddress.At(address, said.Place.Turn, episode.Turns[said.Place.Turn], said.Place.Start);
            yield return (new QuoteMatch(
                address.ToString(), episode.Facts.Title, place.Turn, place.Speaker, place.Start, place.CharStart, place.EndTurn, place.CharEnd,
                place.Text, said.Similarity, passage.ToString(), QuoteLinkMaker.Make(address, words, said.First, said.Last).ToUri()), said.IsVerbatim, said.Missing);
        }
    }
}
