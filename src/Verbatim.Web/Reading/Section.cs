using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Web.Reading;

/// <param name="Marked">What the reader looked for.</param>
/// <param name="Noted">What the source's own notes quote.</param>
/// <param name="Correction">Index of what the sidecar says was said instead; null for none.</param>
internal readonly record struct TextRun(string Text, bool Marked, bool Noted = false, int? Correction = null);

/// <param name="Glued">True where no white space stands before it in the source: it continues a word that was too long.</param>
internal sealed record PassageText(PassageAddress Address, ImmutableArray<TextRun> Runs, Moment? Start, Moment? End, bool Glued)
{
    public string Id => Address.Fragment;

    /// <summary>The turn's own id stands on its first passage's paragraph.</summary>
    public bool OpensTurn => Address.Passage == 0;
}

/// <summary>A paragraph as it is read. It may run over several turns where a recogniser cut one person in mid-sentence.</summary>
internal sealed record Block(ImmutableArray<PassageText> Passages);

/// <summary>What one voice says until another speaks or a chapter opens.</summary>
internal sealed record Speech(Voice Voice, ImmutableArray<Block> Blocks)
{
    public PassageText First => Blocks[0].Passages[0];

    public int Characters => Blocks.Sum(b => b.Passages.Sum(p => p.Runs.Sum(r => r.Text.Length)));

    /// <summary>Estimated height in lines of 70 characters, the name and half a line a paragraph included.</summary>
    public double Lines => 0.75 + Characters / 70.0 + 0.55 * Blocks.Length;

    /// <summary>Class by which the style sheet knows that height before the speech is drawn.</summary>
    public string Extent => HeightClass.Of(Lines);
}

/// <param name="Chapter">Null for what comes before the first one.</param>
internal sealed record Section(ChapterEntry? Chapter, ImmutableArray<Speech> Speeches)
{
    /// <summary>As <see cref="Speech.Extent"/>.</summary>
    public string Extent => HeightClass.Of(2 + Speeches.Sum(s => s.Lines + 0.8));
}

/// <param name="Id">Null where the chapter could not be placed in the words.</param>
internal sealed record ChapterEntry(string? Id, Chapter Chapter);
