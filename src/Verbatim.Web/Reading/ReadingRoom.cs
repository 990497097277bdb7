using System.Collections.Immutable;
using Verbatim.Quotes;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>All that pages ask of the library.</summary>
internal sealed class ReadingRoom(LibraryLists lists, Register register, EpisodeStore store, ITurnIndex index)
{
    private const int EpisodesPerPage = 20;
    private const int AppearancesPerPage = 5;
    private const int PeoplePerPage = 100;
    private const int PeopleToChoose = 100;

    /// <param name="page">1-based; one beyond the last gives the last.</param>
    public EpisodeList Episodes(EpisodeFilter filter, int page, int perPage = EpisodesPerPage, EpisodeOrder order = EpisodeOrder.Newest)
    {
        var total = lists.CountEpisodes(filter);
        var pages = Math.Max(1, (total + perPage - 1) / perPage);
        var shown = Math.Clamp(page, 1, pages);
        var listings = lists.Episodes(filter, (shown - 1) * perPage, perPage, order);
        var stretches = lists.Stretches(listings.Select(l => l.Id));
        return new EpisodeList([.. listings.Select(l => EpisodeCard.Of(l, stretches[l.Id]))], total, shown, pages);
    }

    /// <summary>Null where the choice names nobody and nothing that is here.</summary>
    public EpisodeList? Episodes(EpisodeChoice choice) => choice.Filter(register) is { } filter ? Episodes(filter, choice.Number, order: choice.Sort) : null;

    public EpisodeChoices Choices() => new(register.Shows, register.Years, [.. register.People.Take(PeopleToChoose).Select(p => p.Name)]);

    public ShowListing? Show(Slug slug) => register.Shows.FirstOrDefault(s => s.Slug == slug);

    /// <param name="page">1-based; one beyond the last gives the last.</param>
    public PeopleList People(int page)
    {
        var people = register.People;
        var pages = Math.Max(1, (people.Length + PeoplePerPage - 1) / PeoplePerPage);
        var shown = Math.Clamp(page, 1, pages);
        return new PeopleList([.. people.Skip((shown - 1) * PeoplePerPage).Take(PeoplePerPage)], shown, pages);
    }

    /// <param name="query">Words to mark; null for none.</param>
    /// <param name="quoted">A quotation to mark instead; null for none.</param>
    public OpenEpisode? Open(EpisodeAddress address, string? query = null, QuotePlace? quoted = null)
    {
        if (lists.Find(address) is not { } listing || store.Load(address) is not { } episode)
            return null;
        var card = EpisodeCard.Of(listing, lists.Stretches([listing.Id])[listing.Id]);
        return OpenEpisode.Of(episode, card, quoted is { } place ? new QuoteMarks(place).In : new QueryMarks(query).In);
    }

    public PersonProfile? Person(Slug slug, int page)
    {
        if (register.Person(slug) is not { } person)
            return null;
        var episodes = Episodes(new EpisodeFilter(Person: slug), page, AppearancesPerPage);
        var appearances = episodes.Cards.Select(c => Open(c.Listing.Address)).OfType<OpenEpisode>().Select(e => Appearance.Of(e, person.Name));
        return new PersonProfile(person, episodes, [.. appearances]);
    }

    /// <param name="page">1-based.</param>
    public SearchView Search(string text, SearchSort sort, int page)
    {
        var query = QueryParser.Parse(text);
        var shown = Math.Clamp(page, 1, int.MaxValue / SearchView.HitsPerPage);
        var result = Search(query, new SearchOptions(SearchView.HitsPerPage, (shown - 1) * SearchView.HitsPerPage, sort, Context: true));
        return new SearchView(query, result, sort, shown, (int)((result.Total + SearchView.HitsPerPage - 1) / SearchView.HitsPerPage));
    }

    public SearchDocument Search(Query query, SearchOptions options) => index.Search(query, options);
}
