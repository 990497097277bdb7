using Verbatim.Quotes;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Quoting;

/// <summary>Makes quote links and follows them. The episodes that were opened last stay open until something is written.</summary>
internal sealed class QuoteDesk(EpisodeStore store, LibraryLists lists, GenerationWatch watch)
{
    private const int MostOpen = 6;

    private readonly Lock gate = new();
    private readonly LinkedList<QuotedEpisode> open = [];
    private long generation = -1;

    public QuotedEpisode? Open(EpisodeAddress address)
    {
        var now = watch.Current();
        lock (gate)
        {
            if (generation != now)
                open.Clear();
            generation = now;
            if (open.FirstOrDefault(e => e.Address == address) is { } known)
            {
                open.Remove(known);
                open.AddFirst(known);
                return known;
            }
        }

        if (lists.Find(address) is not { } listing || store.Load(address) is not { } episode)
            return null;
        var quoted = new QuotedEpisode(episode, listing);
        lock (gate)
        {
            if (generation == now)
                open.AddFirst(quoted);
            if (open.Count > MostOpen)
                open.RemoveLast();
        }

        return quoted;
    }

    /// <summary>Null where the address is no quote link or the library does not have its episode.</summary>
    public FollowedQuote? Follow(string? address) =>
        QuoteLink.TryParse(address, out var link) && Open(link.Episode) is { } quoted ? FollowedQuote.Of(quoted, link) : null;

    /// <summary>The link to a whole passage; null where there is none such, or it has no word.</summary>
    public QuoteLink? LinkTo(PassageAddress address)
    {
        if (Open(address.Episode) is not { } quoted || quoted.Passage(address) is not { } passage)
            return null;
        return QuoteLinkMaker.Make(address.Episode, quoted.Words, address.Turn, passage.Start, address.Turn, passage.End);
    }
}
