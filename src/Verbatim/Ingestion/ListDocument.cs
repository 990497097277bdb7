using System.Collections.Immutable;
using Verbatim.Storage;

namespace Verbatim.Ingestion;

/// <summary>What stands in a library, as the public JSON shows it.</summary>
public sealed record ListDocument(ImmutableArray<ListedShow> Shows, ImmutableArray<ListedEpisode> Episodes, ImmutableArray<ListedPerson> People)
{
    public static ListDocument Of(LibraryLists lists)
    {
        return new ListDocument(
            [.. lists.Shows().Select(s => new ListedShow(s.Slug.ToString(), s.Title, s.Episodes, s.Turns, s.Words, Math.Round(s.Seconds, 3)))],
            [.. lists.Episodes().Select(ListedEpisode.Of)],
            [.. lists.People().Select(p => new ListedPerson(p.Slug.ToString(), p.Name, p.Episodes, p.Hosted, p.Turns, p.Words, Math.Round(p.Seconds, 3)))]);
    }
}

/// <param name="Title">Null where the sources of its episodes name no show.</param>
public sealed record ListedShow(string Slug, string? Title, int Episodes, int Turns, long Words, double Seconds);

/// <param name="Episode"><c>show/episode</c></param>
/// <param name="Seconds">As stated, otherwise where the last turn ends.</param>
/// <param name="Source">File name.</param>
public sealed record ListedEpisode(
    string Episode, string? Show, string? Number, string? Title, DateOnly? Published, double? Seconds,
    int Turns, int Words, int Chapters, ImmutableArray<string> People, string Source, string Format)
{
    internal static ListedEpisode Of(EpisodeListing e) => new(
        e.Address.ToString(), e.Show, e.Number, e.Title, e.Published, e.Seconds is { } s ? Math.Round(s, 3) : null,
        e.Turns, e.Words, e.Chapters, [.. e.People.Select(p => p.Name)], e.SourceFile, e.Format);
}

/// <param name="Hosted">How many of the episodes as host.</param>
public sealed record ListedPerson(string Slug, string Name, int Episodes, int Hosted, int Turns, long Words, double Seconds);
