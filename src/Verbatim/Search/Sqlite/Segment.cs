using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>Postings gathered in memory and written as one segment.</summary>
internal sealed class Segment
{
    private readonly Dictionary<string, PostingBuffer> words = new(StringComparer.Ordinal);

    /// <summary>Turns and words together; a measure of memory and of work.</summary>
    public long Postings { get; private set; }

    public void Add(string word, int slot, int times)
    {
        var buffer = BufferOf(word);
        var before = buffer.Count;
        buffer.Add(slot, times);
        Postings += buffer.Count - before;
    }

    /// <param name="first">The slot of the episode's first turn.</param>
    public void Add(FoldedPostings episode, int first)
    {
        var buffers = new PostingBuffer[episode.Words.Count];
        foreach (var (word, id) in episode.Words)
            buffers[id] = BufferOf(word);
        foreach (var (word, turn, times) in episode.Places)
            buffers[word].Add(first + turn, times);
        Postings += episode.Places.Length;
    }

    public void Write(SqliteConnection connection, long id)
    {
        using var insert = new Statement(connection, "INSERT INTO search_posting (segment, word, turns, postings) VALUES (?1, ?2, ?3, ?4)");
        var sorted = words.Keys.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        foreach (var word in sorted)
            insert.Bind(1, id).Bind(2, word).Bind(3, words[word].Count).Bind(4, words[word].Bytes()).Run();
    }

    private PostingBuffer BufferOf(string word)
    {
        ref var buffer = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
        return buffer ??= new PostingBuffer();
    }
}
