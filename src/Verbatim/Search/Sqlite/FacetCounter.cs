using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

internal static class FacetCounter
{
    public static SearchFacets Count(Catalogue catalogue, ReadOnlySpan<int> turns)
    {
        var counted = new List<(CataloguedEpisode Episode, int Count)>();
        var speakers = new Dictionary<int, int>();
        var kinds = new int[Enum.GetValues<ChapterSource>().Length + 1];
        for (var i = 0; i < turns.Length;)
        {
            // Turns of an episode follow each other.
            var (first, episode) = (i, catalogue.EpisodeOf[turns[i]]);
            for (; i < turns.Length && catalogue.EpisodeOf[turns[i]] == episode; i++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(speakers, catalogue.PersonOf[turns[i]], out _)++;
                kinds[1 + (int)(catalogue.KindOf[turns[i]] ?? (ChapterSource)(-1))]++;
            }

            counted.Add((catalogue.Episodes[episode], i - first));
        }

        return new SearchFacets(
            Values(speakers.Where(s => s.Key != 0).Select(s => (catalogue.Names[s.Key], s.Value))),
            Values(counted.Select(e => (e.Episode.Show, e.Count))),
            Values(counted.Where(e => e.Episode.Published is not null).Select(e => (e.Episode.Published!.Value.Year.ToString(CultureInfo.InvariantCulture), e.Count))),
            Values(kinds.Index().Where(k => k.Item > 0).Select(k => (FieldValue.OfKind(k.Index == 0 ? null : (ChapterSource)(k.Index - 1)), k.Item))));
    }

    private static ImmutableArray<FacetValue> Values(IEnumerable<(string Value, int Count)> counts) =>
    [
        .. counts.GroupBy(c => c.Value).Select(g => new FacetValue(g.Key, g.Sum(c => c.Count)))
            .OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal).Take(SearchFacets.MaxValues),
    ];
}
