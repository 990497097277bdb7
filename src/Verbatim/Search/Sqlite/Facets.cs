using System.Globalization;
using Verbatim.Search.Syntax;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

/// <summary>By what the turns of a library are divided.</summary>
internal sealed class Facets(CataloguedEpisode[] episodes, Dictionary<int, string> names)
{
    /// <summary>By id; 0 is nobody.</summary>
    public FacetValues Speakers { get; } = new(Enumerable.Range(0, names.Keys.DefaultIfEmpty().Max() + 1).Select(id => id == 0 ? null : names.GetValueOrDefault(id)));

    public FacetValues Shows { get; } = new(episodes.Select(e => e.Show));

    public FacetValues Years { get; } = new(episodes.Select(e => e.Published?.Year.ToString(CultureInfo.InvariantCulture)));

    /// <summary>By the number of the source; 0 is none.</summary>
    public static FacetValues Kinds { get; } = new([FieldValue.OfKind(null), .. Enum.GetValues<ChapterSource>().Select(s => FieldValue.OfKind(s))]);

    public static int Number(ChapterSource? kind) => kind is { } source ? 1 + (int)source : 0;
}
