namespace Verbatim.Cli;

internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something failed, or nothing was found.</summary>
    public const int Failed = 1;

    public const int Usage = 2;
}
