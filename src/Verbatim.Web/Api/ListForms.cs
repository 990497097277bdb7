using System.Text;
using Verbatim.Ingestion;
using Verbatim.Search;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>The pages of lists at their own addresses with an extension: Markdown, text, and JSON in the shapes of the commands.</summary>
internal static class ListForms
{
    private const string Json = "application/json";

    public static readonly (string Extension, string MediaType)[] All = [(".md", "text/markdown"), (".json", Json), (".txt", "text/plain")];

    public static void MapListForms(this WebApplication app)
    {
        var pages = app.MapGroup("").WithMetadata(new FromLibrary());
        foreach (var (extension, mediaType) in All)
        {
            pages.MapGet($"/index{extension}", (HttpRequest request, ReadingRoom room) =>
                (room.Episodes(EpisodeChoice.Of(request.Query)) ?? EpisodeList.Empty) is var list
                    ? Send(request, mediaType, Listing(list), o => Outlines.Home(o, list)) : Results.NotFound());
            pages.MapGet($"/shows/{{show}}{extension}", (HttpRequest request, ReadingRoom room, string show) =>
                Shown(request, mediaType, room, show));
            pages.MapGet($"/people{extension}", (HttpRequest request, ReadingRoom room) =>
                room.People(Page(request)) is var list
                    ? Send(request, mediaType, list.People.Select(Listed.Of), o => Outlines.People(o, list)) : Results.NotFound());
            pages.MapGet($"/people/{{person}}{extension}", (HttpRequest request, ReadingRoom room, string person) =>
                Slug.TryParse(person, out var slug) && room.Person(slug, Page(request)) is { } profile
                    ? Send(request, mediaType, Listing(profile), o => Outlines.Person(o, profile)) : Results.NotFound());
            pages.MapGet($"/search{extension}", (HttpRequest request, ReadingRoom room, string? q) =>
                room.Search(q ?? "", Sort(request), Page(request)) is var view && mediaType == Json
                    ? SearchJson.Send(request.HttpContext.Response, view.Result) : Send(request, mediaType, view.Result, o => Outlines.Search(o, view)));
        }
    }

    private static int Page(HttpRequest request) => EpisodeChoice.Of(request.Query).Number;

    private static SearchSort Sort(HttpRequest request) => Enum.TryParse<SearchSort>(request.Query["sort"], ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : SearchSort.Relevance;

    private static IResult Shown(HttpRequest request, string mediaType, ReadingRoom room, string show)
    {
        if (!Slug.TryParse(show, out var slug) || room.Show(slug) is not { } found)
            return Results.NotFound();
        var list = room.Episodes(EpisodeChoice.Of(request.Query) with { Show = show }) ?? EpisodeList.Empty;
        return Send(request, mediaType, new { show = Listed.Of(found), list = Listing(list) }, o => Outlines.Show(o, found, list));
    }

    private static object Listing(EpisodeList list) => new { list.Total, list.Page, list.Pages, episodes = list.Cards.Select(c => Listed.Of(c.Listing)) };

    private static object Listing(PersonProfile profile) => new
    {
        person = Listed.Of(profile.Person),
        profile.Episodes.Page,
        profile.Episodes.Pages,
        episodes = profile.Appearances.Select(a => new
        {
            episode = Listed.Of(a.Card.Listing),
            a.Role,
            seconds = Math.Round(a.Seconds, 3),
            share = Math.Round(a.Share, 4),
            turns = a.Chapters.SelectMany(c => c.Turns.Select(t => new { chapter = c.Chapter?.Chapter.Title, t.Start, t.Text, url = t.Address.ToString() })),
        }),
    };

    private static IResult Send<T>(HttpRequest request, string mediaType, T document, Action<Outline> write)
    {
        if (mediaType == Json)
            return Results.Text(PublicJson.Write(document), mediaType + "; charset=utf-8", Encoding.UTF8);
        var outline = new Outline(mediaType == "text/markdown", request.Origin());
        write(outline);
        return Results.Text(outline.ToString(), mediaType + "; charset=utf-8", Encoding.UTF8);
    }
}
