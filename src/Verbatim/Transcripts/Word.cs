namespace Verbatim.Transcripts;

/// <param name="Start">Offset into the text.</param>
/// <param name="End">Exclusive.</param>
/// <param name="Folded">The form in which two words are the same word; see <see cref="WordScanner"/>.</param>
public readonly record struct Word(int Start, int End, string Folded);
