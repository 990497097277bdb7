using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Timing;

/// <summary>Times that the source states at their place: cues and words, or else marks.</summary>
internal sealed record StatedTimes(ImmutableArray<ControlPoint> Points, ImmutableArray<Anchor> Anchors, int TimedWords)
{
    private const double WordMargin = 0.2;
    private const double CueMargin = 0.4;
    private const double MarkMargin = 1;
    private const double MarkWeight = 8;

    public static StatedTimes Of(SpokenText text, Transcript transcript)
    {
        var (points, timed) = Spans(text, transcript.Times);
        return points.Count > 0 ? new StatedTimes([.. points], [], timed) : Marks(text, transcript);
    }

    private static (List<ControlPoint> Points, int Timed) Spans(SpokenText text, ImmutableArray<TimedSpan> times)
    {
        var (stated, points) = (new List<ControlPoint>(), new List<ControlPoint>());
        var timed = 0;
        foreach (var span in times)
        {
            if (span.Statement == TimeStatement.Mark || span.Turn >= text.Turns.Length)
                continue;
            var first = text.WordAt(span.Turn, span.Start);
            var after = text.WordAt(span.Turn, Math.Max(span.Start, span.End - 1)) + 1;
            if (after > text.FirstOf(span.Turn + 1) || text.Words[first].Start >= Math.Max(span.End, span.Start + 1))
                continue;
            timed += after - first;
            var margin = span.Statement == TimeStatement.Word ? WordMargin : CueMargin;
            stated.Add(new ControlPoint(first, false, span.From, margin, MomentSource.Cue));
            if (span.To is { } to && to >= span.From)
                stated.Add(new ControlPoint(after - 1, true, to, margin, MomentSource.Cue));
        }

        // A cue states its end before the words within it state theirs.
        foreach (var point in stated.OrderBy(p => p.Clock(text)))
            points.Add(points.Count > 0 && points[^1].Seconds > point.Seconds ? point with { Seconds = points[^1].Seconds } : point);
        return (points, timed);
    }

    private static StatedTimes Marks(SpokenText text, Transcript transcript)
    {
        var marks = transcript.Times
            .Where(t => t.Turn < text.Turns.Length)
            .Select(t => Mark(text.WordAt(t.Turn, t.Start), t.From, t.Line, ""))
            .Concat(transcript.Chapters
                .Where(c => c is { Turn: not null, StatedSeconds: not null } && c.Turn < text.Turns.Length)
                .Select(c => Mark(text.WordAt(c.Turn!.Value, c.Offset), c.StatedSeconds!.Value, c.Line, c.Title)))
            .Where(s => s.Places[0].Word < text.Words.Length)
            .OrderBy(s => s.Seconds).ThenBy(s => s.Places[0].Word)
            .ToList();
        var choices = StampPlacer.Place(text, marks).Choices;
        var points = marks.Where((_, i) => choices[i].Place >= 0).Select(m => new ControlPoint(m.Places[0].Word, false, m.Seconds, MarkMargin, MomentSource.Mark));
        return new StatedTimes([.. points.DistinctBy(p => p.Word)], [.. marks.Select((m, i) => Describe(text, m, choices[i].Place >= 0))], 0);
    }

    private static Anchor Describe(SpokenText text, Stamp mark, bool used)
    {
        var word = text.Words[mark.Places[0].Word];
        return new Anchor(mark.Kind, mark.Seconds, mark.Line, mark.What, word.Turn, word.Start, MarkMargin,
            used ? null : "the times around it leave no room for it here.");
    }

    private static Stamp Mark(int word, double seconds, int line, string what) =>
        new(AnchorKind.Mark, -1, seconds, line, what, [new StampPlace(word, 0, word)], MarkWeight);
}
