using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>One paragraph of an episode as a document shows it.</summary>
/// <param name="Headings">Titles of the chapters that open here.</param>
/// <param name="Speaker">Null inside a turn, and everywhere in an episode that names nobody.</param>
/// <param name="Time">Without brackets; null where none is written.</param>
internal sealed record ScriptLine(IReadOnlyList<string> Headings, string? Speaker, string? Time, string Text);
