using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Fills in roles that an episode leaves open from what the show's other episodes say. What an episode says itself stays.</summary>
internal sealed class ShowRoles(ImmutableArray<EpisodeCast> episodes, SettledMember[][] settled, int[] show)
{
    private const int FewestEpisodes = 4;
    private const int GuestShareOfWords = 10;

    private sealed record Record(int Speaks, int Hosts, int Guests);

    public void Settle()
    {
        if (show.Length < FewestEpisodes)
            return;
        var records = Records();
        var hosts = records.Where(r => IsHost(r.Value)).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var e in show)
        {
            var words = episodes[e].Members.Sum(m => (long)m.Words);
            var host = Enumerable.Range(0, settled[e].Length).Where(m => Speaks(e, m) && hosts.Contains(settled[e][m].Name)).Select(m => settled[e][m].Name).FirstOrDefault();
            for (var m = 0; m < settled[e].Length; m++)
            {
                var (name, record) = (settled[e][m].Name, records.GetValueOrDefault(settled[e][m].Name));
                if (settled[e][m].Role is not null || record is null || !Speaks(e, m))
                    continue;
                if (hosts.Contains(name))
                    Give(e, m, Role.Host, record.Hosts * 2 > record.Speaks ? $"host in {record.Hosts} other episodes of the show" : $"speaks in {record.Speaks} of the show's {show.Length} episodes");
                else if (record.Speaks == 1 && host is not null && episodes[e].Members[m].Words * GuestShareOfWords >= words)
                    Give(e, m, Role.Guest, $"speaks in this episode of the show only, with its host {host}");
            }
        }
    }

    // There in most episodes, or seldom anything but a host where an episode tells.
    private bool IsHost(Record record) =>
        (record.Speaks >= FewestEpisodes - 1 && record.Speaks * 2 > show.Length && record.Guests * 3 < record.Speaks)
        || (record.Hosts >= 3 && record.Hosts >= record.Guests * 3 && record.Hosts * 20 >= record.Speaks);

    private Dictionary<string, Record> Records() =>
        show.SelectMany(e => Enumerable.Range(0, settled[e].Length).Where(m => Speaks(e, m)).Select(m => settled[e][m]).DistinctBy(m => m.Name))
            .GroupBy(m => m.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Record(g.Count(), g.Count(m => m.Role == Role.Host), g.Count(m => m.Role == Role.Guest)), StringComparer.Ordinal);

    private bool Speaks(int e, int m) => episodes[e].Members[m].Words > 0;

    private void Give(int e, int m, Role role, string why) => settled[e][m] = settled[e][m] with { Role = role, Why = settled[e][m].Why.Add(why) };
}
