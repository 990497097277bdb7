using System.Collections.Immutable;

namespace Verbatim.Transcripts;

/// <summary>What one person says in one go, as the source divides it. Turn n of the public JSON is element n - 1.</summary>
/// <param name="Label">The speaker as written; null where the source names nobody.</param>
/// <param name="Lines">From the label's line (or the first text) to the last line of text.</param>
public sealed record Turn(string? Label, LineRange Lines, ImmutableArray<Paragraph> Paragraphs)
{
    private string? text;

    /// <summary>The paragraphs joined with "\n". Offsets into a turn count UTF-16 units of this string.</summary>
    public string Text => text ??= Paragraphs.Length == 1 ? Paragraphs[0].Text : string.Join('\n', Paragraphs.Select(p => p.Text));
}
