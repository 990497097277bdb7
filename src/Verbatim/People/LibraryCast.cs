using System.Collections.Immutable;

namespace Verbatim.People;

/// <summary>
/// Tells people apart and together across the episodes of a library. The answer depends on what the episodes say, not on the order
/// in which they came; an episode that goes takes back what it was evidence for.
/// </summary>
public static class LibraryCast
{
    /// <summary>One list for each episode, one element for each of its members.</summary>
    public static ImmutableArray<ImmutableArray<SettledMember>> Settle(ImmutableArray<EpisodeCast> episodes)
    {
        var settled = episodes.Select(e => e.Members.Select(m => new SettledMember(m.Name, m.Role, m.IsConfirmed, [])).ToArray()).ToArray();
        var spellings = new NameSpellings(episodes);
        ForEachMember(episodes, (e, m, member) =>
        {
            if (!member.IsDecided)
                settled[e][m] = spellings.Settle(settled[e][m]);
        });

        foreach (var show in Enumerable.Range(0, episodes.Length).GroupBy(e => episodes[e].Show, StringComparer.Ordinal))
        {
            var own = show.ToArray();
            new ShortNames(episodes, settled, own).Settle();
            new ShowRoles(episodes, settled, own).Settle();
        }

        return [.. settled.Select(s => s.ToImmutableArray())];
    }

    private static void ForEachMember(ImmutableArray<EpisodeCast> episodes, Action<int, int, CastMember> act)
    {
        for (var e = 0; e < episodes.Length; e++)
        {
            for (var m = 0; m < episodes[e].Members.Length; m++)
                act(e, m, episodes[e].Members[m]);
        }
    }
}
