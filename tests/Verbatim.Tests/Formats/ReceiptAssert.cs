using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

/// <summary>The promise every reader gives: each non-blank line of its source is accounted for exactly once.</summary>
internal static class ReceiptAssert
{
    public static void CoversEachLineOnce(SourceText source, Transcript transcript)
    {
        var taken = new int[source.Lines.Length];
        foreach (var entry in transcript.Receipt)
        {
            Assert.True(entry.Lines.First >= 1 && entry.Lines.Last <= taken.Length && entry.Lines.First <= entry.Lines.Last, $"The receipt names the lines {entry.Lines} of a source of {taken.Length}.");
            Assert.False(string.IsNullOrWhiteSpace(entry.Rule), $"No rule is given for the lines {entry.Lines}.");
            for (var line = entry.Lines.First; line <= entry.Lines.Last; line++)
                taken[line - 1]++;
        }

        for (var i = 0; i < taken.Length; i++)
        {
            var blank = string.IsNullOrWhiteSpace(source.Lines[i]);
            Assert.True(blank ? taken[i] <= 1 : taken[i] == 1, $"Line {i + 1} is in the receipt {taken[i]} times: {source.Lines[i]}");
        }

        Assert.True(transcript.Receipt.Zip(transcript.Receipt.Skip(1), (a, b) => a.Lines.Last < b.Lines.First).All(ordered => ordered), "The receipt is not ordered by line.");
    }

    /// <summary>Turns, times and chapters point into the text they belong to.</summary>
    public static void PointsInside(SourceText source, Transcript transcript)
    {
        foreach (var turn in transcript.Turns)
        {
            Assert.NotEmpty(turn.Paragraphs);
            Assert.True(turn.Lines.First >= 1 && turn.Lines.Last <= source.Lines.Length && turn.Lines.First <= turn.Lines.Last);
            Assert.All(turn.Paragraphs, p => Assert.False(string.IsNullOrWhiteSpace(p.Text)));
        }

        Assert.All(transcript.Times, t => Assert.True(t.Turn < transcript.Turns.Length && t.Start >= 0 && t.End >= t.Start && t.End <= transcript.Turns[t.Turn].Text.Length));
        Assert.All(transcript.Chapters, c => Assert.True(c.Turn is not { } turn || (turn < transcript.Turns.Length && c.Offset <= transcript.Turns[turn].Text.Length)));
    }
}
