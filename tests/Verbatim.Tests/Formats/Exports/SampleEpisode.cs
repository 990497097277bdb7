using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Exports;

/// <summary>A short conversation with one chapter between turns, one inside a turn, a turn nobody owns and a time that is only estimated.</summary>
internal static class SampleEpisode
{
    public static Episode Build() => Of(
        [
            new Turn("A", new LineRange(1, 2), [new Paragraph("Welcome to the show.", LineRange.Of(2))]),
            new Turn("Bo", new LineRange(3, 6),
            [
                new Paragraph("Thanks. I use snake_case and 2 * 3 * 4.", LineRange.Of(4)),
                new Paragraph("# is not a heading, <b> is no tag & neither is &lt;.", LineRange.Of(6)),
            ]),
            new Turn(null, LineRange.Of(7), [new Paragraph("Yes!", LineRange.Of(7))]),
        ],
        [
            new TimedSpan(0, 0, 20, 0, 2, TimeStatement.Cue, 1),
            new TimedSpan(1, 0, 39, 3661.9, 3665, TimeStatement.Cue, 3),
            new TimedSpan(1, 40, 91, 3665, 3670, TimeStatement.Cue, 5),
        ]) with
    {
        Facts = new EpisodeFacts { Title = "A \"Title\"", Show = "The Show", Number = "7", Published = new DateOnly(2024, 10, 22), Language = "en" },
        People = [new Person("Ada Łukasz", Role.Host, ["A"], true, []), new Person("Bo", null, ["Bo"], true, [])],
        Chapters =
        [
            new Chapter("Opening", ChapterSource.Heading, 1, null, 0),
            new Chapter("What is #1?", ChapterSource.Heading, 5, null, 1, 40),
        ],
    };

    /// <summary>Words inside a timed span are spread evenly over it; the others are estimated at twenty seconds' margin.</summary>
    public static Episode Of(ImmutableArray<Turn> turns, ImmutableArray<TimedSpan> times)
    {
        var last = 0.0;
        var timeline = turns.Select((turn, t) => WordScanner.Scan(turn.Text).Select(w => Time(w, t)).ToImmutableArray()).ToImmutableArray();
        return new Episode
        {
            Address = new EpisodeAddress(Slug.From("show"), Slug.From("episode")),
            Source = new SourceText("sample.txt", "", "", "utf-8"),
            Format = "text",
            Facts = EpisodeFacts.Unknown,
            People = [.. turns.Select(t => t.Label).OfType<string>().Distinct().Select(l => new Person(l, null, [l], true, []))],
            Turns = turns,
            Chapters = [],
            Quotations = [],
            Timeline = new Timeline(timeline),
            Receipt = [],
            Problems = [],
        };

        TimedWord Time(Word word, int turn)
        {
            var span = times.FirstOrDefault(s => s.Turn == turn && s.Start <= word.Start && word.End <= s.End);
            if (span.End == 0)
                return new TimedWord(word.Start, word.End, new Moment(last, 20, MomentSource.Estimated), new Moment(last, 20, MomentSource.Estimated));
            var pace = (span.To!.Value - span.From) / (span.End - span.Start);
            last = span.From + (word.End - span.Start) * pace;
            return new TimedWord(word.Start, word.End, new Moment(span.From + (word.Start - span.Start) * pace, 0.1, MomentSource.Cue), new Moment(last, 0.1, MomentSource.Cue));
        }
    }
}
