using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Verbatim.Search.Sqlite;

namespace Verbatim.Search.Lucene;

/// <summary>What the index holds of a turn: one document each. The text itself, names and times stay in SQLite.</summary>
internal static class IndexFields
{
    // Grows whenever fields change.
    private const int Fields = 3;

    /// <summary>Of the folding of words, which is the SQLite engine's, too, and of the fields; an index of another version is built anew.</summary>
    public static string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"{IndexSchema.Version}.{Fields}");

    /// <summary>Folded words with their positions.</summary>
    public const string Word = "word";

    /// <summary>Id of the turn.</summary>
    public const string Turn = "turn";

    /// <summary>Id of its episode.</summary>
    public const string Episode = "episode";

    /// <summary>Of an episode's first turn alone: what was indexed of the episode.</summary>
    public const string State = "state";

    public static FieldType Words { get; } = Frozen();

    private static FieldType Frozen()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, OmitNorms = true };
        type.Freeze();
        return type;
    }
}
