using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Html;

/// <summary>Brings what was read from the lines a reader sees back to the lines of the page's source.</summary>
/// <param name="places">Where each seen line stands in the source.</param>
internal sealed class LineMap(SourceText source, SourceText seen, LineRange[] places)
{
    public Transcript Apply(Transcript read)
    {
        var account = new LineAccount(source);
        foreach (var entry in read.Receipt)
        {
            for (var line = entry.Lines.First; line <= entry.Lines.Last && line <= seen.LineCount; line++)
            {
                if (!seen.IsBlank(line))
                    account.Take(places[line - 1], entry.Kind, entry.Rule);
            }
        }

        return read with
        {
            Turns = [.. read.Turns.Select(t => t with { Lines = Of(t.Lines), Paragraphs = [.. t.Paragraphs.Select(p => p with { Lines = Of(p.Lines) })] })],
            Times = [.. read.Times.Select(t => t with { Line = Of(t.Line) })],
            Chapters = [.. read.Chapters.Select(c => c with { Line = Of(c.Line) })],
            Quotations = [.. read.Quotations.Select(q => q with { Lines = Of(q.Lines) })],
            Roster = [.. read.Roster.Select(r => r with { Line = Of(r.Line) })],
            Problems = [.. read.Problems.Select(p => p with { Line = p.Line is { } line ? Of(line) : null })],
            Receipt = account.ToReceipt(LineKind.Boilerplate, "the page around the conversation"),
        };
    }

    private int Of(int line) => line < 1 || line > places.Length ? line : places[line - 1].First;

    private LineRange Of(LineRange range)
    {
        var first = Of(range.First);
        return new LineRange(first, Math.Max(first, range.Last >= 1 && range.Last <= places.Length ? places[range.Last - 1].Last : first));
    }
}
