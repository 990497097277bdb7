using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

internal sealed record FeedPerson(string Name, Role? Role);

/// <summary>An episode that both a feed and a transcript know.</summary>
internal sealed record FeedEpisode(string Show, string Transcript, FeedPerson[] People);

/// <summary>Finds the transcripts of feed items: <c>.../SHOW/EPISODE</c> in the item's link is the file <c>SHOW/*-EPISODE.*</c>.</summary>
internal static partial class FeedPeople
{
    private static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";

    public static IEnumerable<FeedEpisode> Of(string transcripts, string feeds)
    {
        var byPlace = (from file in Directory.EnumerateFiles(transcripts, "*", SearchOption.AllDirectories)
                       select (File: file, Show: Path.GetFileName(Path.GetDirectoryName(file))!, Name: Path.GetFileNameWithoutExtension(file))).ToLookup(f => f.Show);
        foreach (var feed in Directory.EnumerateFiles(feeds, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var item in Items(feed))
            {
                var people = item.Elements(Podcast + "person").Select(p => new FeedPerson(p.Value.Trim(), RoleOf(p))).Where(p => p.Name.Length > 0).Distinct().ToArray();
                if (people.Length == 0 || item.Element("link")?.Value.Trim().TrimEnd('/').Split('/') is not [.., var show, var episode])
                    continue;
                var files = byPlace[show].Where(f => f.Name.EndsWith($"-{episode}", StringComparison.Ordinal)
                    && (!episode.All(char.IsAsciiDigit) || Plain().IsMatch(f.Name))).ToList();
                if (files.Count == 1)
                    yield return new FeedEpisode(show, files[0].File, people);
            }
        }
    }

    private static List<XElement> Items(string feed)
    {
        try
        {
            return XDocument.Load(feed).Descendants("item").ToList();
        }
        catch (XmlException)
        {
            // Not every file of a collection of feeds is meant to be well-formed.
            return [];
        }
    }

    // The namespace says: without a role somebody is a host.
    private static Role? RoleOf(XElement person) => person.Attribute("role")?.Value.ToLowerInvariant() switch
    {
        null or "host" or "co-host" => Role.Host,
        "guest" => Role.Guest,
        _ => null,
    };

    // "the-show-12", not "the-show-bonus-12".
    [GeneratedRegex(@"^(?!.*-bonus-).*-\d+$")]
    private static partial Regex Plain();
}
