using System.Collections.Immutable;
using System.Globalization;

namespace Verbatim.Search.Sqlite;

internal static class FacetCounter
{
    public static SearchFacets Count(Catalogue catalogue, ReadOnlySpan<int> turns)
    {
        var episodes = new int[catalogue.Episodes.Length];
        var speakers = new Dictionary<int, int>();
        foreach (var turn in turns)
        {
            episodes[catalogue.EpisodeOf[turn]]++;
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(speakers, catalogue.PersonOf[turn], out _)++;
        }

        var counted = catalogue.Episodes.Select((episode, i) => (Episode: episode, Count: episodes[i])).Where(e => e.Count > 0).ToList();
        return new SearchFacets(
            Values(speakers.Where(s => s.Key != 0).Select(s => (catalogue.Names[s.Key], s.Value))),
            Values(counted.Select(e => (e.Episode.Show, e.Count))),
            Values(counted.Where(e => e.Episode.Published is not null).Select(e => (e.Episode.Published!.Value.Year.ToString(CultureInfo.InvariantCulture), e.Count))));
    }

    private static ImmutableArray<FacetValue> Values(IEnumerable<(string Value, int Count)> counts) =>
    [
        .. counts.GroupBy(c => c.Value).Select(g => new FacetValue(g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal).Take(SearchFacets.MaxValues),
    ];
}
