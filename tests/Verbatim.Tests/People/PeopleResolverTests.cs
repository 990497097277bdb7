using System.Collections.Immutable;
using Verbatim.People;
using Verbatim.Quotes;
using Verbatim.Tests.Quotes;
using Verbatim.Transcripts;

namespace Verbatim.Tests.People;

public sealed class PeopleResolverTests
{
    [Fact]
    public void The_seed_with_letters_for_labels_is_a_guest_and_a_host_whom_the_recogniser_split()
    {
        var lines = File.ReadAllLines(RepositoryFiles.Seed("001"));
        var turns = Conversation.OfSeed("001", 3, 140);
        var quotations = lines.Select((text, i) => (text, line: i + 1)).Skip(140).Where(l => l.text.StartsWith('“'))
            .Select(l => new Quotation(l.text[1..l.text.IndexOf('”', StringComparison.Ordinal)], "Dan Roberts", null, LineRange.Of(l.line)));
        var transcript = turns.ToTranscript() with
        {
            Quotations = QuotationFinder.Place(turns, [.. quotations]),
            Roster = [new RosterEntry("Dan Roberts", Role.Guest, "Lead of Foundations of Reinforcement Learning Team, OpenAI", 141), new RosterEntry("Matt Turck", Role.Host, null, 143)],
            Facts = new EpisodeFacts { Notes = lines[143] },
        };

        var people = Resolve(transcript);

        Assert.Equal(["Dan Roberts: A, Guest, inferred", "Matt Turck: B C, Host, inferred"], people.Select(Describe));
        Assert.Contains(people[0].Evidence, e => e.Line == 161);
        Assert.Contains(people[1].Evidence, e => e.Line == 6 && e.Why.Contains("I'm Matt Turk", StringComparison.Ordinal));
        Assert.Contains(people[1].Evidence, e => e.Line == 140);
    }

    [Fact]
    public void What_is_said_is_enough_where_the_notes_are_missing()
    {
        var people = Resolve(Conversation.OfSeed("001", 3, 140).ToTranscript());

        Assert.Equal(["Dan Roberts: A, Guest, inferred", "Matt Turk: B C, Host, inferred"], people.Select(Describe));
    }

    [Fact]
    public void The_seed_with_names_for_labels_is_three_people()
    {
        var transcript = Conversation.OfSeed("000", 15, 102).ToTranscript() with { Facts = new EpisodeFacts { Title = File.ReadLines(RepositoryFiles.Seed("000")).First() } };

        var people = Resolve(transcript);

        Assert.Equal(["Dan Roberts: Dan Roberts, Guest, stated", "Sonya Huang: Sonya Huang, Host, stated", "Pat Grady: Pat Grady, Host, stated"], people.Select(Describe));
    }

