using System.Globalization;
using System.Xml.Linq;
using Verbatim.Formats.Exports;
using Verbatim.Storage;
using Verbatim.Transcripts;
using Verbatim.Web.Hosting;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Api;

/// <summary>RSS of the newest episodes, with the podcast namespace's tags for people, transcripts and chapters.</summary>
internal static class Feeds
{
    public const string MediaType = "application/rss+xml";
    private const int Newest = 100;

    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapFeeds(this WebApplication app)
    {
        var site = app.MapGroup("").WithMetadata(new FromLibrary());
        site.MapGet("/feed.xml", (HttpRequest request, LibraryLists lists) =>
            Send(request, Wording.Site, Wording.Lead, "/", lists.Episodes(limit: Newest)));
        site.MapGet("/shows/{show}/feed.xml", (HttpRequest request, LibraryLists lists, ReadingRoom room, string show) =>
            Slug.TryParse(show, out var slug) && room.Show(slug) is { } found
                ? Send(request, found.Title ?? Wording.ShowNotNamed, Wording.DescribeShow(found), Addresses.Show(slug), lists.Episodes(new EpisodeFilter(Show: slug), limit: Newest))
                : Results.NotFound());
    }

    private static IResult Send(HttpRequest request, string title, string description, string path, IEnumerable<EpisodeListing> episodes)
    {
        var origin = request.Origin();
        var channel = new XElement("channel",
            new XElement("title", title),
            new XElement("link", origin + path),
            new XElement(Atom + "link", new XAttribute("href", origin + request.Path), new XAttribute("rel", "self"), new XAttribute("type", MediaType)),
            new XElement("description", description),
            new XElement("generator", Wording.Site),
            episodes.Select(e => Item(e, origin)));
        var feed = new XElement("rss", new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "podcast", Podcast), new XAttribute(XNamespace.Xmlns + "atom", Atom), channel);
        return Results.Text("""<?xml version="1.0" encoding="UTF-8"?>""" + "\n" + feed, MediaType + "; charset=utf-8");
    }

    private static XElement Item(EpisodeListing episode, string origin)
    {
        var card = new EpisodeCard(episode, new SpeakerStrip([], 0));
        var address = origin + Addresses.Episode(episode.Address);
        return new XElement("item",
            new XElement("title", Clean(card.Title)),
            new XElement("link", address),
            new XElement("guid", new XAttribute("isPermaLink", "true"), address),
            new XElement("description", Clean(Wording.DescribeEpisode(card))),
            episode.Published is { } date ? new XElement("pubDate", date.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 GMT") : null,
            episode.People.Select(p => new XElement(Podcast + "person", p.Role is { } role ? new XAttribute("role", role.ToString().ToLowerInvariant()) : null, new XAttribute("href", origin + Addresses.Person(p.Slug)), Clean(p.Name))),
            EpisodeWriter.All.Where(w => w.Name is "vtt" or "srt" or "json").Select(w => new XElement(Podcast + "transcript",
                new XAttribute("url", address + w.Extension), new XAttribute("type", w.MediaType),
                episode.Language is { } language ? new XAttribute("language", Clean(language)) : null)),
            episode.Chapters > 0 ? new XElement(Podcast + "chapters", new XAttribute("url", address + "/chapters.json"), new XAttribute("type", PodcastChapters.MediaType)) : null);
    }

    // Characters that XML 1.0 cannot hold.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or 13 or (>= 0x20 and not (0xFFFE or 0xFFFF))));
}
