using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>A form in which an episode leaves the library.</summary>
/// <param name="Name">As in <c>export --format</c>.</param>
/// <param name="Extension">With its dot.</param>
public sealed record EpisodeWriter(string Name, string Extension, string MediaType, Func<Episode, string> Write)
{
    public static ImmutableArray<EpisodeWriter> All { get; } =
    [
        new("vtt", ".vtt", "text/vtt", WebVttWriter.Write),
        new("srt", ".srt", "application/x-subrip", SubRipWriter.Write),
        new("json", ".json", "application/json", PodcastJsonWriter.Write),
        new("md", ".md", "text/markdown", MarkdownWriter.Write),
        new("txt", ".txt", "text/plain", PlainTextWriter.Write),
    ];

    /// <summary>Null where no writer has that name.</summary>
    public static EpisodeWriter? Find(string name) => All.FirstOrDefault(w => w.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
