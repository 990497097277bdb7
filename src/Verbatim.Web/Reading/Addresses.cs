using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <summary>Paths of the site, ready for an attribute or a header.</summary>
internal static class Addresses
{
    public static string Episode(EpisodeAddress episode) => $"/episodes/{Escape(episode.Show)}/{Escape(episode.Episode)}";

    public static string Show(Slug show) => $"/shows/{Escape(show)}";

    public static string Person(Slug person) => $"/people/{Escape(person)}";

    public static string Search(string query) => "/search?q=" + Uri.EscapeDataString(query);

    public static string Media(EpisodeAddress episode, int number) => string.Create(CultureInfo.InvariantCulture, $"{Episode(episode)}/media/{number}");

    public static string Words(EpisodeAddress episode) => $"{Episode(episode)}/words.json";

    /// <summary>The passage, with the words of a query marked on arrival.</summary>
    public static string Passage(PassageAddress passage, string? query = null) =>
        string.IsNullOrWhiteSpace(query) ? passage.ToString() : $"{Episode(passage.Episode)}?q={Uri.EscapeDataString(query)}#{passage.Fragment}";

    private static string Escape(Slug slug) => Uri.EscapeDataString(slug.ToString());
}
