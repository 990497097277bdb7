using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>Postings gathered in memory and written as one segment.</summary>
internal sealed class Segment
{
    private readonly Dictionary<string, PostingBuffer> words = new(StringComparer.Ordinal);

    /// <summary>Turns and words together; a measure of memory and of work.</summary>
    public long Postings { get; private set; }

    public void Add(string word, int slot, int times = 1)
    {
        ref var buffer = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
        buffer ??= new PostingBuffer();
        var before = buffer.Count;
        buffer.Add(slot, times);
        Postings += buffer.Count - before;
    }

    /// <param name="first">The slot of the episode's first turn.</param>
    public void Add(Dictionary<string, List<(int Turn, int Times)>> episode, int first)
    {
        foreach (var (word, places) in episode)
        {
            ref var buffer = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
            buffer ??= new PostingBuffer();
            foreach (var (turn, times) in places)
                buffer.Add(first + turn, times);
            Postings += places.Count;
        }
    }

    public void Write(SqliteConnection connection, long id)
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO search_posting (segment, word, turns, postings) VALUES (@id, @word, @turns, @postings)";
        insert.Parameters.AddWithValue("@id", id);
        var (word, turns, postings) = (insert.Parameters.Add("@word", SqliteType.Text), insert.Parameters.Add("@turns", SqliteType.Integer), insert.Parameters.Add("@postings", SqliteType.Blob));
        var sorted = words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        foreach (var key in sorted)
        {
            (word.Value, turns.Value, postings.Value) = (key, words[key].Count, words[key].Bytes().ToArray());
            insert.ExecuteNonQuery();
        }
    }
}
