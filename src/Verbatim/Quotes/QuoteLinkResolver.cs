namespace Verbatim.Quotes;

/// <summary>
/// Finds the words of a link in an episode as it is now. Words decide, the words around them decide between equals, and where that
/// is not enough nothing is chosen: a link never points at words that it does not mean.
/// </summary>
public static class QuoteLinkResolver
{
    // Chosen with the benchmark of quote links; docs/quote-links.md has the figures.
    private const float SureContext = 0.6f;
    private const float AllContext = 0.75f;
    private const float FewWordsContext = 0.45f;
    private const float SomeContext = 0.35f;
    private const float ContextMargin = 0.25f;
    private const float Alike = 0.5f;
    private const float MostWords = 0.5f;
    private const float MostOfFewWords = 0.62f;
    private const int TellingWords = 6;
    private const int TellingWithoutContext = 8;
    private const int ManyWords = 25;
    private const int FewWordsInserted = 60;

    public static FoundQuote Resolve(QuoteLink link, EpisodeWords episode) => Resolve(link, episode, LinkCriteria.Measured);

    public static FoundQuote Resolve(QuoteLink link, EpisodeWords episode, LinkCriteria criteria)
    {
        if (episode.Count == 0 || link.Head.IsEmpty)
            return new FoundQuote(QuoteState.Gone, null, [], 0);
        var search = new LinkSearch(link, episode);
        var same = search.SamePlaces().OrderByDescending(c => c.Context).ThenBy(c => Distance(c, link)).ToList();
        if (same.Count > 0 && IsOldPlace(same[0], link) && IsSure(same))
            return Found(same[0], link, episode);
        var like = search.LikePlaces().Where(l => !same.Exists(l.Overlaps)).ToList();
        same.AddRange(like.Where(l => l.IsSame).OrderByDescending(c => c.Context).ThenBy(c => Distance(c, link)));
        like.RemoveAll(l => l.IsSame);
        if (same.Count == 0)
            return AmongLike(like, search, link, episode, criteria);
        var rivals = same.Skip(1).Where(c => c.Context >= SomeContext).Concat(like.Where(IsRival)).ToList();
        return IsSure(same) && !rivals.Exists(r => Contests(r, same[0], link))
            ? Found(same[0], link, episode)
            : AmongSame(same, like, rivals, link, episode);

        bool IsRival(LinkCandidate c) => search.Fit(c) >= criteria.Enough && (IsNearer(c, same[0], link)
            ? c.Context >= SomeContext
            : c.Context >= same[0].Context - ContextMargin && search.Fit(c) >= search.Fit(same[0]) - ContextMargin);
    }

    private static bool IsSure(List<LinkCandidate> same) =>
        same[0].Context >= SureContext && (same.Count == 1 || same[0].Context - same[1].Context >= ContextMargin);

    // A passage that opens the episode as a teaser and comes again has the same neighbours at both places: then only the distance is left.
    private static bool IsNearer(LinkCandidate rival, LinkCandidate chosen, QuoteLink link) =>
        2 * Distance(rival, link) + FewWordsInserted + (IsOldPlace(rival, link) ? 0 : link.Count) < Distance(chosen, link);

    // Of two copies with the same neighbours side by side, either may be the one that was changed since.
    private static bool Contests(LinkCandidate rival, LinkCandidate chosen, QuoteLink link) =>
        IsNearer(rival, chosen, link) || (!IsOldPlace(chosen, link) && rival.Context >= Math.Max(SureContext, chosen.Context - ContextMargin) && Distance(rival, link) < Distance(chosen, link) + FewWordsInserted);

    private static int Distance(LinkCandidate candidate, QuoteLink link) => Math.Abs(candidate.First + 1 - link.Word);

    private static bool IsOldPlace(LinkCandidate candidate, QuoteLink link) => Distance(candidate, link) == 0;

