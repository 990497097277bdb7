using System.Collections.Immutable;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>Who is meant by a name or a label, looked up without reading every name anew for every query.</summary>
internal sealed class SpeakerNames
{
    private readonly (int Person, ImmutableArray<ImmutableArray<Word>> Name)[] names;
    private readonly ILookup<string, (int Episode, int Person)> labels;

    public SpeakerNames(IReadOnlyDictionary<int, string> people, CataloguedEpisode[] episodes)
    {
        names = [.. people.Select(p => (p.Key, Readings.Of(p.Value, CorrectedWords.None)))];
        Words = names.SelectMany(n => n.Name[0]).Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        labels = episodes.SelectMany((e, i) => e.People.SelectMany(p => p.Labels.Select(l => (Label: new NameTest(l).Folded, Place: (i, p.Id)))))
            .ToLookup(l => l.Label, l => l.Place);
    }

    /// <summary>Of all names, folded.</summary>
    public IReadOnlySet<string> Words { get; }

    public HashSet<int> Named(NameTest test) => [.. names.Where(n => test.Accepts(n.Name)).Select(n => n.Person)];

    /// <summary>People known by exactly this label, each in one episode.</summary>
    public HashSet<(int Episode, int Person)> Labelled(NameTest test) => [.. labels[test.Folded]];
}
