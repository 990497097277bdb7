namespace Verbatim.Search.Sqlite;

/// <summary>Counts matching turns by what facets divide them by, in any order.</summary>
internal sealed class FacetCounter(Catalogue catalogue)
{
    private readonly int[] byEpisode = new int[catalogue.Episodes.Length];
    private readonly int[] bySpeaker = new int[catalogue.Facets.Speakers.Count];
    private readonly int[] byKind = new int[Facets.Kinds.Count];

    public static SearchFacets Count(Catalogue catalogue, ReadOnlySpan<int> turns)
    {
        var counter = new FacetCounter(catalogue);
        foreach (var turn in turns)
            counter.Add(catalogue.EpisodeOf[turn], catalogue.PersonOf[turn], Facets.Number(catalogue.KindOf[turn]));
        return counter.Counted();
    }

    /// <param name="kind">Its number in <see cref="Facets.Kinds"/>.</param>
    public void Add(int episode, int speaker, int kind)
    {
        byEpisode[episode]++;
        bySpeaker[speaker]++;
        byKind[kind]++;
    }

    public SearchFacets Counted() =>
        new(catalogue.Facets.Speakers.Most(bySpeaker), catalogue.Facets.Shows.Most(byEpisode), catalogue.Facets.Years.Most(byEpisode), Facets.Kinds.Most(byKind));
}
