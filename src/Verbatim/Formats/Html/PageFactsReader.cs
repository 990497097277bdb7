using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Verbatim.Formats.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>What a page's head states about the episode: JSON-LD first, then Open Graph, then the title.</summary>
internal static class PageFactsReader
{
    private static readonly string[] Works = ["PodcastEpisode", "Episode", "RadioEpisode", "Article", "NewsArticle", "BlogPosting", "VideoObject", "AudioObject", "Clip"];

    public static EpisodeFacts Read(IHtmlDocument page) => LinkedData(page).Or(new EpisodeFacts
    {
        Title = Meta(page, "og:title") ?? TitleOf(page),
        Show = null,
        Published = Date(Meta(page, "article:published_time") ?? Meta(page, "datePublished") ?? Meta(page, "date")),
        Language = LanguageTag.Of(page.DocumentElement.GetAttribute("lang")),
        Description = Meta(page, "og:description") ?? Meta(page, "description"),
        Media = Meta(page, "og:audio") is { } audio && Uri.TryCreate(audio, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? [new MediaLink(audio)] : [],
    });

    private static EpisodeFacts LinkedData(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            using var json = JsonSource.TryParse(script.TextContent, out _);
            if (json is null)
                continue;
            foreach (var work in json.Roots.SelectMany(r => r.IsArray() ? r.EnumerateArray() : r.HasObjects("@graph") ? r.Items("@graph") : [r]))
            {
                if (TypeOf(work) is { } type && Works.Contains(type))
                    return Of(work);
            }
        }

        return EpisodeFacts.Unknown;
    }

    private static string? TypeOf(JsonElement work) => work.Text("@type") ?? (work.First("@type") is { ValueKind: JsonValueKind.String } type ? type.GetString() : null);

    private static EpisodeFacts Of(JsonElement work) => new()
    {
        Title = Clean(work.Text("headline", "name")),
        Show = Clean(work.At("partOfSeries")?.Text("name")),
        Number = work.Text("episodeNumber"),
        Published = Date(work.Text("datePublished", "uploadDate")),
        Description = Clean(work.Text("description")),
        DurationSeconds = work.Seconds("duration", "timeRequired"),
    };

    private static string? Meta(IHtmlDocument page, string name) =>
        Clean((page.QuerySelector($"meta[property='{name}']") ?? page.QuerySelector($"meta[name='{name}']") ?? page.QuerySelector($"meta[itemprop='{name}']"))?.GetAttribute("content"));

    // A title that names no episode is worse than none.
    private static string? TitleOf(IHtmlDocument page) =>
        Clean(page.Title) is { } title && !title.Equals("transcript", StringComparison.OrdinalIgnoreCase) && !title.Equals("untitled", StringComparison.OrdinalIgnoreCase) ? title : null;

    private static DateOnly? Date(string? text) =>
        text is { Length: >= 10 } && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static string? Clean(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
