using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <param name="File">As it was given or found.</param>
public sealed record FileProblem(string File, Problem Problem)
{
    /// <summary><c>file:line: message</c>, as compilers write it.</summary>
    public override string ToString() => Problem.Line is { } line ? $"{File}:{line}: {Problem.Message}" : $"{File}: {Problem.Message}";
}
