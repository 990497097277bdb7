using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>
/// Tells who the labels of a transcript are, and why. What the sidecar says holds; a label that states a name is believed; an
/// anonymous label is given a name only where the evidence is enough and clearly ahead of any other name, and is otherwise nobody.
/// </summary>
public static class PeopleResolver
{
    private const int MostInTurn = 50;
    private const int MostPeople = 300;

    public static ImmutableArray<Person> Resolve(Transcript transcript, Sidecar sidecar)
    {
        var turns = transcript.Turns;
        var stated = sidecar.People.ToList();
        var decided = stated.SelectMany(p => p.Labels).ToHashSet(StringComparer.Ordinal);
        var open = turns.Select(t => t.Label).OfType<string>().Distinct().Where(l => !decided.Contains(l)).Select(l => (Label: l, Reading: SpeakerLabel.Read(l))).ToList();

        var facts = sidecar.Facts.Or(transcript.Facts);
        var named = NamedLabels.Join(open.Where(l => l.Reading.Kind == LabelKind.Name), turns, RosterWith(transcript.Roster, stated));
        named = FullNames.Complete(named, turns, facts);
        var cast = CastOf(transcript, facts, stated, named, turns);
        var clues = new ClueFinder(turns, cast).Find(transcript.Quotations);

        var statedKeys = stated.Select(p => new PersonName(p.Name).Key).ToHashSet(StringComparer.Ordinal);
        var people = stated.Select(p => FromSidecar(p, named)).Concat(named.Where(n => !statedKeys.Contains(n.Name.Key)).Select(FromLabel)).ToList();
        var taken = people.Where(p => !p.Labels.IsEmpty).Select(p => new PersonName(p.Name).Key).ToHashSet();
        var anonymous = open.Where(l => l.Reading.Kind == LabelKind.Anonymous).ToDictionary(l => l.Label, l => l.Reading.Role);
        var inferred = new LabelJudge(turns, cast, clues, anonymous).Judge(anonymous.Keys, taken).OrderBy(d => d.Key, StringComparer.Ordinal);
        foreach (var labels in inferred.GroupBy(d => d.Value.Person.Name.Key, StringComparer.Ordinal))
            AddInferred(people, labels.First().Value.Person, [.. labels.Select(l => l.Key)], [.. labels.SelectMany(l => l.Value.Evidence).Distinct()]);

        AddSilent(people, transcript.Roster);
        AddAnnounced(people, turns);
        var order = turns.Select((t, n) => (t.Label, n)).Where(t => t.Label is not null).DistinctBy(t => t.Label).ToDictionary(t => t.Label!, t => t.n);
        return [.. RoleJudge.Assign([.. people], turns, facts, clues, cast)
            .OrderBy(p => p.Labels.Select(l => order.GetValueOrDefault(l, int.MaxValue)).DefaultIfEmpty(int.MaxValue).Min())];
    }

    private static ImmutableArray<RosterEntry> RosterWith(ImmutableArray<RosterEntry> roster, List<SidecarPerson> stated) =>
        [.. stated.Select(p => new RosterEntry(p.Name, p.Role, null, 0)), .. roster];

