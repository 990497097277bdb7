using System.Collections.Immutable;
using Verbatim.Formats.Sidecars;

namespace Verbatim.Ingestion;

/// <summary>
/// The files that make one episode: a transcript, and what lies beside it under the same name: a sidecar (<c>NAME.yaml</c>), captions or a
/// recogniser's output that tell when its words were said, a chapter file (<c>NAME.chapters.json</c> or by its content).
/// </summary>
/// <param name="Transcript">Where the words come from; the path by which the episode is known when it is read again.</param>
/// <param name="Sidecar">Null where there is none.</param>
/// <param name="Beside">Files of the same name that may state times or chapters, the likeliest first.</param>
/// <param name="Timing">The file whose times are to be taken, as the sidecar or the user says; null where nobody says.</param>
public sealed record EpisodeFiles(string Transcript, string? Sidecar, ImmutableArray<string> Beside, string? Timing = null)
{
    private static readonly string[] SidecarExtensions = [".yaml", ".yml"];

    private static readonly string[] TextExtensions = [".txt", ".md", ".markdown", ".html", ".htm"];

    // Those with names of speakers before those without.
    private static readonly string[] TimedExtensions = [".vtt", ".json", ".srt", ".ttml", ".dfxp", ".xml", ".sbv", ".ass", ".ssa", ".lrc", ".tsv", ".csv"];

    private static readonly string[] ChapterExtensions = [".chapters.json", ".chapters.xml", ".chapters.txt", ".chapters.vtt", ".psc"];

    /// <summary>That transcript, with what lies beside it.</summary>
    public static EpisodeFiles Of(string transcript)
    {
        var sidecar = SidecarExtensions.Select(e => StemOf(transcript) + e).FirstOrDefault(File.Exists);
        var beside = TimedExtensions.Concat(ChapterExtensions).Select(e => StemOf(transcript) + e).Where(p => p != transcript && File.Exists(p));
        return new EpisodeFiles(transcript, sidecar, [.. beside], TimingNamedBy(sidecar));
    }

    /// <summary>The transcript that a file belongs to: the text of its name where there is one, otherwise the best of the timed files.</summary>
    public static string TranscriptFor(string path)
    {
        if (!IsBesideAnother(path))
            return path;
        return TextExtensions.Concat(TimedExtensions).Select(e => StemOf(path) + e).FirstOrDefault(File.Exists) ?? path;
    }

    /// <summary>The best file beside the transcript as the transcript, for the case that this one is none; null where nothing is beside it.</summary>
    public EpisodeFiles? WithoutTranscript() => Beside.IsEmpty ? null : Of(Beside[0]);

    public static bool IsSidecar(string path) => SidecarExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>All files, the transcript first.</summary>
    public IEnumerable<string> All() => new[] { Transcript, Sidecar, Timing }.OfType<string>().Concat(Beside).DistinctBy(Path.GetFullPath);

    private static bool IsBesideAnother(string path) =>
        ChapterExtensions.Any(e => path.EndsWith(e, StringComparison.Ordinal)) || TimedExtensions.Contains(Path.GetExtension(path), StringComparer.Ordinal);

    private static string StemOf(string path) =>
        ChapterExtensions.FirstOrDefault(e => path.EndsWith(e, StringComparison.Ordinal)) is { } chapters ? path[..^chapters.Length] : Path.ChangeExtension(path, null);

    private static string? TimingNamedBy(string? sidecar) =>
        sidecar is not null && LoadedFile.Load(sidecar).Source is { } source && SidecarReader.Read(source).Timing is { } name
            ? Path.Combine(Path.GetDirectoryName(sidecar) ?? "", name)
            : null;
}
