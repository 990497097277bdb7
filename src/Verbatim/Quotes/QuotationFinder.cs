using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Quotes;

/// <summary>Finds where the quotations of a source's own notes were said.</summary>
/// <remarks>
/// Notes drop words, with and without dots, and change some. A quotation is placed where it fits best, if it fits well enough. The
/// opening of an episode often repeats its best sentences as a teaser: where a place in the opening fits no better than one
/// after it, the later one is meant. Between other places that fit equally, the first is.
/// </remarks>
public static class QuotationFinder
{
    // Sentences of one seed sought in the other: from ten words on none resembles anything above 0.4, five to nine common words
    // ("I think the further that you") reach 0.8, four reach 0.7 with one of them changed. The edited quotations of the notes
    // stand above 0.9.
    private const float Enough = 0.5f;
    private const float EnoughForFew = 0.85f;
    private const int FewWords = 4;
    private const int ManyWords = 10;
    private const float EquallyGood = 0.1f;

    public static ImmutableArray<Quotation> Place(ImmutableArray<Turn> turns, ImmutableArray<Quotation> quotations)
    {
        if (quotations.IsEmpty)
            return quotations;
        var episode = EpisodeWords.Of(turns);
        return [.. quotations.Select(q => q with { Place = Find(q.Text, episode) })];
    }

    /// <summary>Every place that resembles some words, the best first, across turns as well.</summary>
    internal static IEnumerable<SoughtPlace> Seek(string text, EpisodeWords episode, float atLeast)
    {
        var sought = SoughtWords.Read(text, episode);
        return sought.Count == 0
            ? []
            : WordSeeker.Seek(sought, episode, atLeast)
                .Select(m => new SoughtPlace(QuotePlace.Of(episode, m.First, m.Last), m.Similarity, m.Same / (double)sought.Count, IsExact(m, sought)));
    }

    private static QuotationPlace? Find(string text, EpisodeWords episode)
    {
        var sought = SoughtWords.Read(text, episode);
        if (sought.Count == 0)
            return null;
        var places = WordSeeker.Seek(sought, episode, Enough).Where(m => IsEnough(m, sought)).ToList();
        if (places.Count == 0)
            return null;
        var best = places[0];
        if (IsOpening(best, episode))
            best = places.Where(m => !IsOpening(m, episode) && m.Similarity >= best.Similarity - EquallyGood).DefaultIfEmpty(best).First();
        return PlaceWithinTurn(best, sought, episode);
    }

    private static bool IsEnough(WordMatch match, SoughtWords sought)
    {
        if (sought.Count <= FewWords)
            return match.Same == sought.Count && match.Length == sought.Count;
        var shortness = Math.Max(0, ManyWords - sought.Count) / (float)(ManyWords - FewWords);
        return match.Same * 2 >= sought.Count && match.Similarity >= Enough + shortness * (EnoughForFew - Enough);
    }

    private static bool IsExact(WordMatch match, SoughtWords sought) => match.Same == sought.Count && match.Length == sought.Count;

    // The first twentieth of the words: three minutes of an hour.
    private static bool IsOpening(WordMatch match, EpisodeWords episode) => match.Last < Math.Max(episode.Count / 20, 40);

    private static QuotationPlace PlaceWithinTurn(WordMatch match, SoughtWords sought, EpisodeWords episode)
    {
        var turn = episode.TurnOf(match.First);
        if (episode.TurnOf(match.Last) != turn)
        {
            turn = Enumerable.Range(turn, episode.TurnOf(match.Last) - turn + 1).MaxBy(t => Shared(match, episode.WordsOf(t)));
            var (first, end) = episode.WordsOf(turn);
            first = Math.Max(first, match.First);
            end = Math.Min(end, match.Last + 1);
            match = WordAligner.Fit(sought, episode.Ids, first, end) ?? match with { First = first, Last = end - 1 };
        }

        return new QuotationPlace(
            turn, episode.StartOf(match.First), episode.EndOf(match.Last), IsExact(match, sought) ? QuotationMatch.Exact : QuotationMatch.Edited);
    }

    private static int Shared(WordMatch match, (int First, int End) words) =>
        Math.Min(match.Last + 1, words.End) - Math.Max(match.First, words.First);
}