    // The same words stand somewhere, but what is around them has changed, or stands around other words.
    private static FoundQuote AmongSame(List<LinkCandidate> same, List<LinkCandidate> like, List<LinkCandidate> rivals, QuoteLink link, EpisodeWords episode)
    {
        var best = same[0];
        var rival = like.OrderByDescending(l => l.Context).FirstOrDefault();
        if (rival.Context >= SureContext && best.Context < SomeContext && rival.Similarity >= Alike && rival.Shared >= MostWords)
            return new FoundQuote(QuoteState.Edited, QuotePlace.Of(episode, rival.First, rival.Last), [], rival.Similarity);
        var nearest = same.Where(c => c.Context >= SureContext).OrderBy(c => Distance(c, link)).FirstOrDefault();
        if (nearest.IsSame && rivals.Append(best).Where(r => r != nearest).All(r => IsNearer(nearest, r, link)))
            return Found(nearest, link, episode);
        // Somebody repeats it nearby in much the same words; only here all neighbours are those of the link.
        if (best.Context == 1 && rivals.Append(rival).All(r => r.Context < 1) && Distance(best, link) <= 2 * (link.Count + FewWordsInserted))
            return Found(best, link, episode);
        if (rivals.Exists(r => Contests(r, best, link)) || (rival.Context >= best.Context + ContextMargin && rival.Similarity >= Alike))
            return Ambiguous([best, .. rivals.Append(rival).Where(r => r.Similarity > 0).Distinct()], episode);

        // The neighbours still stand elsewhere, around other words: these here are not the ones that were quoted.
        if (link.Count < TellingWords && !IsOldPlace(best, link) && rival.Context >= AllContext && rival.Context >= best.Context + ContextMargin)
            return Ambiguous([best, rival], episode);

        var clear = same.Count == 1 || best.Context - same[1].Context >= ContextMargin;
        var near = Distance(best, link) <= FewWordsInserted ? SomeContext : FewWordsContext;
        var telling = clear && (link.Count >= TellingWithoutContext ? best.Context >= SomeContext || !like.Exists(l => l.Similarity >= 0.75f) : best.Context >= (link.Count >= TellingWords ? SomeContext : near));
        if (telling || (IsOldPlace(best, link) && best.Context >= SomeContext))
            return Found(best, link, episode);
        return Ambiguous([.. same, .. like.Where(l => l.Similarity >= 0.75f)], episode);
    }

    private static FoundQuote AmongLike(List<LinkCandidate> like, LinkSearch search, QuoteLink link, EpisodeWords episode, LinkCriteria criteria)
    {
        if (like.Count == 0 || search.Fit(like[0]) < criteria.Enough)
            return Gone(like, episode);
        var close = like.Where(l => search.Fit(l) >= criteria.Enough - criteria.Margin
            && (search.Fit(l) >= search.Fit(like[0]) - criteria.Margin || (l.Context >= SomeContext && Contests(l, like[0], link)))).ToList();
        if (close.Count > 1)
            return Ambiguous(close, episode);
        var best = like[0];
        var telling = link.Count >= TellingWords
            ? best.Context >= SomeContext || link.Count >= ManyWords
            : best.Context >= SureContext;
        return telling && best.Shared >= (link.Count < TellingWords ? MostOfFewWords : MostWords)
            ? new FoundQuote(QuoteState.Edited, QuotePlace.Of(episode, best.First, best.Last), [], best.Similarity)
            : Gone(like, episode);
    }

    private static FoundQuote Gone(List<LinkCandidate> like, EpisodeWords episode) =>
        new(QuoteState.Gone, null, [.. like.Take(1).Select(l => QuotePlace.Of(episode, l.First, l.Last))], 0);

    private static FoundQuote Found(LinkCandidate candidate, QuoteLink link, EpisodeWords episode) =>
        new(IsOldPlace(candidate, link) ? QuoteState.Exact : QuoteState.Moved, QuotePlace.Of(episode, candidate.First, candidate.Last), [], 1);

    private static FoundQuote Ambiguous(List<LinkCandidate> candidates, EpisodeWords episode) =>
        new(QuoteState.Ambiguous, null, [.. candidates.Take(5).Select(c => QuotePlace.Of(episode, c.First, c.Last))], candidates[0].Similarity);
}
