using System.Text;
using Verbatim.Formats.Exports;

namespace Verbatim.Web.Reading;

/// <summary>A page of a list as a document without a browser: Markdown, or text as it would be printed.</summary>
/// <param name="origin">Put before every address.</param>
internal sealed class Outline(bool isMarkdown, string origin)
{
    private readonly StringBuilder text = new();

    /// <param name="level">1-based.</param>
    public Outline Heading(int level, string title)
    {
        Part();
        if (isMarkdown)
            text.Append('#', level).Append(' ').Append(Escape(title)).Append('\n');
        else
            text.Append(title).Append('\n').Append(level == 1 ? '=' : '-', Math.Clamp(title.Length, 1, 72)).Append('\n');
        return this;
    }

    public Outline Paragraph(string words)
    {
        Part();
        text.Append(isMarkdown ? MarkdownText.EscapeParagraph(words) : words).Append('\n');
        return this;
    }

    /// <summary>Words that were said, a line for each paragraph.</summary>
    public Outline Quotation(IEnumerable<string> lines)
    {
        var first = true;
        Part();
        foreach (var line in lines)
        {
            if (!first)
                text.Append(isMarkdown ? ">" : "").Append('\n');
            text.Append(isMarkdown ? "> " : "    ").Append(isMarkdown ? MarkdownText.EscapeParagraph(line) : line).Append('\n');
            first = false;
        }

        return this;
    }

    /// <summary>A line that leads somewhere, with what there is to know about it.</summary>
    /// <param name="name">Null where the address itself stands for it.</param>
    public Outline Entry(string? name, string path, params IEnumerable<string?> facts)
    {
        var known = string.Join(" · ", facts.Where(f => !string.IsNullOrWhiteSpace(f)));
        if (isMarkdown)
            text.Append("- [").Append(Escape(name ?? path)).Append("](").Append(origin).Append(path).Append(')').Append(known.Length > 0 ? " " + Escape(known) : "").Append('\n');
        else
            text.Append("* ").Append(name).Append(known.Length > 0 ? "\n  " + known : "").Append("\n  ").Append(origin).Append(path).Append('\n');
        return this;
    }

    /// <summary>Leaves a line free before a list.</summary>
    public Outline Part()
    {
        if (text.Length > 0)
            text.Append('\n');
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Escape(string words) => MarkdownText.Escape(words.ReplaceLineEndings(" ")).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
