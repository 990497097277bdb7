using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>
/// Finds the episode of a link that gives only the beginning of its address, or whose episode the library does not have: a library that
/// was built anew after a title, a show or a file's name had changed has the same conversation at another address.
/// </summary>
/// <param name="open">The words of an episode; null where there is none.</param>
public sealed class LinkHome(Library library, Func<EpisodeAddress, EpisodeWords?> open)
{
    private const int MostEpisodes = 4;

    /// <summary>The episode that the link names; where there is none the only one that has its words.</summary>
    public EpisodeAddress? Find(QuoteLink link)
    {
        var named = link.AddressCheck is null ? [] : library.Episodes.Addresses().Where(link.Names).Take(2).ToList();
        return named is [var home] ? home : ByWords(link);
    }

    // The only episode in which exactly these words stand among exactly the words that stood before or behind them.
    private EpisodeAddress? ByWords(QuoteLink link)
    {
        var homes = new QuoteFinder(library).EpisodesWith(string.Join(' ', link.Head)).Take(MostEpisodes).Where(e => open(e) is { } words && Stands(link, words)).Take(2).ToList();
        return homes is [var home] ? home : null;
    }

    private static bool Stands(QuoteLink link, EpisodeWords words)
    {
        if (QuoteLinkResolver.Resolve(link, words) is not { State: QuoteState.Exact or QuoteState.Moved, Place: { } place })
            return false;
        var here = QuoteLinkMaker.Make(link.Episode, words, place.Turn, place.Start, place.EndTurn, place.End);
        return here is not null && ((link.Before.Length > 0 && here.Before == link.Before) || (link.After.Length > 0 && here.After == link.After));
    }
}
