using System.Collections.Immutable;
using System.Text.Json;
using Verbatim.Formats.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Chapters;

/// <summary>Podcasting 2.0 chapters (podcast-namespace, jsonChapters.md): only <c>startTime</c> is required, <c>toc: false</c> is no chapter of the table.</summary>
internal static class PodcastingChapters
{
    public static bool Suits(JsonElement root) =>
        root.First("chapters")?.Any("startTime", "start") is not null && root.Any("utterances", "segments", "words", "text") is null;

    public static IEnumerable<Chapter>? Read(SourceText source, ImmutableArray<Problem>.Builder problems)
    {
        using var json = JsonSource.TryParse(source.Text, out var problem);
        if (json is null)
        {
            problems.Add(problem!);
            return source.Text.Contains("\"chapters\"", StringComparison.Ordinal) ? [] : null;
        }

        if (json.Roots is not [var root, ..] || !Suits(root))
            return null;
        return
        [
            .. from chapter in root.Items("chapters")
               where chapter.At("toc") is not { ValueKind: JsonValueKind.False }
               let title = chapter.Text("title")?.Trim()
               where !string.IsNullOrEmpty(title)
               select new Chapter(title, ChapterSource.File, json.LineOf(chapter), chapter.Seconds("startTime", "start"), null),
        ];
    }
}
