using System.Runtime.ExceptionServices;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>Brings the index to the state of the library's tables. Works in the transaction of its connection.</summary>
internal sealed class IndexWriter(SqliteConnection connection)
{
    // Bytes of new words that FTS5 gathers before it writes them; the more, the less it has to merge later.
    private const int UsualGathering = 1 << 20;
    private const int BulkGathering = 1 << 26;
    private const int Many = 20;

    private readonly Segments segments = new(connection);
    private Segment segment = new();

    /// <summary>How many episodes were taken out, put in or put in anew.</summary>
    public int Update(CancellationToken cancellation)
    {
        var (wanted, present) = (Fingerprints.OfLibrary(connection), Fingerprints.OfIndex(connection));
        var changed = wanted.Keys.Concat(present.Keys).Distinct().Where(e => wanted.GetValueOrDefault(e) != present.GetValueOrDefault(e)).Order().ToList();
        if (changed.Count > Many)
            SetGathering(BulkGathering);
        FoldedEpisode? ready = null;
        foreach (var episode in changed)
        {
            cancellation.ThrowIfCancellationRequested();
            Remove(episode);
            var next = wanted.TryGetValue(episode, out var fingerprint) ? new FoldedEpisode(connection, episode, fingerprint) : null;
            var folded = ready;
            FoldWhileWriting(next, folded);
            ready = next;
        }

        Write(ready);
        Close();
        if (changed.Count > Many)
            SetGathering(UsualGathering);
        return changed.Count;
    }

    private void FoldWhileWriting(FoldedEpisode? next, FoldedEpisode? folded)
    {
        try
        {
            Parallel.Invoke(() => next?.Fold(), () => Write(folded));
        }
        catch (AggregateException e)
        {
            // Callers know what to do with a full disk, not with a bundle of reasons.
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    public void Update(long episode)
    {
        Remove(episode);
        if (Fingerprints.Of(connection, episode) is { } fingerprint)
        {
            var folded = new FoldedEpisode(connection, episode, fingerprint);
            folded.Fold();
            Write(folded);
        }

        Close();
    }

    private void Close()
    {
        segments.Append(segment);
        segment = new Segment();
    }

    private void SetGathering(int bytes) =>
        connection.Execute("INSERT INTO search_words (search_words, rank) VALUES ('hashsize', @bytes)", new { bytes });

    private void Remove(long episode)
    {
        var (first, count) = connection.QuerySingleOrDefault<(long, long)>("SELECT first_slot, turn_count FROM search_episode WHERE episode_id = @episode", new { episode });
        for (var id = first; id < first + count; id++)
            connection.Execute("DELETE FROM search_words WHERE rowid = @id", new { id });
        connection.Execute("DELETE FROM search_episode WHERE episode_id = @episode; UPDATE search_state SET revision = revision + 1 WHERE id = 1", new { episode });
    }

    private void Write(FoldedEpisode? episode)
    {
        if (episode is null)
            return;
        var slot = connection.ExecuteScalar<int>("SELECT next_slot FROM search_state");
        using var insert = new Statement(connection, "INSERT INTO search_words (rowid, words) VALUES (?1, ?2)");
        for (var i = 0; i < episode.Turns.Length; i++)
            insert.Bind(1, slot + i).Bind(2, episode.Turns[i].Tokens).Run();
        segment.Add(episode.Postings, slot);
        connection.Execute(
            """
            INSERT INTO search_episode (episode_id, fingerprint, first_turn, first_slot, turn_count, turns)
            VALUES (@Episode, @Fingerprint, @FirstTurn, @slot, @count, @facts);
            UPDATE search_state SET next_slot = next_slot + @count, revision = revision + 1 WHERE id = 1
            """,
            new
            {
                episode.Episode,
                episode.Fingerprint,
                episode.FirstTurn,
                slot,
                count = episode.Turns.Length,
                facts = TurnFacts.Write([.. episode.Turns.Select(t => t.Facts)]),
            });
        if (segment.Postings > Segments.MostPostings / 2)
            Close();
    }
}
