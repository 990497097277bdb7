using System.Collections.Immutable;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class SpeakerStripTests
{
    [Fact]
    public void Shares_add_up_and_bars_stay_inside_the_picture()
    {
        var strip = Draw([("Ann", 0, 10), ("Bob", 10, 15), ("Ann", 15, 20)], length: 20);

        Assert.Equal([0.75, 0.25], strip.Lanes.Select(l => l.Share));
        Assert.Equal("M0 0h500v7h-500zM750 0h250v7h-250z", strip.Lanes[0].Path);
        Assert.Equal("M500 10h250v7h-250z", strip.Lanes[1].Path);
    }

    [Fact]
    public void Turns_that_touch_are_one_bar() =>
        Assert.Equal("M0 0h1000v7h-1000z", Draw([("Ann", 0, 10), ("Ann", 10, 20)], length: 20).Lanes[0].Path);

    [Fact]
    public void Without_times_the_words_make_the_picture()
    {
        var turns = new (string?, string?)[] { ("Ann", null), ("Bob", null) };
        var scale = new StripScale([(null, null, 30), (null, null, 10)], null);

        var strip = SpeakerStrip.Draw(Voice.OfTurns(["Ann", "Bob"], turns), scale);

        Assert.False(scale.IsTimed);
        Assert.Equal([0.75, 0.25], strip.Lanes.Select(l => l.Share));
        Assert.All(strip.Lanes, l => Assert.Equal(0, l.Seconds));
    }

    [Fact]
    public void Forty_voices_share_eight_lanes_and_eight_colours()
    {
        var strip = Draw([.. Enumerable.Range(0, 40).Select(i => ($"Voice {i}", (double)i, i + 1.0))], length: 40);

        Assert.Equal(77, strip.Height);
        Assert.Equal(8, strip.Lanes.Take(8).Select(l => l.Voice.Tint).Distinct().Count());
    }

    [Fact]
    public void An_episode_without_turns_has_an_empty_picture() => Assert.Empty(Draw([], length: 0).Lanes);

    [Fact]
    public void A_person_has_the_same_colour_in_every_episode_where_nobody_else_has_it()
    {
        var alone = Voice.OfTurns(["Dan"], [("Dan", null)])[0];
        var first = Voice.OfTurns(["Dan", "Eve"], [("Eve", null), ("Dan", null)])[1];

        Assert.Equal(alone.Tint, first.Tint);
        Assert.Equal(alone.Tint, Voice.TintOf("Dan"));
    }

    private static SpeakerStrip Draw(ImmutableArray<(string Name, double From, double To)> turns, double length) => SpeakerStrip.Draw(
        Voice.OfTurns(turns.Select(t => t.Name).Distinct(), [.. turns.Select(t => ((string?)t.Name, (string?)null))]),
        new StripScale([.. turns.Select(t => ((double?)t.From, (double?)t.To, 1L))], length));
}
