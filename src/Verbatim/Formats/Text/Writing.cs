using System.Text;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.Text;

/// <summary>How the words of a text are written down.</summary>
internal enum Writing
{
    /// <summary>Taken out of a page by another reader, and decoded there.</summary>
    Page,

    /// <summary>Character references such as <c>&amp;#39;</c> stand for characters.</summary>
    Text,

    /// <summary>A backslash before punctuation is markup as well, except in code.</summary>
    Markdown,
}

internal static class WrittenWords
{
    /// <summary>What the reader of the rendered text sees; emphasis and links stay as they are written.</summary>
    public static string Read(string text, Writing writing)
    {
        if (writing == Writing.Page || !text.AsSpan().ContainsAny('&', '\\'))
            return text;
        return writing == Writing.Text ? CharacterReference.Decode(text) : ReadMarkdown(text);
    }

    /// <summary>Markdown by its name, or by front matter and bold labels where the name says nothing.</summary>
    public static Writing Of(string fileName, TextDocument document)
    {
        if (Path.GetExtension(fileName).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mdx")
            return Writing.Markdown;
        return document.Lines.Any(l => l.Form == LineForm.FrontMatter) || document.Labels.Count(l => l is { IsBreak: false } && l.Has(LabelMarks.Bold)) > 1 ? Writing.Markdown : Writing.Text;
    }

    private static string ReadMarkdown(string text)
    {
        var read = new StringBuilder(text.Length);
        var code = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '`')
            {
                var ticks = text.AsSpan(i).IndexOfAnyExcept('`') is > 0 and var run ? run : text.Length - i;
                code = code == 0 && text.AsSpan(i + ticks).Contains(new string('`', ticks), StringComparison.Ordinal) ? ticks : code == ticks ? 0 : code;
                read.Append(text, i, ticks);
                i += ticks;
            }
            else if (code == 0 && text[i] == '\\' && i + 1 < text.Length && char.IsAscii(text[i + 1]) && (char.IsPunctuation(text[i + 1]) || char.IsSymbol(text[i + 1])))
            {
                read.Append(text[i + 1]);
                i += 2;
            }
            else if (code == 0 && text[i] == '&' && text.IndexOf(';', i, Math.Min(34, text.Length - i)) is > 0 and var end)
            {
                read.Append(CharacterReference.Decode(text[i..(end + 1)]));
                i = end + 1;
            }
            else
            {
                read.Append(text[i++]);
            }
        }

        return read.ToString();
    }
}
