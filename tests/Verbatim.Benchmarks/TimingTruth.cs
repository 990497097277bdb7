using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Benchmarks;

/// <summary>A place in a text whose true time is known.</summary>
internal readonly record struct TruePlace(int Turn, int Offset, double Seconds);

/// <summary>A transcript with true times at many places, which the program under measurement does not get to see.</summary>
internal sealed record TimingTruth(string Name, string Kind, ImmutableArray<Turn> Turns, ImmutableArray<TruePlace> Places)
{
    private const int TurnWithoutLabels = 400;
    private const double LastCaption = 4;

    /// <summary>Of the recording, as a feed would state it.</summary>
    public double Length => Math.Ceiling(Places[^1].Seconds + LastCaption);

    /// <param name="cues">In order; a new label opens a turn, and so does a full stop where nobody is named for long.</param>
    public static TimingTruth Of(string name, string kind, IEnumerable<(string? Label, string Text, double Seconds)> cues)
    {
        var (turns, places) = (ImmutableArray.CreateBuilder<Turn>(), ImmutableArray.CreateBuilder<TruePlace>());
        string? label = null;
        var text = "";
        var latest = 0.0;
        foreach (var cue in cues)
        {
            if (text.Length > 0 && (cue.Label != label || (cue.Label is null && text.Length > TurnWithoutLabels && text[^1] is '.' or '?' or '!')))
                Close();
            label = cue.Label;
            latest = Math.Max(latest, cue.Seconds);
            text += text.Length > 0 ? " " : "";
            places.Add(new TruePlace(turns.Count, text.Length, latest));
            text += cue.Text;
        }

        Close();
        return new TimingTruth(name, kind, turns.ToImmutable(), places.ToImmutable());

        void Close()
        {
            var lines = LineRange.Of(turns.Count + 1);
            turns.Add(new Turn(label, lines, [new Paragraph(text, lines)]));
            text = "";
        }
    }

    public Transcript WithoutTimes => new() { Format = "measured", Turns = Turns };

    /// <summary>The text with a mark in whole seconds at the first place after each full step.</summary>
    public Transcript WithMarks(double step) => new() { Format = "measured", Turns = Turns, Times = [.. MarkedPlaces(step).Select(Mark)] };

    public ImmutableArray<TruePlace> MarkedPlaces(double step)
    {
        var marks = ImmutableArray.CreateBuilder<TruePlace>();
        var next = double.MinValue;
        foreach (var place in Places)
        {
            if (place.Seconds < next)
                continue;
            marks.Add(place);
            next = step > 0 ? (Math.Floor(place.Seconds / step) + 1) * step : place.Seconds;
        }

        return marks.ToImmutable();
    }

    private static TimedSpan Mark(TruePlace place) =>
        new(place.Turn, place.Offset, place.Offset, Math.Floor(place.Seconds), null, TimeStatement.Mark, place.Turn + 1);
}
