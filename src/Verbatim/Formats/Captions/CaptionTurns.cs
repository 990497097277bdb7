using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Captions;

/// <summary>What captions come to: turns, and the times the cues state for their text.</summary>
public sealed record CaptionTurns(ImmutableArray<Turn> Turns, ImmutableArray<TimedSpan> Times)
{
    /// <summary>
    /// Joins cues into turns. A cue without a speaker continues the one before; a turn ends where the speaker changes.
    /// </summary>
    public static CaptionTurns Of(IReadOnlyList<Caption> captions, CaptionReceipt receipt)
    {
        var unrolled = NameLines.Lift(RollingCaptions.Unroll(captions, receipt), receipt);
        var splitter = new UtteranceSplitter(SpeakerLabels.Learn(unrolled));
        var assembler = new TurnAssembler();
        var said = new List<(CaptionLine Line, Utterance Utterance)>();
        foreach (var caption in unrolled)
        {
            said.Clear();
            foreach (var line in caption.Lines)
            {
                if (string.IsNullOrWhiteSpace(line.Text))
                    continue;
                var before = said.Count;
                said.AddRange(splitter.Split(line).Select(utterance => (line, utterance)));
                receipt.Add(line.Line, LineKind.Turn, said.FindIndex(before, s => s.Utterance.Label is not null) >= 0 ? "cue text with its speaker" : "cue text");
            }

            assembler.Add(caption, said);
        }

        return assembler.Finish();
    }
}
