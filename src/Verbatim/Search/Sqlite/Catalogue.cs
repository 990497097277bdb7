namespace Verbatim.Search.Sqlite;

/// <summary>
/// Everything about turns that conditions, facets and sorting need, without their words, by ordinal: the turns of the library counted
/// in the order in which they were indexed. About 28 bytes a turn.
/// </summary>
internal sealed class Catalogue
{
    private readonly CataloguedEpisode[] byTurn;

    public Catalogue(long state, CataloguedEpisode[] episodes, TurnFacts[] turns, int[] episodeOf, Dictionary<int, string> names)
    {
        (State, Episodes, Turns, EpisodeOf, Names) = (state, episodes, turns, episodeOf, names);
        PersonOf = new int[turns.Length];
        byTurn = [.. episodes.OrderBy(e => e.FirstTurn)];
        Slots = episodes.Length == 0 ? 0 : episodes[^1].FirstSlot + episodes[^1].Turns;
        Bm25 = new Bm25(turns);
    }

    /// <summary>The library and index this was read from; another number means another state.</summary>
    public long State { get; }

    public int Count => Turns.Length;

    /// <summary>Above every slot in use.</summary>
    public int Slots { get; }

    /// <summary>In order of their slots.</summary>
    public CataloguedEpisode[] Episodes { get; }

    public TurnFacts[] Turns { get; }

    /// <summary>Index into <see cref="Episodes"/> for each turn.</summary>
    public int[] EpisodeOf { get; }

    /// <summary>0 where nobody is named.</summary>
    public int[] PersonOf { get; }

    public Dictionary<int, string> Names { get; }

    public Bm25 Bm25 { get; }

    public long IdOf(int ordinal)
    {
        var episode = Episodes[EpisodeOf[ordinal]];
        return episode.FirstTurn + ordinal - episode.First;
    }

    /// <summary>The ordinal of a slot, searching from the episode <paramref name="hint"/> on; slots come in ascending order. -1 for none.</summary>
    public int OrdinalOfSlot(int slot, ref int hint)
    {
        while (hint < Episodes.Length && slot >= Episodes[hint].FirstSlot + Episodes[hint].Turns)
            hint++;
        return hint < Episodes.Length && slot >= Episodes[hint].FirstSlot ? Episodes[hint].First + slot - Episodes[hint].FirstSlot : -1;
    }

    /// <summary>The ordinal of a turn's id; -1 for none.</summary>
    public int OrdinalOfTurn(long id)
    {
        var (low, high) = (0, byTurn.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byTurn[middle].FirstTurn + byTurn[middle].Turns <= id)
                low = middle + 1;
            else
                high = middle;
        }

        return low < byTurn.Length && id >= byTurn[low].FirstTurn ? byTurn[low].First + (int)(id - byTurn[low].FirstTurn) : -1;
    }
}