    private static Cast CastOf(Transcript transcript, EpisodeFacts facts, List<SidecarPerson> stated, List<NamedPerson> named, ImmutableArray<Turn> turns)
    {
        var cast = new Cast();
        foreach (var person in stated)
            cast.Add(new PersonName(person.Name), person.Role, new Evidence(null, "named in the sidecar"), isNamed: true);
        foreach (var entry in transcript.Roster)
            cast.Add(NameOf(entry), entry.Role, new Evidence(entry.Line, $"listed as {Describe(entry)}"), isNamed: true);
        foreach (var person in named)
            cast.Add(person.Name, person.Role, null, isNamed: true);
        foreach (var name in facts.Show is { } show ? Introductions.InShowName(show) : [])
            cast.Add(name, Role.Host, new Evidence(null, $"the show is named after them: {facts.Show}"), isNamed: true);
        foreach (var (name, role) in new[] { facts.Description, facts.Notes, facts.Title }.OfType<string>().SelectMany(Introductions.InDescription))
            cast.Add(name, role, new Evidence(null, $"described as {(role == Role.Host ? "host" : "guest")}"), isNamed: true);
        var opening = Introductions.OpeningTurns(turns);
        foreach (var (turn, n) in turns.Select((t, n) => (t, n)).Where(t => t.t.Label is not null))
        {
            foreach (var (name, role, at) in n < opening ? Introductions.Spoken(turn.Text).Take(MostInTurn) : [])
                cast.Add(name, role, new Evidence(SpokenText.LineAt(turn, at), $"introduced: {SpokenText.Quote(turn.Text, at, Math.Min(turn.Text.Length, at + 30))}"), isNamed: false);
            foreach (var (name, _, _, _) in SelfIntroductions.Of(turn).Take(MostInTurn).Where(i => i.Name.IsFull && i.Weight >= 2))
                cast.Add(name, null, null, isNamed: false);
        }

        return cast;
    }

    private static Person FromSidecar(SidecarPerson person, List<NamedPerson> named)
    {
        var own = named.Find(n => n.Name.Key == new PersonName(person.Name).Key);
        return new Person(person.Name, person.Role ?? own?.Role, [.. person.Labels.Union(own?.Labels ?? [])], true, [new Evidence(null, "the sidecar says so"), .. own?.Evidence ?? []]) { IsDecided = true };
    }

    private static Person FromLabel(NamedPerson person) => new(person.Name.Text, person.Role, person.Labels, person.Confirmed, person.Evidence);

    private static void AddInferred(List<Person> people, Candidate candidate, ImmutableArray<string> labels, ImmutableArray<Evidence> evidence)
    {
        var known = people.FindIndex(p => new PersonName(p.Name).Key == candidate.Name.Key);
        if (known < 0)
            people.Add(new Person(candidate.Name.Text, candidate.Role, labels, false, evidence));
        else
            people[known] = people[known] with { Labels = people[known].Labels.AddRange(labels), Confirmed = false, Evidence = [.. people[known].Evidence.Union(evidence)] };
    }

    private static void AddSilent(List<Person> people, ImmutableArray<RosterEntry> roster)
    {
        foreach (var entry in roster)
        {
            var name = NameOf(entry);
            if (!name.Words.IsEmpty && !people.Exists(p => new PersonName(p.Name) is var other && (other.Key == name.Key || name.IsShortFor(other) || (other.IsFull && other.IsNear(name)))))
                people.Add(new Person(name.Text, entry.Role, [], true, [new Evidence(entry.Line, $"listed as {Describe(entry)}, speaks under no label that could be told")]));
        }
    }

    // Who is announced and not heard was cut out, or is one of the labels that could not be told; a list of candidates is no cast.
    private static void AddAnnounced(List<Person> people, ImmutableArray<Turn> turns)
    {
        foreach (var turn in turns.Where(t => t.Label is not null))
        {
            foreach (var (name, at) in Announcements.In(turn.Text).Take(MostInTurn))
            {
                if (people.Count < MostPeople && !people.Exists(p => new PersonName(p.Name) is var other && (other.Key == name.Key || other.IsShortFor(name) || name.IsShortFor(other) || other.IsNear(name) || other.Words is [.., var last] && last == name.Last)))
                    people.Add(new Person(name.Text, Role.Guest, [], false, [new Evidence(SpokenText.LineAt(turn, at), $"announced: {SpokenText.Quote(turn.Text, at, Math.Min(turn.Text.Length, at + 30))}")]));
            }
        }
    }

    private static PersonName NameOf(RosterEntry entry) => new(SpeakerLabel.Read(entry.Name) is { Kind: LabelKind.Name } read ? read.Name : "");

    private static string Describe(RosterEntry entry) => entry.Role switch
    {
        Role.Host => $"host: {entry.Name}",
        Role.Guest => $"guest: {entry.Name}",
        _ => entry.Name,
    };
}
