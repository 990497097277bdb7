using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>What stands at some paths: files as they are, folders with all they hold, in the order of their names.</summary>
/// <param name="Episodes">Each file once, files of one conversation together.</param>
/// <param name="LeftOut">Files in folders that no transcript can be: media, pictures, archives.</param>
/// <param name="Problems">Paths where nothing is, folders that cannot be listed.</param>
public sealed record FoundFiles(ImmutableArray<EpisodeFiles> Episodes, ImmutableArray<string> LeftOut, ImmutableArray<FileProblem> Problems)
{
    private static readonly HashSet<string> NeverText = new(StringComparer.OrdinalIgnoreCase)
    {
        ".mp3", ".m4a", ".aac", ".ogg", ".opus", ".wav", ".flac", ".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi",
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".pdf", ".zip", ".gz", ".7z", ".tar",
        ".db", ".db-wal", ".db-shm",
    };

    public static FoundFiles At(IEnumerable<string> paths)
    {
        var (files, leftOut, problems) = (new List<string>(), ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<FileProblem>());
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                Walk(new DirectoryInfo(path), path, files, leftOut, problems);
            else if (EpisodeFiles.IsSidecar(path) && File.Exists(path))
                problems.Add(new(path, Problem.Error(null, "found a sidecar, expected the transcript that it lies beside")));
            else
                files.Add(path);
        }

        return new FoundFiles(Group(files), leftOut.ToImmutable(), problems.ToImmutable());
    }

    // Of several files of one conversation, one gives the words; the others come with it.
    private static ImmutableArray<EpisodeFiles> Group(List<string> files)
    {
        var episodes = files.Select(EpisodeFiles.TranscriptFor).DistinctBy(Path.GetFullPath).Select(EpisodeFiles.Of).ToList();
        var timings = episodes.Select(e => e.Timing).OfType<string>().Select(Path.GetFullPath).ToHashSet(StringComparer.Ordinal);
        return [.. episodes.Where(e => !timings.Contains(Path.GetFullPath(e.Transcript)))];
    }

    // Links to folders are not followed: they may lead back. Names that begin with a dot are other programs' business.
    private static void Walk(
        DirectoryInfo folder, string shown, List<string> files, ImmutableArray<string>.Builder leftOut, ImmutableArray<FileProblem>.Builder problems)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(shown, Problem.Error(null, $"cannot be listed: {e.Message}")));
            return;
        }

        foreach (var entry in entries.Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = Path.Combine(shown, entry.Name);
            if (entry is DirectoryInfo inner)
            {
                if (inner.LinkTarget is null)
                    Walk(inner, path, files, leftOut, problems);
            }
            else if (NeverText.Contains(entry.Extension))
                leftOut.Add(path);
            else if (!EpisodeFiles.IsSidecar(path))
                files.Add(path);
        }
    }
}
