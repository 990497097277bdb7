using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.People;

/// <summary>Reads the turns for clues to who the labels are.</summary>
internal sealed class ClueFinder(ImmutableArray<Turn> turns, Cast cast)
{
    private const float NotOneself = -3;

    // Nobody is named more often in one go; a file of nothing but names must not cost more than another.
    private const int MostInTurn = 50;

    private readonly List<Clue> clues = [];
    private readonly (string Label, int First)[] byFirst = Heard(turns);
    private readonly (string Label, int Last)[] byLast = [.. Heard([.. turns.Reverse()]).Select(h => (h.Label, turns.Length - 1 - h.First))];
    private readonly int opening = Introductions.OpeningTurns(turns);

    public List<Clue> Find(ImmutableArray<Quotation> quotations)
    {
        for (var n = 0; n < turns.Length; n++)
        {
            if (turns[n].Label is not { } label)
                continue;
            FindIntroductions(n, label);
            FindAddresses(n, label);
            foreach (var (role, weight, at, said) in RolePhrases.In(turns[n].Text).Take(MostInTurn))
                clues.Add(new Clue(label, null, role == Role.Host ? weight : -weight, SpokenText.LineAt(turns[n], at), $"{(role == Role.Host ? "speaks as a host" : "speaks as a guest")}: “{said}”"));
        }

        FindAttributions(quotations);
        return clues;
    }

    private void FindIntroductions(int n, string label)
    {
        var turn = turns[n];
        foreach (var (name, weight, line, why) in SelfIntroductions.Of(turn).Take(MostInTurn))
        {
            if (cast.Find(name) is { } person)
                clues.Add(new Clue(label, person.Name.Key, person.IsNamed ? weight + 1 : weight, line, why, IsIntroduction: weight >= 2));
        }

        if (n >= opening)
            return;
        var introduced = Introductions.Spoken(turn.Text).Take(MostInTurn).Select(i => (Person: cast.Find(i.Name), i.At)).Where(i => i.Person is not null).DistinctBy(i => i.Person!.Name.Key).ToList();
        foreach (var (found, at) in introduced)
        {
            var person = found!;
            var (line, said) = (SpokenText.LineAt(turn, at), SpokenText.Quote(turn.Text, at, Math.Min(turn.Text.Length, at + 30)));
            clues.Add(new Clue(label, person.Name.Key, NotOneself, line, $"introduces somebody else: {said}"));
            if (FirstNewVoiceAfter(n, label) is { } arriving)
                clues.Add(new Clue(arriving, person.Name.Key, 1.5f / introduced.Count, line, $"speaks first after being introduced: {said}"));
        }
    }

    private string? FirstNewVoiceAfter(int n, string label)
    {
        var next = Array.FindIndex(byFirst, FirstAfter(n), h => h.Label != label);
        if (next >= 0)
            return byFirst[next].Label;
        var others = byLast.TakeWhile(h => h.Last > n).Where(h => h.Label != label).Take(2).ToList();
        return others.Count == 1 ? others[0].Label : null;
    }

    private int FirstAfter(int n)
    {
        var found = Array.BinarySearch(byFirst, ("", n), Comparer<(string Label, int First)>.Create((a, b) => a.First.CompareTo(b.First)));
        return found < 0 ? ~found : found + 1;
    }

    private static (string Label, int First)[] Heard(ImmutableArray<Turn> turns) =>
        [.. turns.Select((t, n) => (t.Label, n)).Where(t => t.Label is not null).DistinctBy(t => t.Label, StringComparer.Ordinal).Select(t => (t.Label!, t.n))];

    private void FindAddresses(int n, string label)
    {
        var turn = turns[n];
        foreach (var (person, start, end, thanks) in Addresses.In(turn.Text, WordScanner.Scan(turn.Text), cast).Take(MostInTurn))
        {
            var line = SpokenText.LineAt(turn, start);
            var said = SpokenText.Quote(turn.Text, Math.Max(SpokenText.SentenceStart(turn.Text, start), start - 40), end);
            clues.Add(new Clue(label, person.Name.Key, NotOneself, line, $"speaks to {person.Name}: {said}"));
            var hands = turn.Text.Length - end < 240;
            if (NeighbourLabel(n, 1) is { } next)
                clues.Add(new Clue(next, person.Name.Key, hands ? 1.25f : 0.75f, line, $"answers when {person.Name} is spoken to: {said}"));
            if (thanks && start < 60 && NeighbourLabel(n, -1) is { } previous)
                clues.Add(new Clue(previous, person.Name.Key, 0.5f, line, $"has just spoken when {person.Name} is thanked: {said}"));
        }
    }

    private string? NeighbourLabel(int n, int step)
    {
        var label = turns[n].Label;
        for (n += step; n >= 0 && n < turns.Length; n += step)
        {
            if (turns[n].Label != label)
                return turns[n].Label;
        }

        return null;
    }

    // Notes quote with the name beside the words, so that the turn the words stand in tells whose label it is.
    private void FindAttributions(ImmutableArray<Quotation> quotations)
    {
        foreach (var quotation in quotations)
        {
            if (quotation is { AttributedTo: { } name, Place: { } place } && place.Match != QuotationMatch.None
                && turns[place.Turn].Label is { } label && cast.Find(new PersonName(name)) is { } person)
                clues.Add(new Clue(label, person.Name.Key, place.Match == QuotationMatch.Exact ? 2 : 1.5f, quotation.Lines.First, $"says what the notes quote as {person.Name}'s, line {SpokenText.LineAt(turns[place.Turn], place.Start)}"));
        }
    }
}