    public static TheoryData<string, string[], string> Traps => new()
    {
        {
            "a joke is no introduction",
            [],
            """
            A: So I walk up to the door in the cape, and she opens, and I say it: I'm Batman. Nobody laughed.
            B: Not one person?
            A: Not one. I'm Batman, I say again, a little louder.
            B: Well, I'm Spartacus, obviously.
            A: And that is how the village play ended.
            """
        },
        {
            "somebody thanked may be elsewhere",
            ["John Harker, no role"],
            """
            A: Before we begin: thanks John for the biscuits, they arrived yesterday.
            B: They are gone already.
            A: Thanks, John. Anyway, how is the boat?
            B: The boat is fine, and the mast is new.
            """
        },
        {
            "an advertisement read by the guest",
            ["Vera Lind, Guest"],
            """
            A: This is Oskar Blum for Blum Batteries. Never run out again.
            B: And we are back. Where were we?
            A: We were under the ice.
            B: Under the ice, yes. How long does the light last there?
            A: About four hours.
            """
        },
        {
            "names of people who are not present",
            ["Ida Moor, Guest"],
            """
            A: When I worked with Ida Moor she always said that paper is patient.
            B: Ida Moor said that? I thought it was her brother.
            A: Ida had no brother. But Ida's sister, now there was a printer.
            B: I never met either of them.
            """
        },
        {
            "two people of one first name",
            ["Anna Berg, Guest", "Anna Kolb, Guest"],
            """
            A: Welcome to the Lamp Room. Anna, how are you?
            B: I am well, thank you.
            A: And you, Anna? How was the journey?
            C: Long, but good.
            A: Anna, tell us about the lamps.
            B: They hang, mostly.
            """
        },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void A_label_stays_nobody_where_the_evidence_is_not_enough(string trap, string[] roster, string conversation)
    {
        var people = Resolve(Conversation.Of(conversation).ToTranscript() with { Roster = Roster(roster) });

        Assert.True(people.All(p => p.Labels.IsEmpty), $"{trap}: {string.Join("; ", people.Select(Describe))}");
        Assert.Equal(roster.Length, people.Length);
    }

    [Fact]
    public void Two_guests_are_told_apart_by_who_answers_to_which_name()
    {
        const string Text = """
            A: Hello and welcome to Salt and Stone. I'm Petra Novak, and I am joined by Lars Holm and Mina Aziz.
            B: Thanks for having us.
            C: Yes, thank you for having me, it is a pleasure to be here.
            A: Lars, you spent a winter in the quarry. What does one do there all winter?
            B: One waits. And then one waits with a hammer.
            A: And Mina, you wrote the book about it?
            C: I wrote a book about waiting, yes. Lars is in it.
            A: Lars, did you know?
            B: I found out at the printer.
            A: So what is the next book, Mina?
            C: That one is about the hammer.
            A: Mina, Lars, thank you both.
            """;

        Assert.Equal(["Petra Novak: A, Host, inferred", "Lars Holm: B, Guest, inferred", "Mina Aziz: C, Guest, inferred"], Resolve(Conversation.Of(Text).ToTranscript()).Select(Describe));
    }

    [Fact]
    public void A_speaker_who_names_others_is_none_of_them()
    {
        const string Text = """
            Speaker 1: Welcome to Night Trains. My name is Greta Sand.
            Speaker 2: Hi, I'm Tom Okafor, glad to be here.
            Speaker 1: Tom, you wrote that Ines Duarte never slept on a train.
            Speaker 2: Ines Duarte told me so. Ines says that the berths are for luggage. And Paul Reed agrees with Ines.
            Speaker 1: And does Paul Reed sleep?
            Speaker 2: Nobody knows, Greta.
            """;

        Assert.Equal(
            ["Greta Sand: Speaker 1, Host, inferred", "Tom Okafor: Speaker 2, Guest, inferred"],
            Resolve(Conversation.Of(Text).ToTranscript()).Where(p => !p.Labels.IsEmpty).Select(Describe));
    }

    [Fact]
    public void The_roster_corrects_what_a_recogniser_heard()
    {
        const string Text = """
            SPEAKER_00: Hello, I'm Katrin Schmitt, and this is The Long Thaw.
            SPEAKER_01: Good to be here, Katrin.
            SPEAKER_00: What is ice?
            SPEAKER_01: Patient water.
            """;

        var people = Resolve(Conversation.Of(Text).ToTranscript() with { Roster = Roster("Katrin Schmidt, Host", "Ola Brandt, Guest") });

        Assert.Equal("Katrin Schmidt: SPEAKER_00, Host, inferred", Describe(people[0]));
        Assert.Equal("Ola Brandt: SPEAKER_01, Guest, inferred", Describe(people[1]));
    }

    [Fact]
    public void The_sidecar_decides()
    {
        const string Text = """
            A: Hi, I'm Matt Turk. Welcome to the show.
            B: Thanks for having me, Matt.
            """;
        var sidecar = new Sidecar { People = [new SidecarPerson("Matthias Türk", Role.Host, ["A"]), new SidecarPerson("Rosa Leal", null, ["B"])] };

        var people = PeopleResolver.Resolve(Conversation.Of(Text).ToTranscript(), sidecar);

        Assert.Equal(["Matthias Türk: A, Host, stated", "Rosa Leal: B, Guest, stated"], people.Select(Describe));
    }

    [Theory]
    [InlineData("That's the news. Stick around for a fun bonus conversation with Mina Aziz in the hallway.", "Mina Aziz")]
    [InlineData("Up next in our summer series we have Lars Holm telling us how salt is made.", "Lars Holm")]
    [InlineData("In this one Ada and I talk with Salt Works' Jeffrey “Jeff” Osier-Mixon about quarries.", "Jeffrey “Jeff” Osier-Mixon")]
    [InlineData("Today's interview from the quarry is with Mina Aziz and Lars Holm.", "Mina Aziz, Lars Holm")]
    [InlineData("Stay tuned for our interview with Mina Aziz next week.", "")]
    [InlineData("Coming up on Friday: a conversation with Mina Aziz.", "")]
    [InlineData("Ada and I first spoke with the printer Mina Aziz three years ago.", "")]
    [InlineData("I enjoyed the talk. Then I talked with Mina Aziz.", "")]
    public void Whoever_is_announced_for_the_episode_is_in_it_even_if_the_transcript_leaves_out_what_they_say(string announcement, string expected)
    {
        var people = Resolve(Conversation.Of($"Greta Sand: {announcement}").ToTranscript());

        Assert.Equal(expected, string.Join(", ", people.Where(p => p.Labels.IsEmpty).Select(p => p.Name)));
        Assert.All(people.Where(p => p.Labels.IsEmpty), p => Assert.False(p.Confirmed));
    }

    [Theory]
    [InlineData("Matt: Welcome to the show, I'm Matt Turck.", "Matt Turck: Matt, Host, inferred")]
    [InlineData("Matt: Welcome to the show. I'm Matt.", "Matt: Matt, no role, stated")]
    [InlineData("Jo: My guest today is Matt Turck.\nMatt: Thanks for having me.", "Matt Turck: Matt, Guest, inferred")]
    [InlineData("Jo: My guests today are Matt Turck and Matt Bell.\nMatt: Thanks for having us.", "Matt: Matt, no role, stated")]
    [InlineData("Matt: My guest today is Matt Turck.\nBo: Thanks for having me.", "Matt: Matt, no role, stated")]
    public void A_first_name_becomes_the_full_name_that_is_said_where_it_can_mean_one_person(string conversation, string expected)
    {
        Assert.Contains(expected, Resolve(Conversation.Of(conversation).ToTranscript()).Select(Describe));
    }

    [Fact]
    public void Thousands_of_speakers_who_introduce_themselves_cost_no_more_than_their_number()
    {
        Resolve(Introductions(500));

        var (small, large) = (Allocated(Introductions(1500)), Allocated(Introductions(6000)));

        Assert.InRange(large / (double)small, 1, 8);

        static Transcript Introductions(int count) => Conversation.Of(string.Join('\n', Enumerable.Range(0, count).Select(i =>
            $"Speaker {i}: Hi, I'm {Letters(i)} Bek, welcome. Is it you, Tom?"))).ToTranscript();

        static string Letters(int i) => $"T{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676 % 26))}m";

        static long Allocated(Transcript transcript)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Resolve(transcript);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void A_transcript_without_labels_has_no_people()
    {
        var turn = new Turn(null, LineRange.Of(1), [new Paragraph("Hi, I'm Matt Turk.", LineRange.Of(1))]);

        Assert.Empty(Resolve(ImmutableArray.Create(turn).ToTranscript()));
    }

    private static ImmutableArray<RosterEntry> Roster(params string[] entries) =>
        [.. entries.Select((e, i) => e.Split(", ") is [var name, var role] ? new RosterEntry(name, Enum.TryParse<Role>(role, out var r) ? r : null, null, 100 + i) : throw new ArgumentException(e))];

    private static ImmutableArray<Person> Resolve(Transcript transcript) => PeopleResolver.Resolve(transcript, Sidecar.None);

    private static string Describe(Person person) =>
        $"{person.Name}: {string.Join(' ', person.Labels)}, {person.Role?.ToString() ?? "no role"}, {(person.Confirmed ? "stated" : "inferred")}";
}
