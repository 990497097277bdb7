using System.Collections.Immutable;
using System.Security.Cryptography;
using Verbatim.Storage;

namespace Verbatim.Ingestion;

/// <summary>What the library was made from, to tell files that are as they were.</summary>
internal sealed class StoredFiles
{
    public static readonly StoredFiles None = new([]);

    private readonly ILookup<string, StoredFile> byTranscript;

    private StoredFiles(IEnumerable<StoredFile> files) =>
        byTranscript = files.Where(f => f.ReadBy == ReaderVersion.Current).ToLookup(f => f.Transcript);

    public static StoredFiles Of(ImmutableArray<StoredFile> files) => new(files);

    /// <summary>Whether this program has read the same files with the same bytes.</summary>
    public bool Have(EpisodeFiles files)
    {
        var known = byTranscript[Path.GetFullPath(files.Transcript)].ToDictionary(f => f.Path, f => f.Sha256);
        string[] present = [.. files.All()];
        return known.Count == present.Length && present.All(p => known.TryGetValue(Path.GetFullPath(p), out var sha256) && sha256 == HashOf(p));
    }

    private static string? HashOf(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Reading it in earnest says what is wrong.
            return null;
        }
    }
}
