using System.Collections.Immutable;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <param name="Tokens">For FTS5: folded words with spaces between.</param>
/// <param name="Words">For the postings: the same, and those of its other readings that are not among them.</param>
internal sealed record FoldedTurn(string Tokens, List<string> Words, TurnFacts Facts);

/// <summary>The turns of an episode on their way into the index. Reading needs the connection; folding does not.</summary>
internal sealed class FoldedEpisode
{
    // A token that is no word and cannot be searched for.
    private const char Boundary = '·';

    private readonly List<(string Text, float From, float To)> turns = [];
    private readonly CorrectedWords corrections;

    public FoldedEpisode(SqliteConnection connection, long episode, string fingerprint)
    {
        (Episode, Fingerprint) = (episode, fingerprint);
        corrections = new CorrectedWords(CatalogueReader.Corrections(connection, episode)[episode]);
        using var read = connection.CreateCommand();
        read.CommandText = "SELECT id, text, start_seconds, end_seconds FROM turn WHERE episode_id = @episode ORDER BY position";
        read.Parameters.AddWithValue("@episode", episode);
        using var rows = read.ExecuteReader();
        while (rows.Read())
        {
            var id = rows.GetInt64(0);
            if (turns.Count == 0)
                FirstTurn = id;
            else if (id != FirstTurn + turns.Count)
                throw new InvalidOperationException($"The turns of episode {episode} are not numbered one after the other: found {id}, expected {FirstTurn + turns.Count}.");
            turns.Add((rows.GetString(1), Seconds(rows, 2), Seconds(rows, 3)));
        }
    }

    public long Episode { get; }

    public string Fingerprint { get; }

    public long FirstTurn { get; }

    /// <summary>Empty until <see cref="Fold"/> has run.</summary>
    public ImmutableArray<FoldedTurn> Turns { get; private set; } = [];

    public void Fold() => Turns = [.. turns.Select(t => Fold(t.Text, t.From, t.To))];

    private FoldedTurn Fold(string text, float from, float to)
    {
        var readings = Readings.Of(text, corrections);
        var found = readings[0];
        var (tokens, words) = (new StringBuilder(text.Length + 1), new List<string>(found.Length));
        foreach (var word in found)
        {
            words.Add(IndexedWord.Of(word.Folded));
            tokens.Append(words[^1]).Append(' ');
        }

        if (readings.Length > 1)
            AddReadings(readings.AsSpan()[1..], tokens, words);
        var features = (QuestionMark.IsIn(text) ? TurnFeatures.Question : 0) | (readings.Length > 1 ? TurnFeatures.SeveralReadings : 0);
        return new FoldedTurn(tokens.ToString(), words, new TurnFacts(found.Length, from, to, features));
    }

    // The other readings follow the turn as written; no phrase reaches across.
    private static void AddReadings(ReadOnlySpan<ImmutableArray<Word>> readings, StringBuilder tokens, List<string> words)
    {
        var known = words.ToHashSet();
        foreach (var reading in readings)
        {
            tokens.Append(Boundary).Append(' ');
            foreach (var word in reading.Select(w => IndexedWord.Of(w.Folded)))
            {
                if (known.Add(word))
                    words.Add(word);
                tokens.Append(word).Append(' ');
            }
        }
    }

    private static float Seconds(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? -1 : (float)rows.GetDouble(column);
}
