using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>What a line contributes to the conversation.</summary>
internal enum Part
{
    /// <summary>Nothing: it stands beside the conversation.</summary>
    Aside,
    TurnStart,
    Speech,
    Chapter,

    /// <summary>Only a time, which belongs to the words that follow.</summary>
    Time,
}

internal readonly record struct LineUse(Part Part, LineKind Kind, string Rule);

/// <summary>The decision on every line. A line is decided once; the first stage that knows it keeps it.</summary>
internal sealed class Layout(ImmutableArray<TextLine> lines)
{
    private readonly LineUse?[] uses = [.. lines.Select(l => l.Form == LineForm.Comment ? new LineUse(Part.Aside, LineKind.Comment, "comment") : (LineUse?)null)];

    public LineUse? this[int index] => uses[index];

    public bool IsOpen(int index) => uses[index] is null && !lines[index].IsBlank;

    public void Decide(int index, Part part, LineKind kind, string rule)
    {
        if (IsOpen(index))
            uses[index] = new LineUse(part, kind, rule);
    }

    public void Aside(int index, LineKind kind, string rule) => Decide(index, Part.Aside, kind, rule);

    /// <summary>Runs of lines with the same fate become one entry; a turn is an entry of its own.</summary>
    public ImmutableArray<ReceiptEntry> ToReceipt(string otherwise = "beside the conversation")
    {
        var receipt = ImmutableArray.CreateBuilder<ReceiptEntry>();
        for (var i = 0; i < uses.Length; i++)
        {
            if (lines[i].IsBlank)
                continue;
            var use = uses[i] ?? new LineUse(Part.Aside, LineKind.Boilerplate, otherwise);
            if (receipt.Count > 0 && Extends(receipt[^1], use, i + 1))
                receipt[^1] = receipt[^1] with { Lines = receipt[^1].Lines.To(i + 1) };
            else
                receipt.Add(new ReceiptEntry(LineRange.Of(i + 1), use.Kind, use.Rule));
        }

        return receipt.ToImmutable();
    }

    private static bool Extends(ReceiptEntry entry, LineUse use, int line) =>
        entry.Lines.Last == line - 1 && entry.Kind == use.Kind && entry.Rule == use.Rule && use.Part is not (Part.TurnStart or Part.Chapter);
}
