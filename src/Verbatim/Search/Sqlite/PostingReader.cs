using Microsoft.Data.Sqlite;
using SQLitePCL;
using Verbatim.Search.Syntax;

namespace Verbatim.Search.Sqlite;

/// <summary>Turns that contain a word of the query, scored, from the postings of the words it stands for.</summary>
internal sealed class PostingReader(SqliteConnection connection, Catalogue catalogue, Vocabulary vocabulary) : IDisposable
{
    private SqliteCommand? oneWord;
    private SqliteCommand? allWithPrefix;
    private long[]? segments;
    private long spent;

    /// <summary>True once the words of a query stand for more postings than one query may read; what came later found nothing.</summary>
    public bool IsExhausted => spent > QueryLimits.MaxPostings;

    public void Dispose()
    {
        oneWord?.Dispose();
        allWithPrefix?.Dispose();
    }

    public Matches Find(QueryNode.Word word)
    {
        var list = new PostingList();
        if (word.Form == WordForm.Prefix)
        {
            AppendPrefix(word.Text, list);
        }
        else
        {
            foreach (var form in vocabulary.Expand(word))
                AppendWord(form, list);
        }

        list.Settle(catalogue.Slots);
        return Score(list);
    }

    private Matches Score(PostingList list)
    {
        var (turns, scores) = (new int[list.Count], new float[list.Count]);
        var (n, hint) = (0, 0);
        var slots = list.Slots;
        var frequencies = list.Frequencies;
        for (var i = 0; i < slots.Length; i++)
        {
            if (catalogue.OrdinalOfSlot(slots[i], ref hint) is >= 0 and var turn)
                (turns[n], scores[n++]) = (turn, frequencies[i]);
        }

        var rarity = catalogue.Bm25.Rarity(n);
        for (var i = 0; i < n; i++)
            scores[i] = catalogue.Bm25.Score(rarity, scores[i], turns[i]);
        return n == turns.Length ? new Matches(turns, scores) : new Matches(turns[..n], scores[..n]);
    }

    private void AppendWord(string word, PostingList list)
    {
        if (oneWord is null)
        {
            oneWord = connection.CreateCommand();
            oneWord.CommandText = "SELECT turns, postings FROM search_posting WHERE segment = @segment AND word = @word";
            oneWord.Parameters.Add("@segment", SqliteType.Integer);
            oneWord.Parameters.Add("@word", SqliteType.Text);
        }

        oneWord.Parameters[1].Value = word;
        Append(oneWord, list);
    }

    private void AppendPrefix(string prefix, PostingList list)
    {
        if (allWithPrefix is null)
        {
            allWithPrefix = connection.CreateCommand();
            allWithPrefix.CommandText = "SELECT turns, postings FROM search_posting WHERE segment = @segment AND word >= @from AND word < @to";
            allWithPrefix.Parameters.Add("@segment", SqliteType.Integer);
            allWithPrefix.Parameters.Add("@from", SqliteType.Text);
            allWithPrefix.Parameters.Add("@to", SqliteType.Text);
        }

        (allWithPrefix.Parameters[1].Value, allWithPrefix.Parameters[2].Value) = (prefix, prefix + "\U0010FFFF");
        Append(allWithPrefix, list);
    }

    // Blobs are decoded where SQLite holds them; copies of the long ones would go to the large-object heap.
    private void Append(SqliteCommand command, PostingList list)
    {
        foreach (var segment in segments ??= Segments.Ids(connection))
        {
            command.Parameters[0].Value = segment;
            using var rows = command.ExecuteReader();
            while (!IsExhausted && rows.Read())
            {
                spent += rows.GetInt32(0);
                list.Append(raw.sqlite3_column_blob(rows.Handle, 1), rows.GetInt32(0));
            }
        }
    }
}
