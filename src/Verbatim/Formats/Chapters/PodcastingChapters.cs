using System.Text.Json;
using Verbatim.Formats.Json;

namespace Verbatim.Formats.Chapters;

/// <summary>Podcasting 2.0 chapters (podcast-namespace, jsonChapters.md).</summary>
internal static class PodcastingChapters
{
    public static bool Suits(JsonElement root) => root.HasObjects("chapters") && root.First("chapters")?.Any("startTime", "start") is not null && root.Any("utterances", "segments", "words") is null;
}
