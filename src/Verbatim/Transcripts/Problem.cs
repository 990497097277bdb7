namespace Verbatim.Transcripts;

public enum Severity
{
    /// <summary>Something is doubtful or was repaired; the episode goes in.</summary>
    Warning,

    /// <summary>The source cannot be used; nothing of it is stored.</summary>
    Error,
}

/// <param name="Line">1-based; null where the whole file is meant.</param>
/// <param name="Message">What was found and what was expected.</param>
public sealed record Problem(int? Line, Severity Severity, string Message)
{
    public static Problem Warning(int? line, string message) => new(line, Severity.Warning, message);

    public static Problem Error(int? line, string message) => new(line, Severity.Error, message);
}
