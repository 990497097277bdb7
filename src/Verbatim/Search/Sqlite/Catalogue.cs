namespace Verbatim.Search.Sqlite;

/// <summary>
/// Everything about turns that conditions, facets and sorting need, without their words, by ordinal: the turns of the library counted
/// in the order of their ids. About 24 bytes a turn.
/// </summary>
internal sealed class Catalogue(long state, CataloguedEpisode[] episodes, TurnFacts[] turns, int[] episodeOf, int[] personOf, Dictionary<int, string> names)
{
    /// <summary>The library and index this was read from; another number means another state.</summary>
    public long State => state;

    public int Count => turns.Length;

    /// <summary>In order of their first turn.</summary>
    public IReadOnlyList<CataloguedEpisode> Episodes => episodes;

    public ReadOnlySpan<TurnFacts> Turns => turns;

    /// <summary>Index into <see cref="Episodes"/> for each turn.</summary>
    public ReadOnlySpan<int> EpisodeOf => episodeOf;

    /// <summary>0 where nobody is named.</summary>
    public ReadOnlySpan<int> PersonOf => personOf;

    public IReadOnlyDictionary<int, string> Names => names;

    public double AverageWords { get; } = turns.Length == 0 ? 1 : Math.Max(1, turns.Average(t => (double)t.Words));

    public long IdOf(int ordinal)
    {
        var episode = episodes[episodeOf[ordinal]];
        return episode.FirstTurn + ordinal - episode.First;
    }

    /// <summary>The ordinal of a turn's id, searching from the episode <paramref name="hint"/> on; ids come in ascending order. -1 for none.</summary>
    public int OrdinalOf(long id, ref int hint)
    {
        while (hint < episodes.Length && id >= episodes[hint].FirstTurn + episodes[hint].Turns)
            hint++;
        return hint < episodes.Length && id >= episodes[hint].FirstTurn ? episodes[hint].First + (int)(id - episodes[hint].FirstTurn) : -1;
    }
}
