using System.Collections.Immutable;
using Verbatim.People;
using Verbatim.Transcripts;

namespace Verbatim.Tests.People;

public sealed class LibraryCastTests
{
    [Fact]
    public void Spellings_that_sound_the_same_become_the_one_that_more_episodes_have_and_count_as_inferred()
    {
        var people = Settle("tech: Matt Turk, Dan Roberts", "tech: Matt Turck, Ida Moor", "tech: Matt Turck, Jon Falk");

        Assert.Equal("Matt Turck?, Dan Roberts", people[0]);
        Assert.Equal("Matt Turck, Ida Moor", people[1]);
    }

    [Theory]
    [InlineData("tech: Dan Roberts", "tech: Dana Roberts", "tech: Dana Roberts")]
    [InlineData("tech: Jan Smit", "tech: Jon Smit", "tech: Jon Smit")]
    [InlineData("tech: Erik Berg, Eric Berg", "tech: Eric Berg", "tech: Eric Berg")]
    [InlineData("tech: Erik Berg", "boats: Eric Berg", "boats: Eric Berg")]
    [InlineData("tech: Mary A. Smith", "tech: Mary B. Smith", "tech: Mary Smith")]
    public void Names_that_may_be_two_people_stay_apart(params string[] episodes) =>
        Assert.Equal(episodes.Select(e => e.Split(": ")[1]), Settle(episodes));

    [Fact]
    public void A_spelling_in_another_show_is_joined_to_a_name_that_is_much_better_known() =>
        Assert.Equal("Erik Berg?", Settle("tech: Eric Berg", "boats: Erik Berg", "boats: Erik Berg", "boats: Erik Berg")[0]);

    [Fact]
    public void Diacritics_case_and_middle_initials_do_not_make_another_person()
    {
        Assert.All(Settle("a: Lukasz Wojcik", "b: Łukasz Wójcik", "c: LUKASZ WOJCIK"), p => Assert.Equal("Łukasz Wójcik", p));
        Assert.All(Settle("a: Mireille B. Reece", "a: Mireille Reece", "a: Mireille B. Reece"), p => Assert.Equal("Mireille B. Reece", p));
    }

    [Fact]
    public void A_shortened_label_is_the_regular_of_the_show_whom_alone_it_can_mean()
    {
        var people = Settle("log: Adam Stacoviak, Ida Moor", "log: Adam Stacoviak, Jon Falk", "log: ADAM", "log: Adam S.", "log: A. Stacoviak", "boats: Adam");

        Assert.Equal(["Adam Stacoviak?", "Adam Stacoviak?", "Adam Stacoviak?", "Adam"], people[2..]);
    }

    [Theory]
    [InlineData("log: Adam Stacoviak", "log: Adam", "log: Ida Moor")]
    [InlineData("log: Adam Stacoviak", "log: Adam Stacoviak", "log: Adam Wathan", "log: Adam")]
    [InlineData("log: Adam Stacoviak", "log: Adam Stacoviak", "log: Adam Stacoviak, Adam")]
    public void A_shortened_label_that_could_be_another_or_nobody_regular_stays(params string[] episodes) =>
        Assert.Equal(episodes.Select(e => e.Split(": ")[1]), Settle(episodes));

    [Fact]
    public void Whoever_speaks_in_most_episodes_of_a_show_is_its_host_and_who_speaks_in_one_with_them_is_a_guest()
    {
        var roles = Roles("log: Ines, Ana", "log: Ines, Tom", "log: Ines, Jon", "log: Ines, Ana", "boats: Ines, Bo");

        Assert.Equal(["Host no role", "Host Guest", "Host Guest", "Host no role", "no role no role"], roles);
    }

    [Fact]
    public void A_role_that_an_episode_tells_itself_stays() =>
        Assert.Equal("Guest Host", Roles("log: Ines, Ana", "log: Ines, Tom", "log: Ines, Jon", "log: Ines, Bo", "log: Ines/Guest, Karl/Host")[4]);

    [Fact]
    public void Three_episodes_do_not_tell_who_hosts_a_show() =>
        Assert.All(Roles("log: Ines, Ana", "log: Ines, Tom", "log: Ines, Jon"), r => Assert.Equal("no role no role", r));

    [Fact]
    public void Who_says_a_sentence_is_no_guest() =>
        Assert.Equal("Host no role", Roles("log: Ines, Ana", "log: Ines, Tom", "log: Ines, Jon", "log: Ines, Clip/3")[3]);

    [Fact]
    public void What_a_sidecar_decides_is_not_touched_and_draws_the_others() =>
        Assert.Equal(["Matt Turk!", "Matt Turk?", "Matt Turk?"], Settle("a: Matt Turk!", "a: Matt Turck", "a: Matt Turck"));

    [Fact]
    public void The_order_of_episodes_does_not_matter()
    {
        string[] episodes = ["log: Adam Stacoviak, Matt Turk", "log: Adam Stacoviak, Matt Turck", "log: Adam, Tom Bek", "log: ADAM S., Lukasz Wojcik", "boats: Łukasz Wójcik", "log: Adam Stacoviak, Matt Tourk"];
        var expected = episodes.Zip(Settle(episodes)).OrderBy(e => e.First, StringComparer.Ordinal).Select(e => e.Second).ToList();

        for (var turn = 1; turn < episodes.Length; turn++)
        {
            string[] other = [.. episodes[turn..].Reverse(), .. episodes[..turn]];
            Assert.Equal(expected, other.Zip(Settle(other)).OrderBy(e => e.First, StringComparer.Ordinal).Select(e => e.Second));
        }
    }

    private static string[] Settle(params string[] episodes) =>
        [.. LibraryCast.Settle([.. episodes.Select(Episode)]).Select((e, i) => string.Join(", ", e.Select((p, m) => $"{p.Name}{(Episode(episodes[i]).Members[m].IsDecided ? "!" : p.IsConfirmed ? "" : "?")}")))];

    private static string[] Roles(params string[] episodes) =>
        [.. LibraryCast.Settle([.. episodes.Select(Episode)]).Select(e => string.Join(' ', e.Select(p => p.Role?.ToString() ?? "no role")))];

    // "show: Name, Name/Role, Name/words, Name!": the last is decided by a sidecar.
    private static EpisodeCast Episode(string text)
    {
        var (show, people) = text.Split(": ") is [var s, var p] ? (s, p.Split(", ")) : throw new ArgumentException(text);
        return new EpisodeCast(show, [.. people.Select(Member)]);
    }

    private static CastMember Member(string text)
    {
        var parts = text.TrimEnd('!').Split('/');
        var words = parts.Length > 1 && int.TryParse(parts[1], out var count) ? count : 500;
        return new CastMember(parts[0], parts.Length > 1 && Enum.TryParse<Role>(parts[1], out var role) && !char.IsDigit(parts[1][0]) ? role : null, true, text.EndsWith('!'), words);
    }
}
