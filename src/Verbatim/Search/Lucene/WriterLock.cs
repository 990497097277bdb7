using System.Globalization;

namespace Verbatim.Search.Lucene;

/// <summary>
/// Held by the one process that writes the index. The operating system lets go of it when the process ends, however it ends; a file beside
/// it names the holder.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private const string LockFile = "writer.lock";
    private const string HolderFile = "writer.txt";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;
    private readonly string holder;

    private WriterLock(FileStream file, string holder) => (this.file, this.holder) = (file, holder);

    /// <summary>Waits half a minute for its turn, as for SQLite's; null where another holds it still.</summary>
    public static WriterLock? Take(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            if (TryOpen(Path.Combine(folder, LockFile)) is { } file)
            {
                var holder = Path.Combine(folder, HolderFile);
                File.WriteAllText(holder, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName} since {DateTime.UtcNow:yyyy-MM-dd HH:mm:ss} UTC"));
                return new WriterLock(file, holder);
            }

            if (waited >= Patience)
                return null;
            cancellation.WaitHandle.WaitOne(Interval);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Who holds it; null where nobody does, or this process may not ask.</summary>
    public static string? Holder(string folder)
    {
        try
        {
            if (!File.Exists(Path.Combine(folder, LockFile)))
                return null;
            using var free = TryOpen(Path.Combine(folder, LockFile));
            return free is null ? File.ReadAllText(Path.Combine(folder, HolderFile)) : null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            return "another process";
        }
    }

    public void Dispose()
    {
        File.Delete(holder);
        file.Dispose();
    }

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
