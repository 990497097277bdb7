using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Verbatim.Formats;
using Verbatim.Formats.Exports;
using Verbatim.Formats.WebVtt;
using Verbatim.Tests.Formats.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Exports;

/// <summary>
/// What comes back when an export is read again, as docs/formats.md says: every word and every speaker; times to the millisecond
/// where the format carries them. Turns of one speaker that follow each other come back as one.
/// </summary>
public sealed partial class RoundTripTests
{
    private static readonly string[] Words =
    [
        "the", "and", "of", "tea", "kettle", "remarkable", "Yes.", "No?", "Ah!", "well,", "so;", "42", "3.14", "10:30", "-5", "--", "–", "R&D", "AT&amp;T", "&lt;", "1<2", "3>2", "C#", "don't", "“Quite.”", "(laughs)",
        "ścieżka", "Привет.", "שלום", "naïve", "👩‍👩‍👧", "e.g.", "https://example.org/a:b", "antidisestablishmentarianism-and-its-opponents", "Note:", "remember:", "a_b", "*", "half-baked", "…",
    ];

    private static readonly string[] Names = ["Ida Berg", "Tom Øster", "Ana María de la Cruz", "Łukasz", "佐藤 花子", "Speaker 1", "R&D <team>"];

    public static TheoryData<string, int> Exports()
    {
        var data = new TheoryData<string, int>();
        foreach (var name in new[] { "vtt", "srt", "json" })
        {
            for (var seed = 0; seed < 25; seed++)
                data.Add(name, seed);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Words_and_speakers_come_back(string format, int seed)
    {
        var episode = RandomEpisode(new Random(seed), format != "vtt");

        var again = Read(format, EpisodeWriter.Find(format)!.Write(episode));

        Assert.False(again.IsRefused, string.Join(' ', again.Problems));
        Assert.Equal(Spoken(episode.Turns.Select(t => (t.Label, t.Text))), Spoken(again.Turns.Select(t => (t.Label, t.Text))));
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void A_turn_begins_when_it_began(string format, int seed)
    {
        var episode = RandomEpisode(new Random(seed), format != "vtt");

        var again = Read(format, EpisodeWriter.Find(format)!.Write(episode));

        var before = FirstOfSpeaker(episode.Turns).Select(t => episode.Timeline.StartOf(t)!.Value.Seconds);
        var after = FirstOfSpeaker(again.Turns).Select(t => again.Times.First(s => s.Turn == t).From);
        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First, pair.Second, 0.00051));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_webvtt_export_is_valid_for_a_strict_reader(int seed)
    {
        var text = WebVttWriter.Write(RandomEpisode(new Random(seed), false));

        var file = WebVttParser.Parse(TextSource.Of(text).Lines)!;

        Assert.DoesNotContain(file.Blocks, b => b.Kind is WebVttBlockKind.Dropped);
        Assert.All(file.Cues, c => Assert.True(c.End > c.Start));
        Assert.All(file.Cues.Zip(file.Cues.Skip(1)), pair => Assert.True(pair.First.Start <= pair.Second.Start));
        Assert.All(file.Cues, c => Assert.DoesNotMatch(RawMarkup(), c.Text));
        Assert.All(file.Cues, c => Assert.InRange(c.Text.Split('\n').Length, 1, 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_subrip_export_is_numbered_blocks_of_at_most_two_lines(int seed)
    {
        var text = SubRipWriter.Write(RandomEpisode(new Random(seed), true));

        AssertBlocks(text);
    }

    private static void AssertBlocks(string text) => Assert.All(
        text.Split("\r\n\r\n", StringSplitOptions.RemoveEmptyEntries).Select((b, i) => (b, i)),
        x => Assert.Matches($@"\A{x.i + 1}\r\n\d\d:\d\d:\d\d,\d\d\d --> \d\d:\d\d:\d\d,\d\d\d\r\n[^\r\n]+(\r\n[^\r\n]+)?\z", x.b));

    [Theory]
    [InlineData("vtt")]
    [InlineData("srt")]
    [InlineData("json")]
    [InlineData("md")]
    [InlineData("txt")]
    public void Names_and_titles_with_breaks_arrows_and_markup_break_no_export(string format)
    {
        string[] names = ["Ida\nBerg", "Tom --> Øster", "A & <b>", "\u202Eנועם\u202C"];
        string[] texts = ["One --> two.", "- 00:00:01.000 --> 00:00:02.000", "<v Ida>Three & four.", "42", "NOTE it", "WEBVTT", "STYLE", "{\\an8}six"];
        var turns = Enumerable.Range(0, 24).Select(i => new Turn(names[i % names.Length], LineRange.Of(1), [new Paragraph(texts[i % texts.Length], LineRange.Of(1))])).ToImmutableArray();
        var episode = SampleEpisode.Of(turns, []) with
        {
            Facts = new EpisodeFacts { Title = "", Show = "Slow\n\nRadio -->" },
            Chapters = [new Chapter("Tea\n\n## and milk", ChapterSource.File, 1, null, 3)],
        };

        var text = EpisodeWriter.Find(format)!.Write(episode);

        var again = Read(format, text);
        Assert.False(again.IsRefused, string.Join(' ', again.Problems));
        Assert.DoesNotContain("\n## and milk", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ida\n", text, StringComparison.Ordinal);
        Assert.Empty(again.Problems);
        // The other formats say in their text who speaks, and nobody is called "Tom --> Øster".
        if (format is "vtt" or "json")
            Assert.Equal(turns.Select(t => (t.Label!.Replace('\n', ' '), t.Text)), again.Turns.Select(t => (t.Label!, t.Text)));
        if (format == "srt")
            AssertBlocks(text);
    }

    [Fact]
    public void A_webvtt_export_says_how_far_its_times_may_be_off()
    {
        var text = WebVttWriter.Write(SampleEpisode.Build());

        Assert.Contains("NOTE Times from here on are within 0.1 s (cue).\n\n00:00:00.000 --> 00:00:01.900\n<v Ada Łukasz>Welcome to the show.\n", text, StringComparison.Ordinal);
        Assert.Contains("NOTE Times from here on are within 20 s (estimated).\n\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("md")]
    [InlineData("txt")]
    public void A_document_gives_back_its_turns_paragraphs_and_chapters(string format)
    {
        var episode = Conversation();

        var again = Read(format, EpisodeWriter.Find(format)!.Write(episode));

        Assert.Equal(episode.Turns.Select(Rendered), again.Turns.Select(Rendered));
        Assert.Equal(episode.Chapters.Select(c => (c.Title, c.Turn)), again.Chapters.Select(c => (c.Title, c.Turn)));
        Assert.Equal("The Price of Tea", again.Facts.Title);
        Assert.All(episode.Turns.Select((_, i) => i), i => Assert.Equal(Math.Floor(episode.Timeline.StartOf(i)!.Value.Seconds), again.Times.First(t => t.Turn == i).From));
    }

    private static string Rendered(Turn turn) => $"{turn.Label}: {string.Join(" / ", turn.Paragraphs.Select(p => p.Text))}";

    private static Episode Conversation()
    {
        var turns = ImmutableArray.CreateBuilder<Turn>();
        var times = ImmutableArray.CreateBuilder<TimedSpan>();
        for (var i = 0; i < 24; i++)
        {
            var text = i % 3 == 0 ? "What does a pound of tea cost now, and is that more than it was?" : $"About {i} pounds, I should say; it rose in May & fell again.";
            turns.Add(new Turn(i % 2 == 0 ? "Ida Berg" : "Tom Øster", LineRange.Of(1), i % 5 == 0
                ? [new Paragraph(text, LineRange.Of(1)), new Paragraph("And that, in short, is all that there is to say of it.", LineRange.Of(1))]
                : [new Paragraph(text, LineRange.Of(1))]));
            times.Add(new TimedSpan(i, 0, turns[i].Text.Length, i * 12.25, i * 12.25 + 9, TimeStatement.Cue, 1));
        }

        return SampleEpisode.Of(turns.ToImmutable(), times.ToImmutable()) with
        {
            Facts = new EpisodeFacts { Title = "The Price of Tea", Show = "Slow Radio" },
            Chapters = [new Chapter("Opening", ChapterSource.Heading, 1, null, 3), new Chapter("What tea cost", ChapterSource.Heading, 1, null, 9)],
        };
    }

    private static Transcript Read(string format, string text) => TranscriptReaders.Read(TextSource.Of(text, "export." + format));

    private static IEnumerable<int> FirstOfSpeaker(ImmutableArray<Turn> turns) =>
        Enumerable.Range(0, turns.Length).Where(i => i == 0 || turns[i].Label != turns[i - 1].Label);

    private static string Spoken(IEnumerable<(string? Label, string Text)> turns)
    {
        string? speaker = null;
        return string.Concat(turns.Select(turn =>
        {
            var name = turn.Label == speaker ? "" : $"\n[{speaker = turn.Label}]";
            return name + string.Concat(turn.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => " " + w));
        }));
    }

    private static Episode RandomEpisode(Random random, bool plain)
    {
        var words = plain ? [.. Words.Where(w => w is not ("&lt;" or "AT&amp;T"))] : Words;
        var names = plain ? [.. Names.Where(n => !n.Contains('<', StringComparison.Ordinal))] : Names;
        var turns = Enumerable.Range(0, random.Next(4, 30)).Select(i => new Turn(
            names[(i < names.Length ? i : random.Next(names.Length)) % names.Length], LineRange.Of(1),
            [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new Paragraph("Well " + string.Join(' ', Enumerable.Range(0, random.Next(1, 60)).Select(_ => words[random.Next(words.Length)])), LineRange.Of(1)))])).ToImmutableArray();
        var at = 0.0;
        var times = ImmutableArray.CreateBuilder<TimedSpan>();
        for (var i = 0; i < turns.Length; i++)
        {
            var end = at + turns[i].Text.Length / 15.0;
            times.Add(new TimedSpan(i, 0, turns[i].Text.Length, at, end, TimeStatement.Cue, 1));
            at = end + random.NextDouble() * 5;
        }

        return SampleEpisode.Of(turns, times.ToImmutable());
    }

    [GeneratedRegex(@"<(?!v [^<>]+>)|(?<!^<v [^<>]*)>|&(?!(?:amp|lt|gt);)")]
    private static partial Regex RawMarkup();
}
