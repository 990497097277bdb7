using Verbatim.Transcripts;

namespace Verbatim.Formats.WebVtt;

/// <param name="Text">The raw cue text, lines joined with "\n"; see <see cref="WebVttCueText"/>.</param>
/// <param name="TimingLine">1-based.</param>
/// <param name="TextLine">The line on which the text begins; it runs on line by line.</param>
public sealed record WebVttCue(string Id, double Start, double End, WebVttSettings Settings, string Text, int TimingLine, int TextLine);

public enum WebVttBlockKind
{
    Header,
    Cue,
    Style,
    Region,
    Comment,

    /// <summary>Has no timing line, or one that is not valid: no parser shows it.</summary>
    Dropped,
}

/// <summary>Lines that the parser took together.</summary>
public readonly record struct WebVttBlock(WebVttBlockKind Kind, LineRange Lines);
