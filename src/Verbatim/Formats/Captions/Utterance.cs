namespace Verbatim.Formats.Captions;

internal enum SpeakerChange
{
    /// <summary>Whoever spoke goes on.</summary>
    None,

    /// <summary>Somebody else, and the source does not say who.</summary>
    Unnamed,

    Named,
}

/// <summary>What one person says on one line of a caption.</summary>
/// <param name="Start">Offset into the line's text.</param>
/// <param name="End">Exclusive.</param>
internal readonly record struct Utterance(SpeakerChange Change, string? Label, int Start, int End);
