using System.Collections.Immutable;

namespace Verbatim.Formats.Captions;

/// <summary>One cue of any caption format.</summary>
/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds; null where the source states none.</param>
public sealed record Caption(double Start, double? End, ImmutableArray<CaptionLine> Lines);

/// <summary>A line of a cue, or the part of it that one voice says.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Line">1-based line of the source.</param>
/// <param name="Voice">The speaker as markup names them; null where it does not.</param>
/// <param name="Times">Of words in the text, by offset.</param>
public sealed record CaptionLine(string Text, int Line, string? Voice, ImmutableArray<CaptionTime> Times)
{
    public CaptionLine(string text, int line)
        : this(text, line, null, [])
    {
    }
}

/// <summary>The words from an offset of a line on are said from a time on.</summary>
/// <param name="Until">Null where the next time, or the end of the cue, ends them.</param>
public readonly record struct CaptionTime(int Offset, double At, double? Until = null);
