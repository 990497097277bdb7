using Dapper;
using Microsoft.Data.Sqlite;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>
/// Everything about turns that conditions, facets and sorting need, without their words, by ordinal: the turns of the library counted
/// in the order in which they were indexed. About 36 bytes a turn.
/// </summary>
internal sealed class Catalogue
{
    private readonly CataloguedEpisode[] byTurn;
    private volatile ILookup<string, int>? nameless;

    public Catalogue(long state, CataloguedEpisode[] episodes, TurnFacts[] turns, int[] episodeOf, Dictionary<int, string> names)
    {
        (State, Episodes, Turns, EpisodeOf, Names) = (state, episodes, turns, episodeOf, names);
        PersonOf = new int[turns.Length];
        KindOf = new ChapterSource?[turns.Length];
        foreach (var episode in episodes)
            foreach (var chapter in episode.Chapters)
                KindOf.AsSpan(episode.First, episode.Turns)[Math.Min(episode.Turns, chapter.Turn + (chapter.Offset > 0 ? 1 : 0))..].Fill(chapter.Source);
        byTurn = [.. episodes.OrderBy(e => e.FirstTurn)];
        Slots = episodes.Length == 0 ? 0 : episodes[^1].FirstSlot + episodes[^1].Turns;
        Bm25 = new Bm25(turns);
        SpeakerNames = new SpeakerNames(names, episodes);
        Facets = new Facets(episodes, names);
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

    /// <summary>Where the chapter that each turn begins in comes from; null for none.</summary>
    public ChapterSource?[] KindOf { get; }

    public Dictionary<int, string> Names { get; }

    public SpeakerNames SpeakerNames { get; }

    public Facets Facets { get; }

    public Bm25 Bm25 { get; }

    /// <summary>Turns whose label names nobody, by label. Read when first asked for: it means reading their rows.</summary>
    public ILookup<string, int> NamelessLabels(SqliteConnection connection) =>
        nameless ??= connection.Query<(long Id, string Label)>("SELECT id, label FROM turn WHERE person_id IS NULL AND label IS NOT NULL", buffered: false)
            .Select(row => (row.Label, Turn: OrdinalOfTurn(row.Id))).Where(row => row.Turn >= 0).ToLookup(row => row.Label, row => row.Turn);

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

    /// <param name="turns">Ordinals in ascending order.</param>
    public int[] SlotsOf(ReadOnlySpan<int> turns)
    {
        var slots = new int[turns.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            var episode = Episodes[EpisodeOf[turns[i]]];
            slots[i] = episode.FirstSlot + turns[i] - episode.First;
        }

        return slots;
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
