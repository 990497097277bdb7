using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Gives every word a moment, from all that the source states about time.</summary>
public static class EpisodeTimer
{
    /// <param name="transcript">Its quotations have been placed.</param>
    /// <param name="facts">Only the duration is used.</param>
    public static TimingResult Time(Transcript transcript, EpisodeFacts facts)
    {
        var text = new SpokenText(transcript.Turns);
        if (text.Words.IsEmpty)
            return new TimingResult { Timeline = new MomentInterpolator(text, []).Timeline(), Chapters = transcript.Chapters };
        var stated = StatedTimes.Of(text, transcript);
        var stamps = PlacedStamps.Of(text, new StampCollector(text, transcript).Collect(), stated);
        var points = stated.Points.IsEmpty ? stamps.Points : stated.Points;
        points = EndOfRecording.Add(text, points, facts.DurationSeconds);
        var timeline = new MomentInterpolator(text, points).Timeline();
        ImmutableArray<Anchor> anchors = [.. stated.Anchors.Concat(stamps.Anchors).OrderBy(a => a.StatedSeconds)];
        return new TimingResult
        {
            Timeline = timeline,
            Chapters = ChapterPlaces.Of(text, transcript.Chapters, stamps.Openings, timeline),
            Anchors = LeaveOneOut.Measure(text, anchors, points),
            Pace = PaceBetween(text, points),
            TimedWords = stated.TimedWords,
            Problems = [.. anchors.Where(a => !a.IsUsed).Select(Refused)],
        };
    }

    private static ImmutableArray<PaceStretch> PaceBetween(SpokenText text, ImmutableArray<ControlPoint> points)
    {
        var marks = points.Where(p => p.Source is MomentSource.Mark or MomentSource.Anchor).ToList();
        return [.. marks.Zip(marks.Skip(1), (a, b) => new PaceStretch(a.Seconds, b.Seconds, b.Word - a.Word))];
    }

    private static Problem Refused(Anchor anchor)
    {
        var what = anchor.What.Length == 0 ? "" : $" of \"{(anchor.What.Length > 60 ? anchor.What[..60] + "…" : anchor.What)}\"";
        return Problem.Warning(
            anchor.Line > 0 ? anchor.Line : null,
            string.Create(CultureInfo.InvariantCulture, $"The time {Timestamp.Format(anchor.StatedSeconds)}{what} was not used: {anchor.Refusal}"));
    }
}
