using Verbatim.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>Follows quote links into a library. Keeps the episode it was in last, for links mostly come in groups.</summary>
public sealed class LinkFollower(Library library)
{
    private (EpisodeAddress Address, Episode Episode, EpisodeWords Words)? last;

    public LinkDocument Follow(string url)
    {
        if (!QuoteLink.TryParse(url, out var link))
            return Damaged(url);
        var asked = link.EpisodePart;
        if ((link.AddressCheck is null ? Open(link.Episode) : null) is not var (home, episode, words))
        {
            if (new LinkHome(library, e => Open(e)?.Words).Find(link) is not { } other || Open(other) is not { } opened)
                return LinkDocument.Nowhere(url, asked, link.Said, $"the library has no episode {asked}");
            (home, episode, words) = opened;
        }

        var (address, named) = (home.ToString(), link.Names(home));
        var found = QuoteLinkResolver.Resolve(link, words);
        var candidates = found.Candidates.Select(c => LinkedPlace.Of(episode, words, c));
        var was = found.State is QuoteState.Exact or QuoteState.Moved ? null : link.Said;
        if (found.Place is not { } place)
            return LinkDocument.Nowhere(url, address, was, found.State == QuoteState.Gone ? "the words are not in the episode" : "several places fit too equally")
                with
            { State = found.State, Candidates = [.. candidates] };
        var at = LinkedPlace.Of(episode, words, place);
        return new LinkDocument(
            url, named ? found.State : QuoteState.Moved, address, at.Turn, at.Speaker, at.Start, at.CharStart, at.EndTurn, at.CharEnd, at.Text, was, [.. candidates],
            named ? null : $"the library has no episode {asked}; the same words stand among the same words in {address}", at.Passage);
    }

    private static LinkDocument Damaged(string url)
    {
        if (DamagedLink.Of(url) is not { } damaged)
            return LinkDocument.Nowhere(url, null, null, $"found no quote link, expected an address with {QuoteLink.Prefix} in it");
        var found = damaged.Damage switch
        {
            LinkDamage.Cut => "that was cut short",
            LinkDamage.Version => "of a version that this program does not know",
            _ => "that was changed (its parts do not fit together)",
        };
        return LinkDocument.Nowhere(url, damaged.Episode?.ToString(), damaged.Words.Length == 0 ? null : damaged.Words, $"found a quote link {found}, expected it as it was copied")
            with
        { Damage = damaged.Damage };
    }

    private (EpisodeAddress Address, Episode Episode, EpisodeWords Words)? Open(EpisodeAddress address)
    {
        if (last?.Address != address)
            last = library.Episodes.Load(address) is { } episode ? (address, episode, EpisodeWords.Of(episode.Turns)) : null;
        return last;
    }
}
