using Microsoft.AspNetCore.Diagnostics;
using Verbatim.Ingestion;
using Verbatim.Quotes;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Quoting;

/// <summary>Makes quote links and follows them. The episodes that were opened last stay open until something is written.</summary>
internal sealed class QuoteDesk(Library library, GenerationWatch watch)
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

        if (library.Lists.Find(address) is not { } listing || library.Episodes.Load(address) is not { } episode)
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
        QuoteLink.TryParse(address, out var link) && ((link.AddressCheck is null ? Open(link.Episode) : null) ?? OpenHome(link)) is { } quoted ? FollowedQuote.Of(quoted, link) : null;

    /// <summary>What is wrong with the quote link that was asked for and led nowhere; null where it leads somewhere or is nothing like one.</summary>
    public BrokenLink? Diagnose(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not { OriginalPath: { Length: > 0 } asked })
            return null;
        var address = QuotePaths.LinkOf(asked);
        var damaged = DamagedLink.Of(address);
        var link = QuoteLink.TryParse(address, out var whole) ? whole : null;
        if (damaged is null && (link is null || Follow(address) is not null))
            return null;
        var (named, words) = (damaged?.Episode ?? link?.Episode, damaged?.Words ?? link!.Said);
        return new BrokenLink(damaged?.Damage, named, named is { } episode ? library.Lists.Find(episode) : null, words, words.Length == 0 ? null : new QuoteFinder(library).Find(words));
    }

    private QuotedEpisode? OpenHome(QuoteLink link) => new LinkHome(library, e => Open(e)?.Words).Find(link) is { } home ? Open(home) : null;

    /// <summary>The link to a whole passage; null where there is none such, or it has no word.</summary>
    public QuoteLink? LinkTo(PassageAddress address)
    {
        if (Open(address.Episode) is not { } quoted || quoted.Passage(address) is not { } passage)
            return null;
        return QuoteLinkMaker.Make(address.Episode, quoted.Words, address.Turn, passage.Start, address.Turn, passage.End);
    }
}
