using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats;

/// <summary>What each line of a source becomes, where several things may stand on one line: speech outweighs the rest.</summary>
internal sealed class LineAccount(SourceText source)
{
    private readonly (LineKind Kind, string Rule)?[] lines = new (LineKind, string)?[source.LineCount];

    public void Take(LineRange range, LineKind kind, string rule)
    {
        for (var line = range.First; line <= range.Last && line <= lines.Length; line++)
        {
            if (lines[line - 1] is null || (kind == LineKind.Turn && lines[line - 1]!.Value.Kind != LineKind.Turn))
                lines[line - 1] = (kind, rule);
        }
    }

    /// <summary>Neighbouring lines of one kind and rule become one entry; lines that nothing took are as given.</summary>
    public ImmutableArray<ReceiptEntry> ToReceipt(LineKind restKind, string restRule)
    {
        var receipt = ImmutableArray.CreateBuilder<ReceiptEntry>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (source.IsBlank(i + 1))
                continue;
            var (kind, rule) = lines[i] ?? (restKind, restRule);
            if (receipt.Count > 0 && receipt[^1] is var last && last.Kind == kind && last.Rule == rule)
                receipt[^1] = last with { Lines = last.Lines.To(i + 1) };
            else
                receipt.Add(new ReceiptEntry(LineRange.Of(i + 1), kind, rule));
        }

        return receipt.ToImmutable();
    }
}
