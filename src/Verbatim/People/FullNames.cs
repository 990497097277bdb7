using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Completes labels that are half a name, <c>Matt</c>, from what is said and written of the episode: <c>I'm Matt Turck</c>.</summary>
internal static class FullNames
{
    private const int MostInTurn = 50;
    private const int MostPeople = 50;

    public static List<NamedPerson> Complete(List<NamedPerson> people, ImmutableArray<Turn> turns, EpisodeFacts facts)
    {
        var shortened = people.Where(p => p.Name.IsShortened).ToList();
        if (shortened.Count is 0 or > MostPeople)
            return people;
        var said = Introduced(turns).Concat(Described(facts)).ToList();
        return [.. people.Select(p => p.Name.IsShortened && (OwnName(p, turns) ?? Only(said.Where(s => s.Speaker is null || !p.Labels.Contains(s.Speaker)), p)) is var (name, evidence) && IsFree(name, p, people)
            ? p with { Name = name, Confirmed = false, Evidence = p.Evidence.Add(evidence) } : p)];
    }

    private static (PersonName Name, Evidence Evidence)? OwnName(NamedPerson person, ImmutableArray<Turn> turns) =>
        Only(from turn in turns
             where turn.Label is not null && person.Labels.Contains(turn.Label)
             from introduction in SelfIntroductions.Of(turn).Take(MostInTurn)
             where introduction.Weight >= 2
             select ((string?)null, introduction.Name, new Evidence(introduction.Line, introduction.Why)), person);

    private static (PersonName Name, Evidence Evidence)? Only(IEnumerable<(string? Speaker, PersonName Name, Evidence Evidence)> said, NamedPerson person)
    {
        var meant = said.Where(s => s.Name.IsFull && !s.Name.IsShortened && person.Name.IsShortFor(s.Name)).DistinctBy(s => s.Name.Key).Take(2).ToList();
        return meant.Count == 1 ? (meant[0].Name, meant[0].Evidence) : null;
    }

    // "Anna" is not Anna Berg where another label could be her as well.
    private static bool IsFree(PersonName name, NamedPerson person, List<NamedPerson> people) =>
        !people.Exists(p => p != person && (p.Name.Key == name.Key || p.Name.IsShortFor(name) || p.Name.IsNear(name)));

    private static IEnumerable<(string? Speaker, PersonName Name, Evidence Evidence)> Introduced(ImmutableArray<Turn> turns) =>
        from turn in turns.Take(Introductions.OpeningTurns(turns))
        where turn.Label is not null
        from introduction in Introductions.Spoken(turn.Text).Take(MostInTurn)
        select ((string?)turn.Label, introduction.Name,
            new Evidence(SpokenText.LineAt(turn, introduction.At), $"introduced: {SpokenText.Quote(turn.Text, introduction.At, Math.Min(turn.Text.Length, introduction.At + 30))}"));

    private static IEnumerable<(string? Speaker, PersonName Name, Evidence Evidence)> Described(EpisodeFacts facts)
    {
        foreach (var name in facts.Show is { } show ? Introductions.InShowName(show) : [])
            yield return (null, name, new Evidence(null, $"the show is named after them: {facts.Show}"));
        foreach (var (name, role) in new[] { facts.Description, facts.Notes, facts.Title }.OfType<string>().SelectMany(Introductions.InDescription))
            yield return (null, name, new Evidence(null, $"described as {(role == Role.Host ? "host" : "guest")}: {name}"));
    }
}
