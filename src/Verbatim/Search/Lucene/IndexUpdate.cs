using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>Brings the index to the state of a library: one commit, or none.</summary>
internal static class IndexUpdate
{
    // Enough that no writer waits for SQLite, few enough that their texts fit in memory.
    private const int ReadAhead = 16;

    /// <param name="connection">With a transaction, so that all is read from one state.</param>
    /// <param name="anew">Leaves nothing of what is there.</param>
    /// <returns>How many episodes were taken out, put in or put in anew; null where another process wrote all the time.</returns>
    public static int? Run(IndexFolder folder, SqliteConnection connection, bool anew, CancellationToken cancellation)
    {
        using var held = WriterLock.Take(folder.Path, cancellation);
        if (held is null)
            return null;
        var contents = LibraryContents.Of(connection);
        var present = anew ? [] : Present(folder, contents, out anew);
        if (!anew && present is null)
            return 0;
        present ??= [];
        var wanted = contents.States;
        var changed = wanted.Keys.Concat(present.Keys).Distinct().Where(e => wanted.GetValueOrDefault(e) != present.GetValueOrDefault(e)).Order().ToList();
        using var writer = folder.Write(anew);
        try
        {
            foreach (var episode in changed.Where(present.ContainsKey))
                writer.DeleteDocuments(new Term(IndexFields.Episode, TurnDocument.Name(episode)));
            Add(writer, EpisodeTurns.Read(connection, changed.Where(wanted.ContainsKey), contents), cancellation);
            writer.SetCommitData(IndexFolder.CommitData(contents));
            writer.Commit();
        }
        catch
        {
            writer.Rollback();
            throw;
        }

        return changed.Count;
    }

    // The states in the index; null where it is as it should be.
    private static Dictionary<long, string>? Present(IndexFolder folder, LibraryContents contents, out bool anew)
    {
        var opened = folder.Open(out _);
        anew = opened is null;
        if (opened is null)
        {
            folder.Clear();
            return [];
        }

        using (opened.Reader)
            return opened.Contents == contents.Number ? null : opened.States();
    }

    private static void Add(IndexWriter writer, IEnumerable<EpisodeTurns> episodes, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var read = new BlockingCollection<EpisodeTurns>(ReadAhead);
        var writers = Enumerable.Range(0, IndexTuning.Writers).Select(_ => Task.Run(() => Write(writer, read, stop), CancellationToken.None)).ToArray();
        try
        {
            foreach (var episode in episodes)
                read.Add(episode, stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A writer failed; its own reason is told below.
        }
        finally
        {
            read.CompleteAdding();
            Task.WhenAny(Task.WhenAll(writers)).GetAwaiter().GetResult();
        }

        if (Array.Find(writers, w => w.Exception is not null)?.Exception is { } failed)
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        cancellation.ThrowIfCancellationRequested();
    }

    private static void Write(IndexWriter writer, BlockingCollection<EpisodeTurns> read, CancellationTokenSource stop)
    {
        using var document = new TurnDocument();
        try
        {
            foreach (var episode in read.GetConsumingEnumerable(stop.Token))
                document.Write(writer, episode);
        }
        catch (OperationCanceledException)
        {
            // Whoever cancelled knows.
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }
}
