using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Captions;

/// <summary>Collects what became of each line. The last word on a line counts; a line nobody spoke for is accounted for as well.</summary>
public sealed class CaptionReceipt(SourceText source)
{
    private readonly (LineKind Kind, string Rule)[] lines = new (LineKind, string)[source.LineCount];

    public void Add(int line, LineKind kind, string rule) => lines[line - 1] = (kind, rule);

    public void Add(LineRange range, LineKind kind, string rule)
    {
        for (var line = range.First; line <= range.Last; line++)
            Add(line, kind, rule);
    }

    /// <summary>As <see cref="Add(int, LineKind, string)"/> where nothing has been said of the line.</summary>
    public void AddIfOpen(int line, LineKind kind, string rule)
    {
        if (lines[line - 1].Rule is null)
            Add(line, kind, rule);
    }

    public ImmutableArray<ReceiptEntry> Build(LineKind otherKind, string otherRule)
    {
        var entries = ImmutableArray.CreateBuilder<ReceiptEntry>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (source.IsBlank(i + 1))
                continue;
            var (kind, rule) = lines[i].Rule is null ? (otherKind, otherRule) : lines[i];
            if (entries.Count > 0 && entries[^1] is { } last && last.Lines.Last == i && last.Kind == kind && last.Rule == rule)
                entries[^1] = last with { Lines = last.Lines.To(i + 1) };
            else
                entries.Add(new ReceiptEntry(LineRange.Of(i + 1), kind, rule));
        }

        return entries.ToImmutable();
    }
}
