using System.Collections.Immutable;
using Verbatim.People;
using Verbatim.Transcripts;

namespace Verbatim.Tests.People;

public sealed class NamesAcrossFilesTests
{
    [Fact]
    public void Labels_of_one_person_are_joined()
    {
        var people = Resolve(["Dan", "Ida Moor", "Dan Roberts", "DAN ROBERTS", "Dan Roberts (guest)"]);

        Assert.Equal(["Dan Roberts", "Ida Moor"], people.Select(p => p.Name));
        Assert.Equal(["Dan", "DAN ROBERTS", "Dan Roberts", "Dan Roberts (guest)"], people[0].Labels.Order(StringComparer.Ordinal).OrderBy(l => l.Length).ThenBy(l => l, StringComparer.Ordinal));
        Assert.Equal(Role.Guest, people[0].Role);
    }

    [Fact]
    public void A_first_name_becomes_the_full_name_of_the_roster_where_it_can_mean_one_person()
    {
        Assert.Equal(["Ida Moor"], Resolve(["Ida"], roster: ["Ida Moor", "Jon Falk"]).Where(p => !p.Labels.IsEmpty).Select(p => p.Name));
        Assert.Equal(["Ida"], Resolve(["Ida"], roster: ["Ida Moor", "Ida Falk"]).Where(p => !p.Labels.IsEmpty).Select(p => p.Name));
    }

    [Fact]
    public void Initials_stand_for_the_one_person_who_has_them()
    {
        Assert.Equal(["Aaron van Wyk"], Resolve(["AvW", "Aaron van Wyk"]).Select(p => p.Name));
        Assert.Equal(["Aaron van Wyk"], Resolve(["AvW"], roster: ["Aaron van Wyk"]).Select(p => p.Name));
    }

    [Fact]
    public void The_roster_corrects_a_near_spelling_and_the_name_counts_as_inferred()
    {
        var person = Assert.Single(Resolve(["Matt Turk"], roster: ["Matt Turck"]));

        Assert.Equal(("Matt Turck", false), (person.Name, person.Confirmed));
        Assert.Contains(person.Evidence, e => e.Line == 101);
    }

    [Fact]
    public void Diacritics_do_not_make_another_person() =>
        Assert.Equal(["Łukasz Wójcik"], Resolve(["Lukasz Wojcik", "Łukasz Wójcik"]).Select(p => p.Name));

    [Fact]
    public void Two_people_of_one_name_are_kept_apart_by_what_stands_behind_it()
    {
        var people = Resolve(["Ana Reis (Lisbon)", "Ana Reis (Porto)"]);

        Assert.Equal(["Ana Reis (Lisbon)", "Ana Reis (Porto)"], people.Select(p => p.Name));
    }

    [Fact]
    public void A_short_form_of_two_people_stays_as_it_is()
    {
        Assert.Equal(["Dan", "Dan Roberts", "Dan Smith"], Resolve(["Dan", "Dan Roberts", "Dan Smith"]).Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_slip_of_the_pen_is_joined_unless_both_take_part_in_the_conversation()
    {
        string[] slip = [.. Enumerable.Repeat("Cory Doctor", 4), "Ida Moor", "Corey Doctor", "Ida Moor", .. Enumerable.Repeat("Cory Doctor", 4)];
        string[] couple = [.. Enumerable.Repeat("Cory Doctor", 8), "Corey Doctor"];

        Assert.Equal(["Cory Doctor", "Ida Moor"], Resolve(slip).Select(p => p.Name));
        Assert.Equal(["Cory Doctor", "Corey Doctor"], Resolve(couple).Select(p => p.Name));
    }

    [Fact]
    public void Whoever_is_listed_and_never_speaks_is_kept_without_a_label()
    {
        var people = Resolve(["Ida Moor"], roster: ["Ida Moor", "Jon Falk"]);

        Assert.Equal(["Ida Moor", "Jon Falk"], people.Select(p => p.Name));
        Assert.Empty(people[1].Labels);
    }

    private static ImmutableArray<Person> Resolve(string[] labels, string[]? roster = null)
    {
        var turns = labels.Select((l, i) => new Turn(l, LineRange.Of(i + 1), [new Paragraph("The tide is high today, and the boats are in.", LineRange.Of(i + 1))]));
        var entries = (roster ?? []).Select((name, i) => new RosterEntry(name, null, null, 101 + i));
        return PeopleResolver.Resolve(new Transcript { Format = "text", Turns = [.. turns], Roster = [.. entries] }, Sidecar.None);
    }
}
