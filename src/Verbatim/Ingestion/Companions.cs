using System.Collections.Immutable;
using Verbatim.Formats;
using Verbatim.Formats.Chapters;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>What the files beside a transcript give it.</summary>
/// <param name="Timed">Another version of the conversation that states times; null where there is none or none is needed.</param>
/// <param name="Chapters">Of a chapter file; null where there is none.</param>
internal sealed record Companions(
    Transcript? Timed, ImmutableArray<Chapter>? Chapters, ImmutableArray<SourceFile> Files, ImmutableArray<FileProblem> Problems)
{
    public static Companions Of(EpisodeFiles files, Transcript transcript)
    {
        var timed = new List<(string Path, Transcript Transcript)>();
        ImmutableArray<Chapter>? chapters = null;
        var stored = ImmutableArray.CreateBuilder<SourceFile>();
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        var needsTimes = !transcript.Times.Any(t => t.Statement is TimeStatement.Word or TimeStatement.Cue);
        foreach (var path in files.All().Where(p => p != files.Transcript && p != files.Sidecar))
        {
            var file = LoadedFile.Load(path);
            problems.AddRange(file.Problems.Select(p => p.AsWarning()));
            if (file.Source is not { } source)
                continue;
            var chapterFile = ChapterFileReader.TryRead(source);
            stored.Add(file.Stored(chapterFile is null ? SourceKind.Timing : SourceKind.Chapters)!);
            if (chapterFile is not null)
            {
                chapters ??= chapterFile.Chapters;
                problems.AddRange(chapterFile.Problems.Select(p => new FileProblem(path, p)));
            }
            else if (needsTimes || path == files.Timing)
            {
                var read = TranscriptReaders.Read(source);
                problems.AddRange(read.Problems.Where(p => read.IsRefused == (p.Severity == Severity.Error)).Select(p => new FileProblem(path, p).AsWarning()));
                if (!read.IsRefused && !read.Times.IsEmpty)
                    timed.Add((path, read));
            }
        }

        var best = timed
            .OrderByDescending(t => t.Path == files.Timing)
            .ThenByDescending(t => t.Transcript.Times.Any(s => s.Statement == TimeStatement.Word))
            .Select(t => t.Transcript).FirstOrDefault();
        return new Companions(best, chapters, stored.ToImmutable(), problems.ToImmutable());
    }

    /// <summary>
    /// The chapters of the chapter file; where one has the title of a chapter in the transcript, it opens where that one stands.
    /// </summary>
    public ImmutableArray<Chapter> ChaptersFor(Transcript transcript)
    {
        if (Chapters is not { IsEmpty: false } fromFile)
            return transcript.Chapters;
        var inText = transcript.Chapters.GroupBy(c => Key(c.Title)).ToDictionary(g => g.Key, g => g.First());
        return
        [
            .. fromFile.Select(c => inText.TryGetValue(Key(c.Title), out var same)
                ? same with { StatedSeconds = same.StatedSeconds ?? c.StatedSeconds }
                : c with { Source = ChapterSource.File, Line = 0 }),
        ];
    }

    private static string Key(string title) => string.Join(' ', WordScanner.Scan(title).Select(w => w.Folded));
}
