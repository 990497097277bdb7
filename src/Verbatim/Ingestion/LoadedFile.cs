using System.Collections.Immutable;
using Verbatim.Formats;
using Verbatim.Storage;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>A file read and decoded.</summary>
/// <param name="Source">Null where it could not be; the problems say why.</param>
internal sealed record LoadedFile(string Path, byte[] Bytes, SourceText? Source, ImmutableArray<FileProblem> Problems)
{
    public static LoadedFile Load(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LoadedFile(path, [], null, [new FileProblem(path, Problem.Error(null, Describe(path, e)))]);
        }

        var decoded = SourceDecoder.Decode(path, bytes);
        return new LoadedFile(path, bytes, decoded.Source, [.. decoded.Problems.Select(p => new FileProblem(path, p))]);
    }

    public SourceFile? Stored(SourceKind kind) => Source is null
        ? null
        : new SourceFile(kind, System.IO.Path.GetFullPath(Path), Source.Sha256, Bytes, Source.Encoding, Source.Text);

    private static string Describe(string path, Exception e) => e switch
    {
        _ when Directory.Exists(path) => "found a folder, expected a file",
        FileNotFoundException when new FileInfo(path).LinkTarget is { } target => $"found a link to {target}, where there is nothing, expected a file",
        FileNotFoundException or DirectoryNotFoundException => "found nothing at this path, expected a file",
        _ => $"cannot be read: {e.Message}",
    };
}
