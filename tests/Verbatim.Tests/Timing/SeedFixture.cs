using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Timing;

/// <summary>The seed whose notes state times, read just far enough for timing; its line numbers are those of the file.</summary>
internal static partial class SeedFixture
{
    private const int LastTranscriptLine = 140;

    public static Transcript WithStamps()
    {
        var lines = File.ReadAllLines(RepositoryFiles.Seed("001"));
        var (turns, chapters, quotations) = (new List<Turn>(), new List<Chapter>(), new List<Quotation>());
        for (var i = 3; i < LastTranscriptLine; i += 2)
            turns.Add(new Turn(lines[i - 1], new LineRange(i, i + 1), [new Paragraph(lines[i], LineRange.Of(i + 1))]));
        for (var i = LastTranscriptLine; i < lines.Length; i++)
        {
            foreach (Match row in Row().Matches(lines[i]))
                chapters.Add(new Chapter(row.Groups[2].Value, ChapterSource.Table, i + 1, Seconds(row.Groups[1].Value), null));
            if (Stamp().Match(lines[i]) is { Success: true } stamp)
                quotations.Add(new Quotation((stamp.Index < 20 ? lines[i - 1] : lines[i][..stamp.Index]).Trim(' ', '“', '”'), null, Seconds(stamp.Groups[1].Value), LineRange.Of(i + 1)));
        }

        return new Transcript { Format = "text", Turns = [.. turns], Chapters = [.. chapters], Quotations = [.. quotations] };
    }

    public static Transcript WithoutTimes() => new()
    {
        Format = "text",
        Turns = [.. File.ReadAllLines(RepositoryFiles.Seed("000"))[14..]
            .Select((line, i) => (line, at: i + 15, colon: line.IndexOf(": ", StringComparison.Ordinal)))
            .Where(x => x.colon is > 0 and < 20)
            .Select(x => new Turn(x.line[..x.colon], LineRange.Of(x.at), [new Paragraph(x.line[(x.colon + 2)..], LineRange.Of(x.at))]))],
    };

    private static double Seconds(string stamp) => Timestamp.TryParse(stamp, out var seconds) ? seconds : throw new FormatException(stamp);

    [GeneratedRegex(@"\| (\d\d:\d\d) \| ([^|]+?) +(?=\|)")]
    private static partial Regex Row();

    [GeneratedRegex(@"— Dan Roberts \(\[(\d\d:\d\d)\]\)")]
    private static partial Regex Stamp();
}
