using System.Text.Json;
using Verbatim.Ingestion;
using Verbatim.Transcripts;

namespace Verbatim.Web.Api;

/// <summary>JSON chapters 1.2 of the podcast namespace. Chapters without a time are left out: the format has no place for them.</summary>
internal static class PodcastChapters
{
    public const string MediaType = "application/json+chapters";

    public static string Write(Episode episode) => JsonSerializer.Serialize(
        new
        {
            version = "1.2.0",
            title = episode.Facts.Title,
            podcastName = episode.Facts.Show,
            chapters = episode.Chapters.Where(c => c.Start is not null).OrderBy(c => c.Start!.Value.Seconds)
                .Select(c => new { startTime = Math.Round(c.Start!.Value.Seconds, 3), title = c.Title }),
        },
        PublicJson.Options);
}
