using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Gives roles to people whose names are settled, where the source states them or what is said leaves no doubt.</summary>
internal static class RoleJudge
{
    public static ImmutableArray<Person> Assign(ImmutableArray<Person> people, ImmutableArray<Turn> turns, EpisodeFacts facts, List<Clue> clues, Cast cast)
    {
        var withGuests = people.Select(p => p.Role is null && cast.All.FirstOrDefault(c => c.Name.Key == new PersonName(p.Name).Key) is { Role: { } role } known
            ? p with { Role = role, Evidence = known.Source is { } source && !p.Evidence.Contains(source) ? p.Evidence.Add(source) : p.Evidence } : p).ToList();
        for (var i = 0; i < withGuests.Count; i++)
        {
            if (withGuests[i].Role is null && TitleNames(facts.Title, withGuests[i].Name) && !withGuests.Exists(p => p.Role == Role.Guest))
                withGuests[i] = withGuests[i] with { Role = Role.Guest, Evidence = withGuests[i].Evidence.Add(new Evidence(null, $"the title names them: {facts.Title}")) };
        }

        var guests = withGuests.Where(p => p.Role == Role.Guest).ToList();
        for (var i = 0; i < withGuests.Count; i++)
        {
            if (IsOpen(withGuests[i]) && HostEvidence(withGuests[i], guests, turns, clues) is { } evidence)
                withGuests[i] = withGuests[i] with { Role = Role.Host, Evidence = withGuests[i].Evidence.Add(evidence) };
        }

        var hosted = withGuests.Exists(p => p.Role == Role.Host);
        var enough = !hosted ? -2f : withGuests.Count(p => !p.Labels.IsEmpty) == 2 ? -0.5f : -1;
        return [.. withGuests.Select(p => IsOpen(p) && GuestEvidence(p, enough, clues) is { } evidence ? p with { Role = Role.Guest, Evidence = p.Evidence.Add(evidence) } : p)];
    }

    private static bool IsOpen(Person person) => person.Role is null && !person.Labels.IsEmpty;

    // "Ana Reis on Tides", "Acme's Ana Reis: ...": a title names the guest, hosts are in the show's name.
    private static bool TitleNames(string? title, string name)
    {
        var key = new PersonName(name);
        return title is not null && key.IsFull && $" {new PersonName(title).Key} ".Contains($" {key.Key} ", StringComparison.Ordinal);
    }

    private static Evidence? HostEvidence(Person person, List<Person> guests, ImmutableArray<Turn> turns, List<Clue> clues)
    {
        var own = clues.Where(c => person.Labels.Contains(c.Label)).ToList();
        var phrases = own.Where(c => c.Candidate is null).Sum(c => c.Weight);
        if (phrases < 0)
            return null;
        if (own.Find(c => c.Candidate is null && c.Weight > 0) is { } phrase && (phrases >= 2 || guests.Count > 0 || own.Exists(c => c.IsIntroduction && c.Line == phrase.Line)))
            return new Evidence(phrase.Line, phrase.Why);
        var guestKeys = guests.Select(g => new PersonName(g.Name).Key).ToHashSet();
        var spoken = turns.Where(t => t.Label is not null && person.Labels.Contains(t.Label)).ToList();
        var asking = spoken.Count(t => t.Text.Contains('?'));
        return own.Find(c => c.Candidate is not null && guestKeys.Contains(c.Candidate) && c.Weight < 0) is { } address && spoken.Count >= 4 && asking * 2 >= spoken.Count
            ? new Evidence(address.Line, $"asks the guest, in {asking} of {spoken.Count} turns; {address.Why}")
            : null;
    }

    private static Evidence? GuestEvidence(Person person, float enough, List<Clue> clues)
    {
        var phrases = clues.Where(c => c.Candidate is null && person.Labels.Contains(c.Label)).ToList();
        return phrases.Sum(c => c.Weight) <= enough ? new Evidence(phrases.First(c => c.Weight < 0).Line, phrases.First(c => c.Weight < 0).Why) : null;
    }
}
