using System.Collections.Immutable;
using Verbatim.People;
using Verbatim.Transcripts;

namespace Verbatim.Tests.People;

public sealed class SpeakerLabelTests
{
    [Theory]
    [InlineData("Leo Dion (host)", "Leo Dion", Role.Host)]
    [InlineData("Host: Leo Dion", "Leo Dion", Role.Host)]
    [InlineData("Leo Dion, Host", "Leo Dion", Role.Host)]
    [InlineData("Ana Reis [Guest]", "Ana Reis", Role.Guest)]
    [InlineData("Ana Reis – Gast", "Ana Reis", Role.Guest)]
    [InlineData("Mireille B. Reece, Psy.D", "Mireille B. Reece", null)]
    [InlineData("Dr. Dawn Kolb", "Dawn Kolb", null)]
    [InlineData("Prof. Dr. med. Jutta Weiß (Gast)", "Jutta Weiß", Role.Guest)]
    [InlineData("Dipl.-Ing. Karl Moor", "Karl Moor", null)]
    [InlineData("Tom Bek, M.D., F.A.C.P.", "Tom Bek", null)]
    [InlineData("Tom Bek (he/him, host)", "Tom Bek", Role.Host)]
    [InlineData("佐藤 健（司会）", "佐藤 健", Role.Host)]
    [InlineData("田中さん", "田中", null)]
    [InlineData("TOM O'NEILL", "Tom O'Neill", null)]
    [InlineData("LUDWIG VAN BEETHOVEN", "Ludwig van Beethoven", null)]
    [InlineData("Prof. Dr. Jutta Weiß, PhD", "Jutta Weiß", null)]
    [InlineData("Dr. Evil", "Dr. Evil", null)]
    [InlineData("Sammy Lane, Jr.", "Sammy Lane, Jr.", null)]
    [InlineData("Kim Ode (she/her)", "Kim Ode", null)]
    [InlineData("VM (Vicky) Brass", "VM (Vicky) Brass", null)]
    [InlineData("DAN ROBERTS", "Dan Roberts", null)]
    [InlineData("**Dan Roberts:**", "Dan Roberts", null)]
    [InlineData("NVK", "NVK", null)]
    [InlineData("roasbeef", "roasbeef", null)]
    [InlineData("Dawn Song", "Dawn Song", null)]
    [InlineData("Jean-Luc d'Arcy", "Jean-Luc d'Arcy", null)]
    [InlineData("Vladimir de Turck", "Vladimir de Turck", null)]
    [InlineData("田中 太郎", "田中 太郎", null)]
    [InlineData("Łukasz Wójcik", "Łukasz Wójcik", null)]
    [InlineData("Иван Петров (ведущий)", "Иван Петров", Role.Host)]
    public void A_label_that_states_a_name_gives_the_name_alone(string label, string name, Role? role)
    {
        var person = Assert.Single(Resolve(label));

        Assert.Equal((name, role, true), (person.Name, person.Role, person.Confirmed));
        Assert.Equal(label, Assert.Single(person.Labels));
    }

    [Theory]
    [InlineData("Break")]
    [InlineData("Jingle")]
    [InlineData("[Music]")]
    [InlineData("Unknown Speaker")]
    [InlineData("All")]
    [InlineData("Audience")]
    [InlineData("Audience Member 3")]
    [InlineData("Various audience members")]
    [InlineData("Multiple speakers")]
    [InlineData("New Speaker")]
    [InlineData("Announcer")]
    [InlineData("Q")]
    [InlineData("A")]
    [InlineData("Б")]
    [InlineData("7")]
    [InlineData("Speaker 1")]
    [InlineData("SPEAKER_00")]
    [InlineData("Speaker A")]
    [InlineData("spk_0")]
    [InlineData("Sprecherin 2")]
    [InlineData("Host")]
    [InlineData("Interviewer")]
    [InlineData("Ana and Tom")]
    [InlineData("Ana & Tom")]
    [InlineData("Clip from the last episode")]
    [InlineData("Werbung")]
    [InlineData("Male Voice")]
    [InlineData("Siri")]
    [InlineData("https")]
    [InlineData("[Here](https")]
    [InlineData("What is a database?")]
    [InlineData("Zero ops auto-scaling")]
    [InlineData("The proposal")]
    [InlineData("...")]
    [InlineData("")]
    public void A_label_that_names_nobody_is_no_person(string label)
    {
        Assert.Empty(Resolve(label));
    }

    private static ImmutableArray<Person> Resolve(string label)
    {
        var turn = new Turn(label, LineRange.Of(1), [new Paragraph("The tide is high today, and the boats are in.", LineRange.Of(1))]);
        return PeopleResolver.Resolve(new Transcript { Format = "text", Turns = [turn] }, Sidecar.None);
    }
}
