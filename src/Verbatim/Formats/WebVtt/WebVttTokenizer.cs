using System.Text;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.WebVtt;

/// <summary>The WebVTT cue text tokenizer (6.4), one token a call.</summary>
internal struct WebVttTokenizer(string input)
{
    private readonly StringBuilder buffer = new();
    private int position;

    public readonly bool AtEnd => position >= input.Length;

    public readonly int Position => position;

    public WebVttToken Next() => input[position] == '<' ? ReadTag() : ReadText();

    private WebVttToken ReadText()
    {
        buffer.Clear();
        while (position < input.Length && input[position] != '<')
            position += CharacterReference.Append(input, position, buffer);
        return new WebVttToken(WebVttTokenKind.Text, buffer.ToString());
    }

    private WebVttToken ReadTag()
    {
        position++;
        if (!AtEnd && (input[position] == '/' || char.IsAsciiDigit(input[position])))
        {
            var kind = input[position] == '/' ? WebVttTokenKind.End : WebVttTokenKind.Timestamp;
            position += kind == WebVttTokenKind.End ? 1 : 0;
            return new WebVttToken(kind, ReadTo(">"));
        }

        var name = ReadUpTo(" \t\f\n.>");
        List<string>? classes = null;
        while (!AtEnd && input[position] == '.')
        {
            position++;
            var value = ReadUpTo(" \t\f\n.>");
            if (value.Length > 0)
                (classes ??= []).Add(value);
        }

        var annotation = AtEnd || input[position] == '>' ? null : ReadAnnotation();
        position++;
        return new WebVttToken(WebVttTokenKind.Start, name, classes, annotation);
    }

    private string ReadTo(string stops)
    {
        var text = ReadUpTo(stops);
        position++;
        return text;
    }

    private string ReadUpTo(string stops)
    {
        var length = input.AsSpan(position).IndexOfAny(stops);
        length = length < 0 ? input.Length - position : length;
        position += length;
        return input.Substring(position - length, length);
    }

    private string ReadAnnotation()
    {
        buffer.Clear();
        while (!AtEnd && input[position] != '>')
            position += CharacterReference.Append(input, position, buffer);
        return string.Join(' ', buffer.ToString().Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries));
    }
}
