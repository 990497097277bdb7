namespace Verbatim.Ingestion;

/// <param name="File">The one just done with.</param>
public readonly record struct IngestProgress(int Done, int Total, string File);
