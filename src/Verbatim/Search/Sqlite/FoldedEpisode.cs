using System.Collections.Immutable;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Search.Syntax;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <param name="Tokens">For FTS5: folded words with spaces between.</param>
internal sealed record FoldedTurn(string Tokens, TurnFacts Facts);

/// <summary>The turns of an episode on their way into the index. Reading needs the connection; folding does not.</summary>
internal sealed class FoldedEpisode
{
    // A token that is no word and cannot be searched for.
    private const char Boundary = '·';

    private readonly List<(string Text, float From, float To)> turns = [];
    private readonly CorrectedWords corrections;
    private readonly StringBuilder tokens = new();

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

    public FoldedPostings Postings { get; } = new();

    public void Fold() => Turns = [.. turns.Select((t, i) => Fold(i, t.Text, t.From, t.To))];

    private FoldedTurn Fold(int turn, string text, float from, float to)
    {
        var readings = Readings.Of(text, corrections);
        var found = readings[0];
        tokens.Clear();
        foreach (var word in found)
            Add(turn, IndexedWord.Of(word.Folded));
        if (readings.Length > 1)
            AddReadings(turn, readings);
        var features = (QuestionMark.IsIn(text) ? TurnFeatures.Question : 0) | (readings.Length > 1 ? TurnFeatures.SeveralReadings : 0);
        return new FoldedTurn(tokens.ToString(), new TurnFacts(found.Length, from, to, features));
    }

    // The other readings follow the turn as written; no phrase reaches across.
    private void AddReadings(int turn, ImmutableArray<ImmutableArray<Word>> readings)
    {
        var known = readings[0].Select(w => IndexedWord.Of(w.Folded)).ToHashSet();
        foreach (var reading in readings.Skip(1))
        {
            tokens.Append(Boundary).Append(' ');
            foreach (var word in reading.Select(w => IndexedWord.Of(w.Folded)))
            {
                if (known.Add(word))
                    Add(turn, word);
                else
                    tokens.Append(word).Append(' ');
            }
        }
    }

    private void Add(int turn, string word)
    {
        tokens.Append(word).Append(' ');
        Postings.Add(word, turn);
    }

    private static float Seconds(SqliteDataReader rows, int column) => rows.IsDBNull(column) ? -1 : (float)rows.GetDouble(column);
}
