namespace Verbatim.Ingestion;

/// <summary>The files that make one episode.</summary>
/// <param name="Transcript">Where the words come from; the path by which the episode is known when it is read again.</param>
/// <param name="Sidecar">Null where there is none.</param>
public sealed record EpisodeFiles(string Transcript, string? Sidecar)
{
    private static readonly string[] SidecarExtensions = [".yaml", ".yml"];

    /// <summary>The transcript with what lies beside it: <c>NAME.yaml</c> or <c>NAME.yml</c>.</summary>
    public static EpisodeFiles Of(string transcript) =>
        new(transcript, SidecarExtensions.Select(e => Path.ChangeExtension(transcript, e)).FirstOrDefault(File.Exists));

    public static bool IsSidecar(string path) => SidecarExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
}
