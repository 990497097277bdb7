using System.Globalization;
using System.Text;
using Verbatim.Transcripts;

namespace Verbatim.Tests.Formats.Text;

/// <summary>A transcript as the expected files of the cases write it down: facts, people, turns, chapters, quotations, receipt.</summary>
internal static class TranscriptText
{
    public static string Render(Transcript transcript)
    {
        var text = new StringBuilder();
        Facts(text, transcript.Facts);
        foreach (var person in transcript.Roster)
            Line(text, $"roster {person.Line}: {person.Role?.ToString() ?? "-"} | {person.Name} | {person.Detail ?? "-"}");
        for (var i = 0; i < transcript.Turns.Length; i++)
            Turn(text, transcript, i);
        foreach (var chapter in transcript.Chapters)
            Line(text, $"chapter {chapter.Line}: {chapter.Source} | {chapter.StatedSeconds?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-"} | turn {(chapter.Turn is { } t ? t + 1 : "-")}{(chapter.Offset > 0 ? $"+{chapter.Offset}" : "")} | {chapter.Title}");
        foreach (var quotation in transcript.Quotations)
            Line(text, $"quote {quotation.Lines}: {quotation.AttributedTo ?? "-"} | {quotation.StampSeconds?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-"} | {quotation.Text}");
        foreach (var entry in transcript.Receipt)
            Line(text, $"line {entry.Lines}: {entry.Kind} | {entry.Rule}");
        foreach (var problem in transcript.Problems)
            Line(text, $"problem {problem.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"}: {problem.Severity} | {problem.Message}");
        return text.ToString();
    }

    private static void Facts(StringBuilder text, EpisodeFacts facts)
    {
        foreach (var (name, value) in new[]
        {
            ("show", facts.Show), ("number", facts.Number), ("title", facts.Title), ("published", facts.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("language", facts.Language), ("duration", facts.DurationSeconds?.ToString(CultureInfo.InvariantCulture)), ("media", string.Join(' ', facts.Media.Select(m => m.Url))),
            ("description", facts.Description), ("notes", facts.Notes),
        })
        {
            if (!string.IsNullOrEmpty(value))
                Line(text, $"{name}: {value.Replace("\n", "\\n", StringComparison.Ordinal)}");
        }
    }

    private static void Turn(StringBuilder text, Transcript transcript, int index)
    {
        var turn = transcript.Turns[index];
        Line(text, $"turn {index + 1}, {turn.Lines}: {turn.Label ?? "-"}");
        foreach (var paragraph in turn.Paragraphs)
            Line(text, $"  {paragraph.Lines}: {paragraph.Text}");
        foreach (var span in transcript.Times.Where(t => t.Turn == index))
            Line(text, string.Create(CultureInfo.InvariantCulture, $"  @{span.Start}{(span.End > span.Start ? $"-{span.End}" : "")} {span.Statement} {span.From:0.###}{(span.To is { } to ? $"-{to:0.###}" : "")}"));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
