using Verbatim.Storage;

namespace Verbatim.Web.Hosting;

/// <summary>When what the site shows was last written: the library's files, or this program.</summary>
internal sealed class WriteTime(LibraryDatabase database)
{
    // Dates of HTTP count whole seconds, and a write may still be under way when its file already tells of it.
    public static readonly TimeSpan Settling = TimeSpan.FromSeconds(3);

    // The time of its arrival on this disk, where the file system knows it: an older build may replace a newer one.
    private static readonly DateTime Deployed =
        new[] { File.GetCreationTimeUtc(typeof(WriteTime).Assembly.Location), File.GetLastWriteTimeUtc(typeof(WriteTime).Assembly.Location) }.Max();

    /// <summary>Whole seconds, rounded down.</summary>
    public DateTimeOffset Last()
    {
        var written = new[] { database.FilePath, database.FilePath + "-wal" }.Select(File.GetLastWriteTimeUtc).Append(Deployed).Max();
        return new DateTimeOffset(written.Ticks - written.Ticks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
