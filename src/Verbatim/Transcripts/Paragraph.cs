namespace Verbatim.Transcripts;

/// <param name="Text">Exactly as written, without label, time marks and markup; no line break inside.</param>
public sealed record Paragraph(string Text, LineRange Lines);
