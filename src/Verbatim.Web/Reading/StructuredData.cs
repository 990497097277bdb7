using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Pages in the words of schema.org. The encoder leaves no character in it that could end a script element.</summary>
internal static class StructuredData
{
    public static IHtmlContent Of(OpenEpisode open, string origin)
    {
        var (facts, address) = (open.Episode.Facts, origin + Addresses.Episode(open.Episode.Address));
        var episode = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "PodcastEpisode",
            ["@id"] = address,
            ["url"] = address,
            ["name"] = open.Card.Title,
            ["episodeNumber"] = facts.Number,
            ["datePublished"] = facts.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["inLanguage"] = facts.Language,
            ["timeRequired"] = open.Card.Listing.Seconds is { } seconds ? MomentText.Iso(Math.Round(seconds)) : null,
            ["partOfSeries"] = new JsonObject { ["@type"] = "PodcastSeries", ["name"] = open.Card.Show, ["url"] = origin + Addresses.Show(open.Card.Listing.ShowSlug) },
            ["actor"] = Array(open.Card.Listing.People.Select(p => new JsonObject { ["@type"] = "Person", ["name"] = p.Name, ["url"] = origin + Addresses.Person(p.Slug) })),
            ["hasPart"] = Array(Clips(open, address).Concat(Quotations(open, address))),
        };
        return Written(episode);
    }

    public static IHtmlContent Of(ShowListing show, string origin) => Written(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "PodcastSeries",
        ["@id"] = origin + Addresses.Show(show.Slug),
        ["url"] = origin + Addresses.Show(show.Slug),
        ["name"] = show.Title ?? Wording.ShowNotNamed,
        ["description"] = Wording.DescribeShow(show),
        ["webFeed"] = origin + Addresses.Show(show.Slug) + "/feed.xml",
    });

    public static IHtmlContent Of(PersonProfile profile, string origin) => Written(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "ProfilePage",
        ["url"] = origin + Addresses.Person(profile.Person.Slug),
        ["mainEntity"] = new JsonObject { ["@type"] = "Person", ["@id"] = origin + Addresses.Person(profile.Person.Slug), ["name"] = profile.Person.Name },
    });

    public static IHtmlContent OfSite(string origin) => Written(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "WebSite",
        ["url"] = origin + "/",
        ["name"] = Wording.Site,
        ["description"] = Wording.Lead,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = origin + "/search?q={search_term_string}" },
            ["query-input"] = "required name=search_term_string",
        },
    });

    private static HtmlString Written(JsonObject document)
    {
        foreach (var empty in document.Where(p => p.Value is null).Select(p => p.Key).ToList())
            document.Remove(empty);
        return new HtmlString(document.ToJsonString(JsonSerializerOptions.Default));
    }

    private static IEnumerable<JsonObject> Clips(OpenEpisode open, string address) =>
        from entry in open.Chapters
        where entry is { Id: not null, Chapter.Start: not null }
        let start = entry.Chapter.Start!.Value.Seconds
        let next = open.Chapters.Where(c => c.Chapter.Start?.Seconds > start).Select(c => c.Chapter.Start!.Value.Seconds).DefaultIfEmpty(open.Card.Listing.Seconds ?? start).Min()
        select new JsonObject
        {
            ["@type"] = "Clip",
            ["name"] = entry.Chapter.Title,
            ["url"] = $"{address}#{entry.Id}",
            ["startOffset"] = Math.Round(start, 1),
            ["endOffset"] = Math.Round(Math.Max(start, next), 1),
        };

    private static IEnumerable<JsonObject> Quotations(OpenEpisode open, string address) =>
        from quotation in open.Episode.Quotations
        where quotation.Place is not null
        let place = quotation.Place!.Value
        let passage = PassageAddress.At(open.Episode.Address, place.Turn, open.Episode.Turns[place.Turn], place.Start)
        select new JsonObject
        {
            ["@type"] = "Quotation",
            ["text"] = quotation.Text,
            ["creator"] = quotation.AttributedTo is { } name ? new JsonObject { ["@type"] = "Person", ["name"] = name } : null,
            ["url"] = $"{address}#{passage.Fragment}",
        };

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items];
}
