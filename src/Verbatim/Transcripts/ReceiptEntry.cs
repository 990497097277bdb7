namespace Verbatim.Transcripts;

/// <summary>What became of some lines, and the rule that decided. The entries of a source cover each non-blank line once.</summary>
/// <param name="Rule">A few words a reader understands, such as <c>label alone on its line</c>.</param>
public sealed record ReceiptEntry(LineRange Lines, LineKind Kind, string Rule);
