using Verbatim.Ingestion;
using Verbatim.Storage;

namespace Verbatim.Web.Api;

/// <summary>Entries of lists in the shapes of <c>verbatim list --json</c>.</summary>
internal static class Listed
{
    public static ListedShow Of(ShowListing show) =>
        new(show.Slug.ToString(), show.Title, show.Episodes, show.Turns, show.Words, Math.Round(show.Seconds, 3));

    public static ListedPerson Of(PersonListing person) =>
        new(person.Slug.ToString(), person.Name, person.Episodes, person.Hosted, person.Turns, person.Words, Math.Round(person.Seconds, 3));

    public static ListedEpisode Of(EpisodeListing episode) => new(
        episode.Address.ToString(), episode.Show, episode.Number, episode.Title, episode.Published, episode.Seconds is { } s ? Math.Round(s, 3) : null,
        episode.Turns, episode.Words, episode.Chapters, [.. episode.People.Select(p => p.Name)], episode.SourceFile, episode.Format);
}
