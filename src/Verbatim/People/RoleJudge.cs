using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Gives roles to people whose names are settled, where the source states them or what is said leaves no doubt.</summary>
internal static class RoleJudge
{
    public static ImmutableArray<Person> Assign(ImmutableArray<Person> people, ImmutableArray<Turn> turns, EpisodeFacts facts, List<Clue> clues, Cast cast)
    {
        var listed = cast.All.Where(c => c.Role is not null).DistinctBy(c => c.Name.Key).ToDictionary(c => c.Name.Key, StringComparer.Ordinal);
        var withGuests = people.Select(p => p.Role is null && listed.TryGetValue(new PersonName(p.Name).Key, out var known)
            ? p with { Role = known.Role, Evidence = known.Source is { } source && !p.Evidence.Contains(source) ? p.Evidence.Add(source) : p.Evidence } : p).ToList();
        var byLabel = clues.ToLookup(c => c.Label, StringComparer.Ordinal);
        var turnsOf = turns.Where(t => t.Label is not null).ToLookup(t => t.Label!, StringComparer.Ordinal);
        var title = facts.Title is null ? "" : $" {new PersonName(facts.Title).Key} ";
        for (var i = 0; i < withGuests.Count; i++)
        {
            if (withGuests[i].Role is null && TitleNames(title, withGuests[i].Name) && !withGuests.Exists(p => p.Role == Role.Guest))
                withGuests[i] = withGuests[i] with { Role = Role.Guest, Evidence = withGuests[i].Evidence.Add(new Evidence(null, $"the title names them: {facts.Title}")) };
        }

        var guests = withGuests.Where(p => p.Role == Role.Guest).ToList();
        for (var i = 0; i < withGuests.Count; i++)
        {
            if (IsOpen(withGuests[i]) && HostEvidence(withGuests[i], guests, turnsOf, byLabel) is { } evidence)
                withGuests[i] = withGuests[i] with { Role = Role.Host, Evidence = withGuests[i].Evidence.Add(evidence) };
        }

        var hosted = withGuests.Exists(p => p.Role == Role.Host);
        var enough = !hosted ? -2f : withGuests.Count(p => !p.Labels.IsEmpty) == 2 ? -0.5f : -1;
        return [.. withGuests.Select(p => IsOpen(p) && GuestEvidence(p, enough, byLabel) is { } evidence ? p with { Role = Role.Guest, Evidence = p.Evidence.Add(evidence) } : p)];
    }

    private static bool IsOpen(Person person) => person.Role is null && !person.Labels.IsEmpty;

    // "Ana Reis on Tides", "Acme's Ana Reis: ...": a title names the guest, hosts are in the show's name.
    private static bool TitleNames(string title, string name)
    {
        var key = new PersonName(name);
        return title.Length > 0 && key.IsFull && title.Contains($" {key.Key} ", StringComparison.Ordinal);
    }

    private static Evidence? HostEvidence(Person person, List<Person> guests, ILookup<string, Turn> turnsOf, ILookup<string, Clue> byLabel)
    {
        var own = person.Labels.SelectMany(l => byLabel[l]).OrderBy(c => c.Line).ToList();
        var phrases = own.Where(c => c.Candidate is null).Sum(c => c.Weight);
        if (phrases < 0)
            return null;
        if (own.Find(c => c.Candidate is null && c.Weight > 0) is { } phrase && (phrases >= 2 || guests.Count > 0 || own.Exists(c => c.IsIntroduction && c.Line == phrase.Line)))
            return new Evidence(phrase.Line, phrase.Why);
        var guestKeys = guests.Select(g => new PersonName(g.Name).Key).ToHashSet();
        var spoken = person.Labels.SelectMany(l => turnsOf[l]).ToList();
        var asking = spoken.Count(t => t.Text.Contains('?'));
        return own.Find(c => c.Candidate is not null && guestKeys.Contains(c.Candidate) && c.Weight < 0) is { } address && spoken.Count >= 4 && asking * 2 >= spoken.Count
            ? new Evidence(address.Line, $"asks the guest, in {asking} of {spoken.Count} turns; {address.Why}")
            : null;
    }

    private static Evidence? GuestEvidence(Person person, float enough, ILookup<string, Clue> byLabel)
    {
        var phrases = person.Labels.SelectMany(l => byLabel[l]).Where(c => c.Candidate is null).OrderBy(c => c.Line).ToList();
        return phrases.Sum(c => c.Weight) <= enough ? new Evidence(phrases.First(c => c.Weight < 0).Line, phrases.First(c => c.Weight < 0).Why) : null;
    }
}
