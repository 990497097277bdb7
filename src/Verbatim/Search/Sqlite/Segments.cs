using Dapper;
using Microsoft.Data.Sqlite;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// The segments of the index. Eight of a level are merged into one of the next, so that their number grows with the logarithm of
/// the library; merging leaves out the turns of episodes that are gone.
/// </summary>
internal sealed class Segments(SqliteConnection connection)
{
    private const int Fan = 8;

    /// <summary>Merges above this many postings would need too much memory; such segments stay as they are.</summary>
    public const int MostPostings = 12_000_000;

    public static long[] Ids(SqliteConnection connection) => [.. connection.Query<long>("SELECT id FROM search_segment ORDER BY id")];

    public void Append(Segment segment)
    {
        if (segment.Postings == 0)
            return;
        var level = LevelOf(segment.Postings);
        segment.Write(connection, Open(level, segment.Postings));
        while (level >= 0)
            level = Merge(level) ? level + 1 : -1;
    }

    private static int LevelOf(long postings) => (int)Math.Max(0, Math.Log(postings / 20_000.0, Fan));

    private long Open(int level, long postings) =>
        connection.ExecuteScalar<long>("INSERT INTO search_segment (level, postings) VALUES (@level, @postings) RETURNING id", new { level, postings });

    private bool Merge(int level)
    {
        var old = connection.Query<(long Id, long Postings)>("SELECT id, postings FROM search_segment WHERE level = @level ORDER BY id", new { level }).ToList();
        if (old.Count < Fan || old.Sum(s => s.Postings) > MostPostings)
            return false;
        var merged = new Segment();
        var living = new LivingSlots(connection);
        foreach (var (word, list) in Lists(old.Select(s => s.Id)))
        {
            list.Settle(int.MaxValue);
            for (var i = 0; i < list.Count; i++)
                if (living.Contains(list.Slots[i]))
                    merged.Add(word, list.Slots[i], list.Frequencies[i]);
        }

        foreach (var (id, _) in old)
            connection.Execute("DELETE FROM search_posting WHERE segment = @id; DELETE FROM search_segment WHERE id = @id", new { id });
        merged.Write(connection, Open(level + 1, merged.Postings));
        return true;
    }

    private Dictionary<string, PostingList> Lists(IEnumerable<long> segments)
    {
        var lists = new Dictionary<string, PostingList>(StringComparer.Ordinal);
        foreach (var id in segments)
        {
            foreach (var (word, turns, postings) in connection.Query<(string, int, byte[])>("SELECT word, turns, postings FROM search_posting WHERE segment = @id", new { id }, buffered: false))
            {
                if (!lists.TryGetValue(word, out var list))
                    lists[word] = list = new PostingList();
                list.Append(postings, turns);
            }
        }

        return lists;
    }
}
