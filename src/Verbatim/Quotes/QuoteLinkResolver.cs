namespace Verbatim.Quotes;

/// <summary>
/// Finds the words of a link in an episode as it is now. Words decide, the words around them decide between equals, and where that
/// is not enough nothing is chosen: a link never points at words that it does not mean.
/// </summary>
public static class QuoteLinkResolver
{
    // Chosen with the benchmark of quote links; docs/quote-links.md has the figures.
    private const float SureContext = 0.6f;
    private const float SomeContext = 0.35f;
    private const float ContextMargin = 0.25f;
    private const float Alike = 0.5f;
    private const float Enough = 0.55f;
    private const float Margin = 0.12f;
    private const int TellingWords = 6;

    public static FoundQuote Resolve(QuoteLink link, EpisodeWords episode)
    {
        if (episode.Count == 0 || link.Head.IsEmpty)
            return new FoundQuote(QuoteState.Gone, null, [], 0);
        var search = new LinkSearch(link, episode);
        var same = search.SamePlaces().OrderByDescending(c => c.Context).ThenByDescending(c => IsOldPlace(c, link, episode)).ToList();
        if (same.Count > 0 && IsSure(same, link, episode))
            return Found(same[0], link, episode);
        var like = search.LikePlaces().Where(l => !same.Exists(l.Overlaps)).ToList();
        return same.Count > 0 ? AmongSame(same, like, link, episode) : AmongLike(like, search, episode);
    }

    private static bool IsSure(List<LinkCandidate> same, QuoteLink link, EpisodeWords episode)
    {
        if (same[0].Context < SureContext)
            return false;
        return same.Count == 1 || same[0].Context - same[1].Context >= ContextMargin || (IsOldPlace(same[0], link, episode) && same[0].Context >= same[1].Context);
    }

    // The same words stand somewhere, but what is around them has changed, or stands around other words.
    private static FoundQuote AmongSame(List<LinkCandidate> same, List<LinkCandidate> like, QuoteLink link, EpisodeWords episode)
    {
        var best = same[0];
        var rival = like.OrderByDescending(l => l.Context).FirstOrDefault();
        if (rival.Context >= best.Context + ContextMargin && rival.Similarity >= Alike)
        {
            return rival.Context >= SureContext && best.Context < SomeContext
                ? new FoundQuote(QuoteState.Edited, QuotePlace.Of(episode, rival.First, rival.Last), [], rival.Similarity)
                : Ambiguous([best, rival], episode);
        }

        var clear = same.Count == 1 || best.Context - same[1].Context >= ContextMargin;
        var telling = link.Count >= TellingWords ? clear && !like.Exists(l => l.Similarity >= 0.75f) : clear && best.Context >= SomeContext;
        if (telling || (clear && best.Context >= SomeContext) || (IsOldPlace(best, link, episode) && best.Context >= SomeContext))
            return Found(best, link, episode);
        return Ambiguous([.. same, .. like.Where(l => l.Similarity >= 0.75f)], episode);
    }

    private static FoundQuote AmongLike(List<LinkCandidate> like, LinkSearch search, EpisodeWords episode)
    {
        if (like.Count == 0 || search.Fit(like[0]) < Enough)
            return new FoundQuote(QuoteState.Gone, null, [.. like.Take(1).Select(l => QuotePlace.Of(episode, l.First, l.Last))], 0);
        var close = like.Where(l => search.Fit(l) >= search.Fit(like[0]) - Margin && search.Fit(l) >= Enough - Margin).ToList();
        return close.Count == 1
            ? new FoundQuote(QuoteState.Edited, QuotePlace.Of(episode, like[0].First, like[0].Last), [], like[0].Similarity)
            : Ambiguous(close, episode);
    }

    private static FoundQuote Found(LinkCandidate candidate, QuoteLink link, EpisodeWords episode) =>
        new(IsOldPlace(candidate, link, episode) ? QuoteState.Exact : QuoteState.Moved, QuotePlace.Of(episode, candidate.First, candidate.Last), [], 1);

    private static FoundQuote Ambiguous(List<LinkCandidate> candidates, EpisodeWords episode) =>
        new(QuoteState.Ambiguous, null, [.. candidates.Take(5).Select(c => QuotePlace.Of(episode, c.First, c.Last))], candidates[0].Similarity);

    private static bool IsOldPlace(LinkCandidate candidate, QuoteLink link, EpisodeWords episode)
    {
        var turn = episode.TurnOf(candidate.First);
        return turn + 1 == link.Turn && candidate.First - episode.WordsOf(turn).First + 1 == link.Word;
    }
}
