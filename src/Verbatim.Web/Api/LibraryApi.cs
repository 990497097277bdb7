using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>The pages' contents as JSON, in the shapes of the commands.</summary>
internal static class LibraryApi
{
    private const int MostHits = 100;
    private const int EpisodesPerPage = 100;

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").WithMetadata(new FromLibrary());
        api.MapGet("/shows", (Register register) => Json(register.Shows.Select(Listed.Of)));
        api.MapGet("/people", (Register register) => Json(register.People.Select(Listed.Of)));
        api.MapGet("/people/{person}", Person);
        api.MapGet("/episodes", Episodes);
        api.MapGet("/episodes/{show}/{episode}", Episode);
        api.MapGet("/search", Search);
        api.MapGet("/quote", (Library library, string? text) => Json(new QuoteFinder(library).Find(text ?? "")));
    }

    private static IResult Episodes(LibraryLists lists, string? show, string? person, int? year, int page = 1)
    {
        var filter = new EpisodeFilter(Parse(show), Parse(person), year);
        var (total, offset) = (lists.CountEpisodes(filter), (Math.Clamp(page, 1, 1_000_000) - 1) * EpisodesPerPage);
        return Json(new { total, episodes = lists.Episodes(filter, offset, EpisodesPerPage).Select(Listed.Of) });
    }

    private static IResult Episode(EpisodeStore store, string show, string episode) =>
        EpisodeAddress.TryParse($"{show}/{episode}", out var address) && store.Load(address) is { } found ? Json(Inspected.Of(found)) : Results.NotFound();

    private static IResult Person(LibraryLists lists, Register register, string person)
    {
        if (Parse(person) is not { } slug || register.Person(slug) is not { } found)
            return Results.NotFound();
        return Json(new { person = Listed.Of(found), episodes = lists.Episodes(new EpisodeFilter(Person: slug)).Select(Listed.Of) });
    }

    private static IResult Search(HttpResponse response, ReadingRoom room, string? q, int limit = 10, int offset = 0, SearchSort sort = SearchSort.Relevance) =>
        SearchJson.Send(response, room.Search(QueryParser.Parse(q), new SearchOptions(Math.Clamp(limit, 0, MostHits), Math.Max(0, offset), sort)));

    // A filter that can name nothing finds nothing, rather than everything.
    private static Slug? Parse(string? text) => text is null ? null : Slug.TryParse(text, out var slug) ? slug : Slug.From("untitled");

    private static IResult Json<T>(T document) => Results.Text(PublicJson.Write(document), "application/json; charset=utf-8");
}
