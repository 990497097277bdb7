using Verbatim.Quotes;

namespace Verbatim.Tests.Quotes;

public sealed class DamagedLinkTests
{
    [Theory]
    [InlineData("/quotes/a-show", LinkDamage.Cut, null, "")]
    [InlineData("/quotes/a-show/an-episode", LinkDamage.Cut, "a-show/an-episode", "")]
    [InlineData("https://example.org/quotes/a-show/an-episode/2.38.8.tjj5b9.k2v0", LinkDamage.Cut, "a-show/an-episode", "")]
    [InlineData("/quotes/a-show/an-episode/2.38.8.tjj5b9.k2v0fm.6w1hzc/the-birds-do-not", LinkDamage.Cut, "a-show/an-episode", "the birds do not")]
    [InlineData("/quotes/a-show/an-episode/2.38.60.tjj5b9.k2v0fm.6w1hzc.1.k2v0/the-birds-do-not", LinkDamage.Cut, "a-show/an-episode", "the birds do not")]
    [InlineData("/quotes/a-show/an-episode/2.38.2.tjj5b9.k2v0fm.6w1hzc/the-birds-do-not", LinkDamage.Changed, "a-show/an-episode", "the birds do not")]
    [InlineData("/quotes/a-show/an-episode/2.38.4.oooooo.k2v0fm.6w1hzc/the-birds-do-not", LinkDamage.Changed, "a-show/an-episode", "the birds do not")]
    [InlineData("/quotes/a-show/an-episode/t99-p1", LinkDamage.Changed, "a-show/an-episode", "")]
    [InlineData("/quotes/a-show/an-episode/7.38.4.tjj5b9.k2v0fm/the-birds~do-not", LinkDamage.Version, "a-show/an-episode", "the birds … do not")]
    public void What_is_wrong_with_a_link_and_what_can_be_read_of_it_is_told(string address, LinkDamage damage, string? episode, string words)
    {
        var found = DamagedLink.Of(address)!;

        Assert.Equal((damage, episode, words), (found.Damage, found.Episode?.ToString(), found.Words));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://example.org/a/b")]
    [InlineData("/quotes/a-show/an-episode/2.38.4.tjj5b9.k2v0fm.6w1hzc/the-birds-do-not")]
    public void A_whole_link_and_what_is_nothing_like_one_are_not_damaged(string? address)
    {
        Assert.Null(DamagedLink.Of(address));
    }
}
