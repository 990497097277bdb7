using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <param name="File">As it was given or found.</param>
public sealed record FileProblem(string File, Problem Problem)
{
    /// <summary>The problem of a file that only adds to an episode, or that another one stands in for: the words go in without it.</summary>
    public FileProblem AsWarning() => Problem.Severity == Severity.Warning
        ? this
        : this with { Problem = Problem.Warning(Problem.Line, "not used: " + Problem.Message) };

    /// <summary><c>file:line: message</c>, as compilers write it.</summary>
    public override string ToString() => Problem.Line is { } line ? $"{File}:{line}: {Problem.Message}" : $"{File}: {Problem.Message}";
}
