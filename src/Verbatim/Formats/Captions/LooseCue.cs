using System.Collections.Immutable;

namespace Verbatim.Formats.Captions;

/// <summary>A cue found by its timing line, whatever stands around it.</summary>
/// <param name="TimingLine">1-based, as all lines here.</param>
/// <param name="CounterLine">0 where the cue has no number.</param>
/// <param name="TextLast">Below <paramref name="TextFirst"/> where the cue has no text.</param>
public readonly record struct LooseCue(TimingLine Timing, int TimingLine, int CounterLine, int TextFirst, int TextLast)
{
    /// <summary>Every timing line opens a cue; its text runs to the next timing line, or to the number before that.</summary>
    public static ImmutableArray<LooseCue> Find(ImmutableArray<string> lines)
    {
        var timings = new List<(TimingLine Timing, int Line, int Counter)>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (Captions.TimingLine.TryParse(lines[i], out var timing))
                timings.Add((timing, i + 1, CounterAbove(lines, i)));
        }

        var numbered = timings.Count(t => t.Counter > 0) * 2 >= timings.Count;
        var cues = ImmutableArray.CreateBuilder<LooseCue>(timings.Count);
        for (var i = 0; i < timings.Count; i++)
        {
            var next = i + 1 == timings.Count ? lines.Length + 1 : numbered && timings[i + 1].Counter > 0 ? timings[i + 1].Counter : timings[i + 1].Line;
            var last = next - 1;
            while (last > timings[i].Line && string.IsNullOrWhiteSpace(lines[last - 1]))
                last--;
            cues.Add(new LooseCue(timings[i].Timing, timings[i].Line, numbered ? timings[i].Counter : 0, timings[i].Line + 1, last));
        }

        return cues.ToImmutable();
    }

    // Directly above, or one blank line above where a file has been double spaced.
    private static int CounterAbove(ImmutableArray<string> lines, int timing)
    {
        for (var i = timing - 1; i >= 0 && i >= timing - 2; i--)
        {
            if (!string.IsNullOrWhiteSpace(lines[i]))
                return IsCounter(lines[i]) ? i + 1 : 0;
        }

        return 0;
    }

    private static bool IsCounter(string line)
    {
        var digits = line.AsSpan().Trim().Trim("#.\uFEFF");
        return digits.Length is > 0 and < 10 && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
