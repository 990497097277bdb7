namespace Verbatim.Formats.WebVtt;

/// <summary>The WebVTT cue text parsing rules (6.4): cue text to a tree of nodes. Nothing fails; what fits nowhere is ignored.</summary>
public static class WebVttCueText
{
    // Deeper nesting says nothing more about who speaks, and costs a reader its stack.
    private const int MaxDepth = 64;

    public static WebVttNode Parse(string text)
    {
        var root = new WebVttNode(WebVttNodeKind.Root);
        var (current, depth, line) = (root, 0, 0);
        var tokenizer = new WebVttTokenizer(text);
        while (!tokenizer.AtEnd)
        {
            var (from, firstLine) = (tokenizer.Position, line);
            var token = tokenizer.Next();
            line += text.AsSpan(from, Math.Min(tokenizer.Position, text.Length) - from).Count('\n');
            switch (token.Kind)
            {
                case WebVttTokenKind.Text:
                    current.Append(new WebVttNode(WebVttNodeKind.Text, token.Value) { Lines = (firstLine, line) });
                    break;
                case WebVttTokenKind.Timestamp:
                    var at = 0;
                    if (WebVttTime.TryCollect(token.Value, ref at, out var seconds) && at == token.Value.Length)
                        current.Append(new WebVttNode(WebVttNodeKind.Timestamp) { Seconds = seconds });
                    break;
                case WebVttTokenKind.Start:
                    if (depth < MaxDepth && Attached(token, current) is { } node)
                        (current, depth) = (current.Append(node), depth + 1);
                    break;
                default:
                    for (var levels = LevelsClosed(token.Value, current); levels > 0; levels--)
                        (current, depth) = (current.Parent!, depth - 1);
                    break;
            }
        }

        return root;
    }

    private static WebVttNode? Attached(WebVttToken token, WebVttNode current)
    {
        var kind = KindOf(token.Value);
        if (kind is null || (kind == WebVttNodeKind.RubyText && current.Kind != WebVttNodeKind.Ruby))
            return null;
        var annotated = kind is WebVttNodeKind.Voice or WebVttNodeKind.Language;
        return new WebVttNode(kind.Value, annotated ? token.Annotation ?? "" : "") { Classes = token.Classes ?? [] };
    }

    private static int LevelsClosed(string name, WebVttNode current) =>
        KindOf(name) is not { } kind ? 0
        : kind == current.Kind ? 1
        : kind == WebVttNodeKind.Ruby && current.Kind == WebVttNodeKind.RubyText ? 2
        : 0;

    private static WebVttNodeKind? KindOf(string name) => name switch
    {
        "c" => WebVttNodeKind.Class,
        "i" => WebVttNodeKind.Italic,
        "b" => WebVttNodeKind.Bold,
        "u" => WebVttNodeKind.Underline,
        "ruby" => WebVttNodeKind.Ruby,
        "rt" => WebVttNodeKind.RubyText,
        "v" => WebVttNodeKind.Voice,
        "lang" => WebVttNodeKind.Language,
        _ => null,
    };
}
