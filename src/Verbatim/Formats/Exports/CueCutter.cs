using System.Collections.Immutable;
using System.Text;
using Verbatim.Formats.Captions;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>Cuts an episode into cues: as many words as a cue holds, better up to the end of a sentence or clause in its second half.</summary>
internal sealed class CueCutter(Episode episode, CueShape shape)
{
    private const double ShortestCue = 0.001;

    private double lastStart;
    private double lastEnd;

    public static IEnumerable<ExportCue> Cut(Episode episode, CueShape shape) => new CueCutter(episode, shape).Cut();

    private IEnumerable<ExportCue> Cut()
    {
        for (var turn = 0; turn < episode.Turns.Length; turn++)
        {
            var speaker = Script.SpeakerOf(episode, turn);
            var text = episode.Turns[turn].Text;
            var tokens = CueToken.Of(text, speaker is null || shape.LabelInText);
            for (int first = 0, next; first < tokens.Count; first = next)
            {
                var indent = first == 0 && shape.LabelInText && speaker is not null ? speaker.Length + 2 : 0;
                next = Nicer(text, tokens, first, Fill(tokens, first, indent, out var breaks));
                yield return Timed(turn, speaker, first == 0, Lines(text, tokens, first, next, breaks), tokens[first].Start, tokens[next - 1].End);
            }
        }
    }

    /// <summary>The first token that does not fit any more; <paramref name="breaks"/> are the tokens that open a line.</summary>
    private int Fill(List<CueToken> tokens, int first, int indent, out List<int> breaks)
    {
        breaks = [];
        var (used, lines) = (indent, 1);
        for (var i = first; i < tokens.Count; i++)
        {
            var length = tokens[i].End - tokens[i].Start;
            if (i > first && tokens[i].OpensParagraph)
                return i;
            if (i == first || used + (tokens[i].Spaced ? 1 : 0) + length <= shape.Width)
            {
                used += (i > first && tokens[i].Spaced ? 1 : 0) + length;
                continue;
            }

            if (++lines > shape.Lines)
                return i;
            breaks.Add(i);
            used = length;
        }

        return tokens.Count;
    }

    private static int Nicer(string text, List<CueToken> tokens, int first, int next)
    {
        if (next == tokens.Count || tokens[next].OpensParagraph)
            return next;
        var middle = tokens[first].Start + (tokens[next - 1].End - tokens[first].Start) / 2;
        var clause = next;
        for (var i = next - 1; i > first && tokens[i].End > middle; i--)
        {
            if (CaptionText.EndsSentence(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start)))
                return i + 1;
            if (clause == next && text[tokens[i].End - 1] is ',' or ';' or ':' or '—' or '–' or '、' or '，')
                clause = i + 1;
        }

        return clause;
    }

    private static ImmutableArray<string> Lines(string text, List<CueToken> tokens, int first, int next, List<int> breaks)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = new StringBuilder();
        for (var i = first; i < next; i++)
        {
            if (breaks.Contains(i))
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (i > first && tokens[i].Spaced)
            {
                line.Append(' ');
            }

            line.Append(text.AsSpan(tokens[i].Start, tokens[i].End - tokens[i].Start).ToString().ReplaceLineEndings(" "));
        }

        lines.Add(line.ToString());
        return lines.ToImmutable();
    }

    private ExportCue Timed(int turn, string? speaker, bool opens, ImmutableArray<string> lines, int start, int end)
    {
        var moment = episode.Timeline.StartAt(turn, start);
        var from = Math.Max(lastStart, moment?.Seconds ?? lastEnd);
        var to = Math.Max(from + ShortestCue, episode.Timeline.EndAt(turn, end)?.Seconds ?? from);
        (lastStart, lastEnd) = (from, to);
        return new ExportCue(speaker, opens, lines, from, to, moment);
    }
}
