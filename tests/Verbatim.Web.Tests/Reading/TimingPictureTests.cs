using System.Collections.Immutable;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Tests.Reading;

public sealed class TimingPictureTests
{
    [Fact]
    public void Words_run_from_the_lower_left_to_the_upper_right_and_the_band_is_as_wide_as_the_margins()
    {
        var picture = TimingPicture.Of(Talk(margin: 10))!;

        Assert.StartsWith("M0 400L", picture.Line, StringComparison.Ordinal);
        Assert.EndsWith("0", picture.Line, StringComparison.Ordinal);
        Assert.StartsWith("M100 400L", picture.Band, StringComparison.Ordinal);
        Assert.Equal((100, 100), (picture.Words, (int)picture.Seconds));
        Assert.Equal((MomentSource.Interpolated, 100), Assert.Single(picture.Sources));
    }

    [Fact]
    public void Anchors_stand_at_their_time_and_their_words_and_refused_ones_stand_apart()
    {
        var picture = TimingPicture.Of(Talk(margin: 1,
            Used(25, turn: 2), new Anchor(AnchorKind.Chapter, 90, 7, "Wrong", 3, 0, 0, "the words it is about stand near 0:30."), Used(70, turn: 7),
            new Anchor(AnchorKind.Quotation, 50, 8, "Never said", null, 0, 0, "no words like it were found.")))!;

        Assert.Equal("M250 319.2h0M700 117.2h0", picture.Dots(used: true));
        Assert.Equal("M900 278.8h0", picture.Dots(used: false));
        Assert.Equal(50 * 60 / 45.0, picture.Anchors[0].Pace!.WordsPerMinute!.Value, 6);
        Assert.Null(picture.Anchors[3].Place);
        Assert.Equal(["casandstone cbsandstone ccsandstone cdsandstone cesandstone cfsandstone…", "Wrong", "hasandstone hbsandstone hcsandstone hdsandstone hesandstone hfsandstone…", "Never said"], picture.Anchors.Select(a => a.Text));
    }

    [Fact]
    public void Of_hundreds_of_marks_those_refused_and_those_most_missed_are_told()
    {
        var picture = TimingPicture.Of(Talk(margin: 1, [.. Enumerable.Range(0, 99).Select(i => Used(i, i / 10) with { Refusal = i == 50 ? "no room" : null, LeftOutError = i })]))!;

        Assert.True(picture.IsCrowded);
        Assert.Equal([50, .. Enumerable.Range(89, 10)], picture.Telling.Select(a => a.Anchor.StatedSeconds));
    }

    [Fact]
    public void An_episode_without_words_has_no_picture() =>
        Assert.Null(TimingPicture.Of(Talk(margin: 1) with { Turns = [], Timeline = Timeline.Empty }));

    private static Anchor Used(double seconds, int turn) => new(AnchorKind.Mark, seconds, 1, "", turn, 0, 1);

    // Ten turns of ten words, one word a second.
    private static Episode Talk(double margin, params ImmutableArray<Anchor> anchors)
    {
        ImmutableArray<Turn> turns = [.. Enumerable.Range(0, 10).Select(t => new Turn("A", LineRange.Of(t + 1),
            [new Paragraph(string.Join(' ', Enumerable.Range(0, 10).Select(w => $"{(char)('a' + t)}{(char)('a' + w)}sandstone")), LineRange.Of(t + 1))]))];
        return new Episode
        {
            Address = new EpisodeAddress(Slug.From("Show"), Slug.From("Talk")),
            Source = new SourceText("talk.txt", "", "", "utf-8"),
            Format = "text",
            Facts = EpisodeFacts.Unknown,
            People = [],
            Turns = turns,
            Chapters = [],
            Quotations = [],
            Timeline = new Timeline([.. turns.Select((turn, t) => WordScanner.Scan(turn.Text).Select((w, i) => new TimedWord(w.Start, w.End, At(t * 10 + i), At(t * 10 + i + 1))).ToImmutableArray())]),
            Anchors = anchors,
            Receipt = [],
            Problems = [],
        };

        Moment At(double seconds) => new(seconds, margin, MomentSource.Interpolated);
    }
}
