using System.Collections.Immutable;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>All that pages ask of the library.</summary>
internal sealed class ReadingRoom(LibraryLists lists, EpisodeStore store)
{
    private const int EpisodesPerPage = 20;
    private const int AppearancesPerPage = 5;

    /// <param name="page">1-based; one beyond the last gives the last.</param>
    public EpisodeList Episodes(EpisodeFilter filter, int page, int perPage = EpisodesPerPage)
    {
        var total = lists.CountEpisodes(filter);
        var pages = Math.Max(1, (total + perPage - 1) / perPage);
        var shown = Math.Clamp(page, 1, pages);
        var listings = lists.Episodes(filter, (shown - 1) * perPage, perPage);
        var stretches = lists.Stretches(listings.Select(l => l.Id));
        return new EpisodeList([.. listings.Select(l => EpisodeCard.Of(l, stretches[l.Id]))], total, shown, pages);
    }

    public ShowListing? Show(Slug slug) => lists.Shows().FirstOrDefault(s => s.Slug == slug);

    public ImmutableArray<PersonListing> People() => lists.People();

    /// <param name="query">Words to mark; null for none.</param>
    public OpenEpisode? Open(EpisodeAddress address, string? query = null)
    {
        if (lists.Find(address) is not { } listing || store.Load(address) is not { } episode)
            return null;
        var card = EpisodeCard.Of(listing, lists.Stretches([listing.Id])[listing.Id]);
        return OpenEpisode.Of(episode, card, turn => string.IsNullOrWhiteSpace(query) ? [] : Marks(episode.Turns[turn].Text, query));
    }

    public PersonProfile? Person(Slug slug, int page)
    {
        if (lists.People().FirstOrDefault(p => p.Slug == slug) is not { } person)
            return null;
        var episodes = Episodes(new EpisodeFilter(Person: slug), page, AppearancesPerPage);
        var appearances = episodes.Cards.Select(c => Open(c.Listing.Address)).OfType<OpenEpisode>().Select(e => Appearance.Of(e, person.Name));
        return new PersonProfile(person, episodes, [.. appearances]);
    }

    private static ImmutableArray<Passage> Marks(string text, string query)
    {
        var wanted = WordScanner.Scan(query).Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        return [.. WordScanner.Scan(text).Where(w => wanted.Contains(w.Folded)).Select(w => new Passage(w.Start, w.End))];
    }
}
