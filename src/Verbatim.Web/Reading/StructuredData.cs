using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>An episode in the words of schema.org. The encoder leaves no character in it that could end a script element.</summary>
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
        foreach (var empty in episode.Where(p => p.Value is null).Select(p => p.Key).ToList())
            episode.Remove(empty);
        return new HtmlString(episode.ToJsonString(JsonSerializerOptions.Default));
    }

    private static IEnumerable<JsonObject> Clips(OpenEpisode open, string address) =>
        from entry in open.Chapters
        where entry is { Id: not null, Chapter.Start: not null }
        select new JsonObject
        {
            ["@type"] = "Clip",
            ["name"] = entry.Chapter.Title,
            ["url"] = $"{address}#{entry.Id}",
            ["startOffset"] = Math.Round(entry.Chapter.Start!.Value.Seconds, 1),
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
