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
    private const float EquallyGood = 0.1f;

    public static ImmutableArray<Quotation> Place(ImmutableArray<Turn> turns, ImmutableArray<Quotation> quotations)
    {
        if (quotations.IsEmpty)
            return quotations;
        var episode = EpisodeWords.Of(turns);
        return [.. quotations.Select(q => q with { Place = Find(q.Text, episode) })];
    }

    private static QuotationPlace? Find(string text, EpisodeWords episode)
    {
        var sought = SoughtWords.Read(text, episode);
        if (sought.Count == 0)
            return null;
        var places = WordSeeker.Seek(sought, episode, Resemblance.Enough).Where(m => Resemblance.IsEnough(m, sought)).ToList();
        if (places.Count == 0)
            return null;
        var best = places[0];
        if (IsOpening(best, episode))
            best = places.Where(m => !IsOpening(m, episode) && m.Similarity >= best.Similarity - EquallyGood).DefaultIfEmpty(best).First();
        return PlaceWithinTurn(best, sought, episode);
    }

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

        return new QuotationPlace(turn, episode.StartOf(match.First), episode.EndOf(match.Last), Resemblance.IsSame(match, sought) ? QuotationMatch.Exact : QuotationMatch.Edited);
    }

    private static int Shared(WordMatch match, (int First, int End) words) =>
        Math.Min(match.Last + 1, words.End) - Math.Max(match.First, words.First);
}
