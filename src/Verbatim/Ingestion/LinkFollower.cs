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
            return LinkDocument.Nowhere(url, null, null, url.Contains(QuoteLink.Prefix, StringComparison.Ordinal)
                ? "found a quote link that was cut short or changed (its parts do not fit together), expected it as it was copied"
                : $"found no quote link, expected an address with {QuoteLink.Prefix} in it");
        var address = link.Episode.ToString();
        if (Open(link.Episode) is not var (_, episode, words))
            return LinkDocument.Nowhere(url, address, link.Said, $"the library has no episode {address}");
        var found = QuoteLinkResolver.Resolve(link, words);
        var candidates = found.Candidates.Select(c => LinkedPlace.Of(episode, words, c));
        var was = found.State is QuoteState.Exact or QuoteState.Moved ? null : link.Said;
        if (found.Place is not { } place)
            return LinkDocument.Nowhere(url, address, was, found.State == QuoteState.Gone ? "the words are not in the episode" : "several places fit too equally")
                with
            { State = found.State, Candidates = [.. candidates] };
        var at = LinkedPlace.Of(episode, words, place);
        return new LinkDocument(
            url, found.State, address, at.Turn, at.Speaker, at.Start, at.CharStart, at.EndTurn, at.CharEnd, at.Text, was, [.. candidates], null, at.Passage);
    }

    private (EpisodeAddress Address, Episode Episode, EpisodeWords Words)? Open(EpisodeAddress address)
    {
        if (last?.Address != address)
            last = library.Episodes.Load(address) is { } episode ? (address, episode, EpisodeWords.Of(episode.Turns)) : null;
        return last;
    }
}
