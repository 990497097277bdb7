using System.Collections.Immutable;
using Verbatim.Search.Text;
using Verbatim.Transcripts;

namespace Verbatim.Search.Sqlite;

internal sealed record CataloguedPerson(int Id, string Name, Role? Role, ImmutableArray<string> Labels);

/// <param name="Turn">The turn it opens in, from 0, and the offset there.</param>
internal sealed record CataloguedChapter(string Title, int Turn, int Offset, ChapterSource Source);

/// <param name="First">Ordinal of its first turn; the others follow.</param>
/// <param name="FirstTurn">Id of that turn.</param>
/// <param name="FirstSlot">Its slot; see <see cref="LivingSlots"/>.</param>
/// <param name="Show">Title; the slug where there is none.</param>
internal sealed record CataloguedEpisode(
    long Id,
    int First,
    int Turns,
    long FirstTurn,
    int FirstSlot,
    string Address,
    string Show,
    string? Number,
    string? Title,
    DateOnly? Published,
    string? Language,
    string? File,
    ImmutableArray<CataloguedPerson> People,
    ImmutableArray<CataloguedChapter> Chapters,
    CorrectedWords Corrections)
{
    /// <summary>Null where the address is none that pages have.</summary>
    public EpisodeAddress? Page { get; } = EpisodeAddress.TryParse(Address, out var page) ? page : null;

    /// <summary>The chapter open at an offset of a turn; null before the first.</summary>
    public CataloguedChapter? ChapterAt(int turn, int offset) =>
        Chapters.LastOrDefault(c => c.Turn < turn || (c.Turn == turn && c.Offset <= offset));
}
