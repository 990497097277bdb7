namespace Verbatim.Formats.WebVtt;

public enum WebVttNodeKind
{
    Root,
    Class,
    Italic,
    Bold,
    Underline,
    Ruby,
    RubyText,
    Voice,
    Language,
    Text,
    Timestamp,
}

/// <summary>A node of cue text. <see cref="Value"/> is the text, or the annotation of a voice or language.</summary>
public sealed class WebVttNode(WebVttNodeKind kind, string value = "")
{
    private readonly List<WebVttNode> children = [];

    public WebVttNodeKind Kind => kind;

    public string Value => value;

    /// <summary>Of a timestamp.</summary>
    public double Seconds { get; init; }

    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Lines of the cue text before this node's text begins, and before it ends.</summary>
    public (int First, int Last) Lines { get; init; }

    public WebVttNode? Parent { get; private set; }

    public IReadOnlyList<WebVttNode> Children => children;

    internal WebVttNode Append(WebVttNode child)
    {
        child.Parent = this;
        children.Add(child);
        return child;
    }
}
