using System.Collections.Immutable;

namespace Verbatim.People;

/// <summary>Which spellings of names in a library are one name, and which of them it goes by.</summary>
internal sealed class NameSpellings
{
    // Two shows may well have guests whose names sound alike; only a name that is much better known draws the other to it.
    private const int WellKnown = 3;

    private readonly Dictionary<string, (string Name, string? Why)> settled = new(StringComparer.Ordinal);

    public NameSpellings(ImmutableArray<EpisodeCast> episodes)
    {
        var spellings = Seen(episodes);
        var names = spellings.GroupBy(s => s.Name.Plain, StringComparer.Ordinal).SelectMany(Written).ToList();
        foreach (var alike in names.Where(n => n.Name.IsFull).GroupBy(n => n.Name.Sounding, StringComparer.Ordinal))
            JoinAlike([.. alike.OrderByDescending(n => n.IsDecided).ThenByDescending(n => n.Episodes.Count).ThenBy(n => n.Name.Text, StringComparer.Ordinal)]);
    }

    private sealed record Spelling(PersonName Name, HashSet<int> Episodes, HashSet<string> Shows, bool IsDecided);

    public SettledMember Settle(SettledMember member) => settled.TryGetValue(member.Name, out var known)
        ? member with { Name = known.Name, IsConfirmed = member.IsConfirmed && known.Why is null, Why = known.Why is null ? member.Why : member.Why.Add(known.Why) }
        : member;

    private static List<Spelling> Seen(ImmutableArray<EpisodeCast> episodes)
    {
        var seen = new Dictionary<string, Spelling>(StringComparer.Ordinal);
        for (var e = 0; e < episodes.Length; e++)
        {
            foreach (var member in episodes[e].Members)
            {
                var known = seen.TryGetValue(member.Name, out var spelling) ? spelling : new Spelling(new PersonName(member.Name), [], [], false);
                known.Episodes.Add(e);
                known.Shows.Add(episodes[e].Show);
                seen[member.Name] = known with { IsDecided = known.IsDecided || member.IsDecided };
            }
        }

        return [.. seen.Values.Where(s => !s.Name.Words.IsEmpty)];
    }

    // Case, diacritics and middle initials: one name, unless the initials say that it is two.
    private IEnumerable<Spelling> Written(IEnumerable<Spelling> plain)
    {
        var all = plain.ToList();
        var withInitials = all.Select(s => s.Name.Key).Where(k => k != all[0].Name.Plain).Distinct(StringComparer.Ordinal).Count();
        foreach (var one in withInitials > 1 ? all.GroupBy(s => s.Name.Key, StringComparer.Ordinal) : all.GroupBy(_ => "", StringComparer.Ordinal))
        {
            var best = one.OrderByDescending(s => s.IsDecided).ThenByDescending(s => s.Name.Text.Count(c => c > 127)).ThenByDescending(s => s.Name.Text.Any(char.IsLower))
                .ThenByDescending(s => s.Episodes.Count).ThenBy(s => s.Name.Text, StringComparer.Ordinal).First();
            foreach (var other in one.Where(s => s != best))
                settled[other.Name.Text] = (best.Name.Text, null);
            yield return new Spelling(best.Name, [.. one.SelectMany(s => s.Episodes)], [.. one.SelectMany(s => s.Shows)], one.Any(s => s.IsDecided));
        }
    }

    private void JoinAlike(List<Spelling> alike)
    {
        var kept = new List<Spelling>();
        foreach (var name in alike)
        {
            var meant = kept.Where(k => k.Name.SoundsLike(name.Name) && !k.Episodes.Overlaps(name.Episodes) && !name.IsDecided
                && (k.Shows.Overlaps(name.Shows) || k.Episodes.Count >= Math.Max(WellKnown, 2 * name.Episodes.Count))).Take(2).ToList();
            if (meant.Count == 1)
                Rename(name.Name.Text, meant[0].Name.Text);
            else
                kept.Add(name);
        }
    }

    private void Rename(string from, string to)
    {
        foreach (var spelling in settled.Where(s => s.Value.Name == from).Select(s => s.Key).Append(from).ToList())
            settled[spelling] = (to, $"{from} sounds like {to}, who is in the library");
    }
}
