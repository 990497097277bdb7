using Verbatim.Formats;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats;

/// <summary>Whether the memory a reader asks for grows with the text, counted and not timed: other work on the machine does not matter.</summary>
internal static class AllocationAssert
{
    // Lists that double leave up to twice what they hold; a quadratic step over sixteen times the text would allocate sixteen times as much.
    private const double Tolerance = 3;

    public static void IsLinear(ITranscriptReader reader, SourceText small, SourceText large)
    {
        // What is made once for the process counts for neither.
        reader.Read(small);
        var (few, many) = (PerCharacter(reader, small), PerCharacter(reader, large));
        Assert.True(many < few * Tolerance, $"{small.Text.Length} characters took {few:0.0} bytes each, {large.Text.Length} took {many:0.0}.");
    }

    private static double PerCharacter(ITranscriptReader reader, SourceText source)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(source);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / source.Text.Length;
    }
}
