using System.Runtime.InteropServices;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// For each word of an episode the turns, from 0, in which it occurs in any reading, and how often. Gathered for one episode, whose words fit in the
/// processor's cache, before they meet all others.
/// </summary>
internal sealed class FoldedPostings
{
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<int> latest = [];
    private readonly List<(int Word, int Turn, int Times)> places = [];

    /// <summary>Words, each with its number from 0.</summary>
    public Dictionary<string, int> Words => ids;

    /// <summary>In the order of the turns.</summary>
    public ReadOnlySpan<(int Word, int Turn, int Times)> Places => CollectionsMarshal.AsSpan(places);

    /// <param name="turn">Not before that of the last call.</param>
    public void Add(string word, int turn)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(ids, word, out var isKnown);
        if (!isKnown)
        {
            id = latest.Count;
            latest.Add(places.Count);
        }
        else if (CollectionsMarshal.AsSpan(places)[latest[id]] is var last && last.Turn == turn)
        {
            CollectionsMarshal.AsSpan(places)[latest[id]].Times++;
            return;
        }

        latest[id] = places.Count;
        places.Add((id, turn, 1));
    }
}
