using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Chapters;

/// <param name="Chapters">Ascending by their stated times; each with a title.</param>
/// <param name="Problems">Lines are those of the chapter file.</param>
public sealed record ChapterFile(ImmutableArray<Chapter> Chapters, ImmutableArray<Problem> Problems);
