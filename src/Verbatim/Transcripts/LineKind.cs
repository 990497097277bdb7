namespace Verbatim.Transcripts;

/// <summary>What became of a source line. Names in lower case are part of the public JSON.</summary>
public enum LineKind
{
    Turn,
    Heading,
    Summary,
    Notes,
    Quote,
    Table,
    Metadata,
    Boilerplate,
    Cue,
    Comment,
}
