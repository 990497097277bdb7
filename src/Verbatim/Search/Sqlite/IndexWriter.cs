using System.Collections.Immutable;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Brings the index to the state of the library's tables. Works in the transaction of its connection.</summary>
internal sealed class IndexWriter(SqliteConnection connection)
{
    // Bytes of new words that FTS5 gathers before it writes them; the more, the less it has to merge later.
    private const int UsualGathering = 1 << 20;
    private const int BulkGathering = 1 << 26;
    private const int Many = 20;

    // A token that is no word and cannot be searched for.
    private const char Boundary = '·';

    private readonly Segments segments = new(connection);
    private readonly StringBuilder folded = new();
    private Segment segment = new();

    /// <summary>How many episodes were taken out, put in or put in anew.</summary>
    public int Update(CancellationToken cancellation)
    {
        var (wanted, present) = (Fingerprints.OfLibrary(connection), Fingerprints.OfIndex(connection));
        var changed = wanted.Keys.Concat(present.Keys).Distinct().Where(e => wanted.GetValueOrDefault(e) != present.GetValueOrDefault(e)).Order().ToList();
        SetGathering(changed.Count > Many ? BulkGathering : UsualGathering);
        foreach (var episode in changed)
        {
            cancellation.ThrowIfCancellationRequested();
            Replace(episode, wanted.GetValueOrDefault(episode));
            if (segment.Postings > Segments.MostPostings / 2)
                Close();
        }

        Close();
        SetGathering(UsualGathering);
        return changed.Count;
    }

    public void Update(long episode)
    {
        Replace(episode, Fingerprints.Of(connection, episode));
        Close();
    }

    private void Close()
    {
        segments.Append(segment);
        segment = new Segment();
    }

    private void Replace(long episode, string? fingerprint)
    {
        Remove(episode);
        if (fingerprint is not null)
            Add(episode, fingerprint);
        connection.Execute("UPDATE search_state SET revision = revision + 1");
    }

    private void SetGathering(int bytes) =>
        connection.Execute("INSERT INTO search_words (search_words, rank) VALUES ('hashsize', @bytes)", new { bytes });

    private void Remove(long episode)
    {
        var (first, count) = connection.QuerySingleOrDefault<(long, long)>("SELECT first_slot, turn_count FROM search_episode WHERE episode_id = @episode", new { episode });
        for (var id = first; id < first + count; id++)
            connection.Execute("DELETE FROM search_words WHERE rowid = @id", new { id });
        connection.Execute("DELETE FROM search_episode WHERE episode_id = @episode", new { episode });
    }

    private void Add(long episode, string fingerprint)
    {
        var slot = connection.ExecuteScalar<int>("SELECT next_slot FROM search_state");
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT id, text, start_seconds, end_seconds FROM turn WHERE episode_id = @episode ORDER BY position";
        read.Parameters.AddWithValue("@episode", episode);
        using var write = connection.CreateCommand();
        write.CommandText = "INSERT INTO search_words (rowid, words) VALUES (@slot, @words)";
        var (to, words) = (write.Parameters.Add("@slot", SqliteType.Integer), write.Parameters.Add("@words", SqliteType.Text));
        var corrections = new CorrectedWords(CatalogueReader.Corrections(connection, episode)[episode]);
        var facts = new List<TurnFacts>();
        var first = 0L;
        using (var rows = read.ExecuteReader())
        {
            while (rows.Read())
            {
                var turn = rows.GetInt64(0);
                if (facts.Count == 0)
                    first = turn;
                else if (turn != first + facts.Count)
                    throw new InvalidOperationException($"The turns of episode {episode} are not numbered one after the other: found {turn}, expected {first + facts.Count}.");
                var text = rows.GetString(1);
                (words.Value, var count) = Fold(text, slot + facts.Count, corrections);
                to.Value = slot + facts.Count;
                write.ExecuteNonQuery();
                facts.Add(new TurnFacts(count, Seconds(rows, 2), Seconds(rows, 3), QuestionMark.IsIn(text) ? 1 : 0));
            }
        }

        connection.Execute(
            """
            INSERT INTO search_episode (episode_id, fingerprint, first_turn, first_slot, turn_count, turns)
            VALUES (@episode, @fingerprint, @first, @slot, @Count, @turns);
            UPDATE search_state SET next_slot = next_slot + @Count
            """,
            new { episode, fingerprint, first, slot, facts.Count, turns = TurnFacts.Write(facts) });
    }

    private (string Words, int Count) Fold(string text, int slot, CorrectedWords corrections)
    {
        var found = WordScanner.Scan(text);
        folded.Clear();
        foreach (var word in found)
        {
            var indexed = IndexedWord.Of(word.Folded);
            segment.Add(indexed, slot);
            folded.Append(indexed).Append(' ');
        }

        if (corrections.Apply(found) is { } corrected)
            AddCorrected(found, corrected, slot);
        return (folded.ToString(), found.Length);
    }

    // The turn as it should read follows the turn as written; no phrase reaches across.
    private void AddCorrected(ImmutableArray<Word> found, ImmutableArray<Word> corrected, int slot)
    {
        var written = found.Select(w => w.Folded).ToHashSet();
        folded.Append(Boundary).Append(' ');
        foreach (var word in corrected)
        {
            var indexed = IndexedWord.Of(word.Folded);
            if (written.Add(word.Folded))
                segment.Add(indexed, slot);
            folded.Append(indexed).Append(' ');
        }
    }

    private static float Seconds(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? -1 : (float)rows.GetDouble(column);
}
