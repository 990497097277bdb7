using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

/// <summary>What every transcript must satisfy, whatever it was read from.</summary>
internal static class Receipts
{
    public static IEnumerable<string> Faults(SourceText source, Transcript transcript)
    {
        var taken = new int[source.Lines.Length + 2];
        foreach (var entry in transcript.Receipt)
        {
            if (entry.Lines.First < 1 || entry.Lines.Last > source.Lines.Length || entry.Lines.Last < entry.Lines.First)
                yield return $"entry {entry.Lines} lies outside of the {source.Lines.Length} lines";
            if (string.IsNullOrWhiteSpace(entry.Rule))
                yield return $"entry {entry.Lines} has no rule";
            for (var line = Math.Max(1, entry.Lines.First); line <= Math.Min(entry.Lines.Last, source.Lines.Length); line++)
                taken[line]++;
        }

        for (var line = 1; line <= source.Lines.Length; line++)
        {
            if (taken[line] > 1 || (taken[line] == 0 && !string.IsNullOrWhiteSpace(source.Lines[line - 1])))
                yield return $"line {line} is taken {taken[line]} times";
        }

        if (transcript.Receipt.Zip(transcript.Receipt.Skip(1), (a, b) => a.Lines.Last < b.Lines.First).Any(ordered => !ordered))
            yield return "the receipt is not ordered by line";

        foreach (var span in transcript.Times)
        {
            if (span.Turn < 0 || span.Turn >= transcript.Turns.Length || span.Start < 0 || span.End < span.Start || span.End > transcript.Turns[span.Turn].Text.Length)
                yield return $"{span} lies outside of its turn";
        }

        foreach (var turn in transcript.Turns)
        {
            if (turn.Paragraphs.IsEmpty)
                yield return $"turn {turn.Lines} has no paragraph";
            if (turn.Paragraphs.Any(p => string.IsNullOrWhiteSpace(p.Text) || p.Text.AsSpan().IndexOfAny('\r', '\n') >= 0))
                yield return $"a paragraph of lines {turn.Lines} is blank or broken";
            if (turn.Lines.First < 1 || turn.Lines.Last > source.Lines.Length || turn.Lines.First > turn.Lines.Last)
                yield return $"turn {turn.Lines} lies outside of the source";
        }

        if (!transcript.Times.Select(s => (s.Turn, s.Start)).SequenceEqual(transcript.Times.Select(s => (s.Turn, s.Start)).Order()))
            yield return "the times are out of order";
    }
}
