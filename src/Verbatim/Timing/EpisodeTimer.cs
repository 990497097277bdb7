using System.Collections.Immutable;
using System.Globalization;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Gives every word a moment, from all that the source states about time.</summary>
public static class EpisodeTimer
{
    private const int TitleShown = 60;
    private const int MostRefusals = 5;

    /// <param name="transcript">Its quotations have been placed.</param>
    /// <param name="facts">Only the duration is used.</param>
    /// <param name="timed">Another version of the same conversation, whose times outweigh the transcript's own; null where there is none.</param>
    public static TimingResult Time(Transcript transcript, EpisodeFacts facts, Transcript? timed = null)
    {
        var text = new SpokenText(transcript.Turns);
        if (text.Words.IsEmpty)
            return new TimingResult { Timeline = new MomentInterpolator(text, []).Timeline(), Chapters = transcript.Chapters };
        var alignment = timed is null ? null : TranscriptAligner.Align(transcript.Turns, timed);
        var stated = alignment is { Timeline: not null }
            ? new StatedTimes(alignment.Points, [], alignment.Stretches.Sum(s => s.Words))
            : StatedTimes.Of(text, transcript);
        var stamps = new PlacedStamps(text, new StampCollector(text, transcript).Collect(), stated.Points);
        var points = EndOfRecording.Add(text, stamps.Sharpen(stated.Points), facts.DurationSeconds);
        var moments = new MomentInterpolator(text, points);
        var timeline = moments.Timeline();
        ImmutableArray<Anchor> anchors = [.. stated.Anchors.Concat(stamps.Anchors(moments)).OrderBy(a => a.StatedSeconds)];
        return new TimingResult
        {
            Timeline = timeline,
            Chapters = ChapterPlaces.Of(text, transcript.Chapters, stamps.Openings(), moments, timeline),
            Anchors = LeaveOneOut.Measure(text, anchors, points),
            TimedWords = stated.TimedWords,
            Problems = [.. alignment?.Problems ?? [], .. Refusals(anchors)],
        };
    }

    // A source whose clock starts again half-way has hundreds of marks that do not fit; they are one problem.
    private static IEnumerable<Problem> Refusals(ImmutableArray<Anchor> anchors)
    {
        var marks = anchors.Where(a => a is { IsUsed: false, Kind: AnchorKind.Mark }).OrderBy(a => a.Line).ToList();
        var others = anchors.Where(a => a is { IsUsed: false, Kind: not AnchorKind.Mark });
        if (marks.Count <= MostRefusals)
            return others.Concat(marks).Select(Refused);
        var summary = string.Create(CultureInfo.InvariantCulture,
            $"{marks.Count} times, from {Timestamp.Format(marks[0].StatedSeconds)} here to {Timestamp.Format(marks[^1].StatedSeconds)} in line {marks[^1].Line}, were not used: the times around them leave no room for them.");
        return others.Select(Refused).Append(Problem.Warning(LineOf(marks[0]), summary));
    }

    private static Problem Refused(Anchor anchor)
    {
        var what = anchor.What.Length == 0 ? "" : $" of \"{(anchor.What.Length > TitleShown ? anchor.What[..TitleShown] + "…" : anchor.What)}\"";
        return Problem.Warning(LineOf(anchor), $"The time {Timestamp.Format(anchor.StatedSeconds)}{what} was not used: {anchor.Refusal}");
    }

    private static int? LineOf(Anchor anchor) => anchor.Line > 0 ? anchor.Line : null;
}
