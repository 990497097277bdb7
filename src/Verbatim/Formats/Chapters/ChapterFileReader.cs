using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Chapters;

/// <summary>Chapter files beside a transcript: Podcasting 2.0 JSON, Podlove simple chapters (alone or in a feed), WebVTT chapter tracks, OGM chapter lists.</summary>
public static class ChapterFileReader
{
    /// <summary>Null for a source that is no chapter file.</summary>
    public static ChapterFile? TryRead(SourceText source)
    {
        var start = source.Text.AsSpan().TrimStart();
        if (start.IsEmpty)
            return null;
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var read = start[0] switch
        {
            '{' => PodcastingChapters.Read(source, problems),
            '<' => PodloveChapters.Read(source, problems),
            'W' => WebVttChapters.Read(source),
            _ => OgmChapters.Read(source),
        };
        return read is null ? null : new ChapterFile([.. read.Where(c => IsUsable(c, problems)).OrderBy(c => c.StatedSeconds)], problems.ToImmutable());
    }

    private static bool IsUsable(Chapter chapter, ImmutableArray<Problem>.Builder problems)
    {
        if (chapter.StatedSeconds is not null)
            return true;
        problems.Add(Problem.Warning(chapter.Line, $"found no time for the chapter \"{chapter.Title}\", expected one such as 754.5 or 00:12:34.500; it was left out"));
        return false;
    }
}
