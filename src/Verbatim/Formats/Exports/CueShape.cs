namespace Verbatim.Formats.Exports;

/// <summary>How much text a format shows at once.</summary>
/// <param name="Width">Characters of a line.</param>
/// <param name="LabelInText">The speaker is written before the text and takes its place there.</param>
internal sealed record CueShape(int Width, int Lines, bool LabelInText);
