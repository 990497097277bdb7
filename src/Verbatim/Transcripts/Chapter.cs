namespace Verbatim.Transcripts;

public enum ChapterSource
{
    Heading,
    Table,
    File,
    Mark,
}

/// <summary>A titled stretch of an episode.</summary>
/// <param name="Line">Where it is stated; 0 where that is another file.</param>
/// <param name="StatedSeconds">The time the source gives it, if any.</param>
/// <param name="Turn">0-based turn that opens it; null until a chapter that states only a time has been placed.</param>
/// <param name="Offset">Where in that turn's text it opens; 0 unless the chapter begins inside a turn.</param>
/// <param name="Start">When it begins; null until timing has run.</param>
public sealed record Chapter(
    string Title, ChapterSource Source, int Line, double? StatedSeconds, int? Turn, int Offset = 0, Moment? Start = null);
