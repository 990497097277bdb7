using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Quotes;

/// <summary>Turns written in a test: <c>Label: text</c>, a paragraph a line; a line without a label continues the turn.</summary>
internal static class Conversation
{
    public static ImmutableArray<Turn> Of(string text)
    {
        var turns = new List<Turn>();
        var number = 0;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            number++;
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (line.Length == 0)
                continue;
            if (colon is > 0 and < 30)
                turns.Add(new Turn(line[..colon], LineRange.Of(number), [new Paragraph(line[(colon + 2)..], LineRange.Of(number))]));
            else
                turns[^1] = turns[^1] with { Paragraphs = turns[^1].Paragraphs.Add(new Paragraph(line, LineRange.Of(number))), Lines = turns[^1].Lines.To(number) };
        }

        return [.. turns];
    }

    /// <summary>The turns of a seed; the text reader's own tests say that they are these.</summary>
    public static ImmutableArray<Turn> OfSeed(string start, int firstLine, int lastLine)
    {
        var lines = File.ReadAllLines(RepositoryFiles.Seed(start));
        var turns = new List<Turn>();
        for (var n = firstLine; n <= Math.Min(lastLine, lines.Length); n++)
        {
            var line = lines[n - 1];
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.Length == 1)
                turns.Add(new Turn(line, LineRange.Of(n), []));
            else if (colon > 0 && line[..colon] is "Dan Roberts" or "Sonya Huang" or "Pat Grady")
                turns.Add(new Turn(line[..colon], LineRange.Of(n), [new Paragraph(line[(colon + 1)..].Trim(), LineRange.Of(n))]));
            else if (line.Length > 0)
                turns[^1] = turns[^1] with { Paragraphs = turns[^1].Paragraphs.Add(new Paragraph(line, LineRange.Of(n))), Lines = turns[^1].Lines.To(n) };
        }

        return [.. turns];
    }

    public static Transcript ToTranscript(this ImmutableArray<Turn> turns) => new() { Format = "text", Turns = turns };
}
