namespace Verbatim.Storage;

/// <summary>What a file gave its episode.</summary>
public enum SourceKind
{
    /// <summary>The words.</summary>
    Transcript,
    Sidecar,
    Timing,
    Chapters,
}

/// <param name="Path">Absolute. The path of the transcript is what tells that an episode is read again.</param>
/// <param name="Sha256">Of <paramref name="Bytes"/>, lower-case hexadecimal.</param>
/// <param name="Encoding">IANA name.</param>
/// <param name="Text">As decoded.</param>
public sealed record SourceFile(SourceKind Kind, string Path, string Sha256, byte[] Bytes, string Encoding, string Text);
