namespace Verbatim.Formats.WebVtt;

internal enum WebVttTokenKind
{
    Text,
    Start,
    End,
    Timestamp,
}

internal readonly record struct WebVttToken(WebVttTokenKind Kind, string Value, IReadOnlyList<string>? Classes = null, string? Annotation = null);
