using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>One person whom labels name.</summary>
internal sealed record NamedPerson(PersonName Name, Role? Role, string? Detail, ImmutableArray<string> Labels, bool Confirmed, ImmutableArray<Evidence> Evidence);

/// <summary>
/// Joins labels that name the same person: <c>Dan</c>, <c>Dan Roberts</c>, <c>DAN ROBERTS (host)</c>. A short form is joined only
/// where it can mean one person of the episode; labels that differ in what they say beside the name stay apart.
/// </summary>
internal static class NamedLabels
{
    // Above this a file does not list speakers; comparing all names with all would only cost time.
    private const int MostPeople = 200;

    public static List<NamedPerson> Join(IEnumerable<(string Label, SpeakerLabel Reading)> labels, ImmutableArray<Turn> turns, ImmutableArray<RosterEntry> roster)
    {
        var people = new List<NamedPerson>();
        var byKey = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var firstLines = turns.Where(t => t.Label is not null).DistinctBy(t => t.Label).ToDictionary(t => t.Label!, t => t.Lines.First);
        foreach (var (label, reading) in labels)
        {
            var name = new PersonName(reading.Name);
            var line = firstLines[label];
            var person = new NamedPerson(name, reading.Role, reading.Detail, [label], true, [new Evidence(line, $"the label says {label}")]);
            var sharing = byKey.TryGetValue(name.Key, out var known) ? known : byKey[name.Key] = [];
            var same = sharing.FindIndex(i => people[i].Detail is null || reading.Detail is null || people[i].Detail == reading.Detail);
            if (same >= 0)
            {
                people[sharing[same]] = Merge(people[sharing[same]], person);
                continue;
            }

            sharing.Add(people.Count);
            people.Add(person);
        }

        if (people.Count <= MostPeople)
        {
            JoinShortForms(people);
            JoinMisspellings(people, turns);
        }

        for (var i = 0; i < people.Count; i++)
            people[i] = Canonical(people[i], people, roster);
        return Rejoin(people);
    }

    private static void JoinShortForms(List<NamedPerson> people)
    {
        foreach (var person in people.ToList())
        {
            var full = people.Where(p => p != person && person.Name.IsShortFor(p.Name)).ToList();
            if (full.Count != 1)
                continue;
            people[people.IndexOf(full[0])] = Merge(full[0], person);
            people.Remove(person);
        }
    }

    // A label seen a few times beside one that is nearly the same and seen often is a slip, unless the two talk to each other.
    private static void JoinMisspellings(List<NamedPerson> people, ImmutableArray<Turn> turns)
    {
        foreach (var slip in people.OrderBy(p => CountOf(p, turns)).ToList())
        {
            var meant = people.Where(p => p != slip && p.Name.IsFull && p.Name.IsNear(slip.Name) && CountOf(slip, turns) * 5 <= CountOf(p, turns) && !Answer(slip, p, turns)).ToList();
            if (meant.Count != 1)
                continue;
            var index = people.IndexOf(meant[0]);
            people[index] = Merge(meant[0], slip with { Evidence = [new Evidence(slip.Evidence[0].Line, $"{slip.Labels[0]} is nearly {meant[0].Name}")] });
            people.Remove(slip);
        }
    }

    private static NamedPerson Canonical(NamedPerson person, List<NamedPerson> all, ImmutableArray<RosterEntry> roster)
    {
        var listed = roster.Select(r => (Entry: r, Name: new PersonName(SpeakerLabel.Read(r.Name) is { Kind: LabelKind.Name } read ? read.Name : r.Name))).Where(r => !r.Name.Words.IsEmpty).ToList();
        var meant = listed.Where(r => r.Name.Key == person.Name.Key).DistinctBy(r => r.Name.Key).ToList();
        if (meant.Count == 0)
            meant = listed.Where(r => person.Name.IsShortFor(r.Name) || person.Name.IsNear(r.Name)).DistinctBy(r => r.Name.Key).ToList();
        if (meant.Count == 1 && !all.Exists(p => p != person && p.Name.Key == meant[0].Name.Key && p.Detail != person.Detail && p.Detail is not null && person.Detail is not null))
        {
            var (entry, name) = meant[0];
            var isSpelling = name.Key != person.Name.Key && !person.Name.IsShortFor(name);
            return person with { Name = name, Role = person.Role ?? entry.Role, Confirmed = !isSpelling, Evidence = person.Evidence.Add(new Evidence(entry.Line == 0 ? null : entry.Line, $"listed as {entry.Name}")) };
        }

        return person;
    }

    // Two labels may have become the same name; two people of one name with differing details keep them in their names.
    private static List<NamedPerson> Rejoin(List<NamedPerson> people)
    {
        var rejoined = new List<NamedPerson>();
        foreach (var sameName in people.GroupBy(p => p.Name.Key))
        {
            var apart = sameName.Select(p => p.Detail).OfType<string>().Distinct().Count() > 1;
            rejoined.AddRange(apart
                ? sameName.Select(p => p.Detail is null ? p : p with { Name = new PersonName($"{p.Name} ({p.Detail})") })
                : [sameName.Aggregate(Merge)]);
        }

        return rejoined;
    }

    private static NamedPerson Merge(NamedPerson kept, NamedPerson added) => kept with
    {
        Name = IsBetterSpelled(added.Name, kept.Name) ? added.Name : kept.Name,
        Role = kept.Role ?? added.Role,
        Detail = kept.Detail ?? added.Detail,
        Labels = kept.Labels.AddRange(added.Labels.Except(kept.Labels)),
        Confirmed = kept.Confirmed && added.Confirmed,
        Evidence = kept.Evidence.AddRange(added.Evidence.Except(kept.Evidence)),
    };

    // Of two spellings of one name the one with diacritics was written by somebody who knew.
    private static bool IsBetterSpelled(PersonName a, PersonName b) => a.Key == b.Key && a.Text.Count(c => c > 127) > b.Text.Count(c => c > 127);

    private static int CountOf(NamedPerson person, ImmutableArray<Turn> turns) => turns.Count(t => t.Label is not null && person.Labels.Contains(t.Label));

    private static bool Answer(NamedPerson a, NamedPerson b, ImmutableArray<Turn> turns)
    {
        for (var n = 1; n < turns.Length; n++)
        {
            var (before, after) = (turns[n - 1].Label, turns[n].Label);
            if (before is not null && after is not null && ((a.Labels.Contains(before) && b.Labels.Contains(after)) || (b.Labels.Contains(before) && a.Labels.Contains(after))))
                return true;
        }

        return false;
    }
}
