using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

/// <summary>The promise every reader gives: each non-blank line of its source is accounted for exactly once.</summary>
internal static class ReceiptAssert
{
    public static void CoversEachLineOnce(SourceText source, Transcript transcript) => Assert.Empty(Receipts.Faults(source, transcript));

    /// <summary>Chapters point into the text they belong to.</summary>
    public static void PointsInside(Transcript transcript) =>
        Assert.All(transcript.Chapters, c => Assert.True(c.Turn is not { } turn || (turn < transcript.Turns.Length && c.Offset <= transcript.Turns[turn].Text.Length)));
}
