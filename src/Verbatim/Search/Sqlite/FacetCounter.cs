using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Counts matching turns by what facets divide them by, in any order.</summary>
internal sealed class FacetCounter(Catalogue catalogue)
{
    private readonly int[] byEpisode = new int[catalogue.Episodes.Length];
    private readonly int[] bySpeaker = new int[catalogue.Names.Keys.DefaultIfEmpty().Max() + 1];
    private readonly int[] byKind = new int[Enum.GetValues<ChapterSource>().Length + 1];

    public static SearchFacets Count(Catalogue catalogue, ReadOnlySpan<int> turns)
    {
        var counter = new FacetCounter(catalogue);
        foreach (var turn in turns)
            counter.Add(turn);
        return counter.Facets();
    }

    public void Add(int turn)
    {
        byEpisode[catalogue.EpisodeOf[turn]]++;
        bySpeaker[catalogue.PersonOf[turn]]++;
        byKind[1 + (int)(catalogue.KindOf[turn] ?? (ChapterSource)(-1))]++;
    }

    public SearchFacets Facets()
    {
        var episodes = Counted(byEpisode).Select(e => (Episode: catalogue.Episodes[e.Index], e.Count)).ToList();
        return new SearchFacets(
            Values(Counted(bySpeaker).Where(s => s.Index != 0).Select(s => (catalogue.Names[s.Index], s.Count))),
            Values(episodes.Select(e => (e.Episode.Show, e.Count))),
            Values(episodes.Where(e => e.Episode.Published is not null).Select(e => (e.Episode.Published!.Value.Year.ToString(CultureInfo.InvariantCulture), e.Count))),
            Values(Counted(byKind).Select(k => (FieldValue.OfKind(k.Index == 0 ? null : (ChapterSource)(k.Index - 1)), k.Count))));
    }

    private static IEnumerable<(int Index, int Count)> Counted(int[] counts) => counts.Index().Where(c => c.Item > 0).Select(c => (c.Index, c.Item));

    private static ImmutableArray<FacetValue> Values(IEnumerable<(string Value, int Count)> counts) =>
    [
        .. counts.GroupBy(c => c.Value).Select(g => new FacetValue(g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal).Take(SearchFacets.MaxValues),
    ];
}
