using System.Collections.Immutable;
using System.Text;
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
        var unrolled = RollingCaptions.Unroll(captions, receipt);
        var splitter = new UtteranceSplitter(SpeakerLabels.Learn(unrolled));
        var assembler = new TurnAssembler();
        var utterances = new List<Utterance>();
        foreach (var caption in unrolled)
        {
            assembler.Open(caption);
            foreach (var line in caption.Lines)
            {
                if (string.IsNullOrWhiteSpace(line.Text))
                    continue;
                splitter.Split(line, utterances);
                foreach (var utterance in utterances)
                    assembler.Add(line, utterance);
                receipt.Add(line.Line, LineKind.Turn, utterances.Exists(u => u.Label is not null) ? "cue text with its speaker" : "cue text");
            }

            assembler.Close();
        }

        return assembler.Finish();
    }
}
