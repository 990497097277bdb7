namespace Verbatim.Search.Lucene;

/// <summary>Chosen by measurement; docs/search.md has the figures.</summary>
internal static class IndexTuning
{
    /// <summary>How much is gathered in memory before a segment is written.</summary>
    public const int BufferMegabytes = 64;

    /// <summary>Threads that fold and add turns, beside the one that reads them from SQLite.</summary>
    public const int Writers = 2;

    /// <summary>How long an answer that the index is behind holds before the folder is looked at again.</summary>
    public static readonly TimeSpan Reopening = TimeSpan.FromMilliseconds(200);

    /// <summary>How long after an attempt to catch up a search may begin another.</summary>
    public static readonly TimeSpan Retrying = TimeSpan.FromSeconds(2);
}
