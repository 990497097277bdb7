using System.Collections.Immutable;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Text;

/// <summary>First stage: every line by its own markup (front matter, comments, code, tables, headings).</summary>
internal static class LineScanner
{
    public static ImmutableArray<TextLine> Scan(SourceText source)
    {
        var raw = source.Lines;
        var forms = new LineForm[raw.Length];
        for (var i = 0; i < raw.Length; i++)
            forms[i] = string.IsNullOrWhiteSpace(raw[i]) ? LineForm.Blank : LineForm.Text;
        MarkFrontMatter(raw, forms);
        MarkBlocks(raw, forms);

        var lines = ImmutableArray.CreateBuilder<TextLine>(raw.Length);
        var opens = true;
        for (var i = 0; i < raw.Length; i++)
        {
            var (text, form, level) = Classify(raw, forms, i);
            lines.Add(new TextLine(i + 1, text, form, level, opens));
            opens = form is LineForm.Blank or LineForm.Rule or LineForm.FrontMatter || (opens && form == LineForm.Comment);
        }

        return lines.MoveToImmutable();
    }

    private static void MarkFrontMatter(ImmutableArray<string> raw, LineForm[] forms)
    {
        var first = Array.FindIndex(forms, f => f != LineForm.Blank);
        if (first < 0 || raw[first].TrimEnd() is not ("---" or "+++") || !StatesAFact(raw, first))
            return;
        var fence = raw[first].TrimEnd();
        for (var i = first + 1; i < raw.Length; i++)
        {
            var line = raw[i].TrimEnd();
            if (line != fence && !(fence == "---" && line == "..."))
                continue;
            for (var j = first; j <= i; j++)
                forms[j] = forms[j] == LineForm.Blank ? LineForm.Blank : LineForm.FrontMatter;
            return;
        }
    }

    // A rule across the page opens like front matter; only what follows tells them apart.
    private static bool StatesAFact(ImmutableArray<string> raw, int fence)
    {
        var separator = raw[fence].TrimEnd() == "+++" ? '=' : ':';
        for (var i = fence + 1; i < raw.Length; i++)
        {
            var line = raw[i].Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var key = line.AsSpan(0, Math.Max(0, line.IndexOf(separator)));
            return key.Length is > 0 and < 40 && !key.Trim().ContainsAny(" .*") && !char.IsWhiteSpace(raw[i][0]);
        }

        return false;
    }

    private static void MarkBlocks(ImmutableArray<string> raw, LineForm[] forms)
    {
        // Each closing mark is looked for only up to its last occurrence, or a page of openings would be read again for each.
        var lastComment = LastWith(raw, "-->");
        var lastTable = LastWith(raw, "</table>");
        for (var i = 0; i < raw.Length; i++)
        {
            if (forms[i] != LineForm.Text)
                continue;
            var line = raw[i].AsSpan().Trim();
            if (line.StartsWith("<!--") && i <= lastComment)
                i = MarkUntil(raw, forms, i, "-->", LineForm.Comment, i, int.MaxValue);
            else if (line.StartsWith("```") || line.StartsWith("~~~"))
                i = MarkUntil(raw, forms, i, line[..3].ToString(), LineForm.Code, i + 1, raw.Length / 2);
            else if (line.StartsWith("<table", StringComparison.OrdinalIgnoreCase) && i <= lastTable)
                i = MarkUntil(raw, forms, i, "</table>", LineForm.Table, i, raw.Length / 2);
        }
    }

    private static int LastWith(ImmutableArray<string> raw, string mark)
    {
        var last = raw.Length - 1;
        while (last >= 0 && !(raw[last].Contains(mark[^1]) && raw[last].Contains(mark, StringComparison.OrdinalIgnoreCase)))
            last--;
        return last;
    }

    // A block that is never closed, or takes most of the file, is none: its lines stay text.
    private static int MarkUntil(ImmutableArray<string> raw, LineForm[] forms, int first, string closing, LineForm form, int search, int longest)
    {
        var last = search;
        while (last < raw.Length && !raw[last].Contains(closing, StringComparison.OrdinalIgnoreCase))
            last++;
        if (last >= raw.Length)
        {
            forms[first] = form == LineForm.Code ? form : LineForm.Text;
            return first;
        }

        if (form == LineForm.Comment && !raw[last].AsSpan().TrimEnd().EndsWith(closing))
            return last;
        if (last - first > Math.Max(longest, 20))
            last = first;
        for (var i = first; i <= last; i++)
            forms[i] = forms[i] == LineForm.Blank ? LineForm.Blank : form;
        return last;
    }

    private static (string Text, LineForm Form, int Level) Classify(ImmutableArray<string> raw, LineForm[] forms, int i)
    {
        var text = raw[i].Trim().Trim('\0', '\uFEFF');
        if (forms[i] != LineForm.Text)
            return (text, forms[i], 0);
        if (text.Length == 0)
            return (text, LineForm.Tag, 0);
        if (text[0] == '|' && text.Count(c => c == '|') >= 2)
            return (text, LineForm.Table, 0);
        if (IsRule(text))
            return (text, LineForm.Rule, 0);
        if (IsImage(text))
            return (text, LineForm.Image, 0);
        if (IsTag(text))
            return (text, LineForm.Tag, 0);
        var level = HeadingLevel(text);
        if (level > 0)
            return (text[level..].Trim().TrimEnd('#').Trim(), LineForm.Heading, level);
        if (i + 1 < raw.Length && forms[i + 1] == LineForm.Text && Underlines(raw[i + 1].Trim()) is > 0 and var setext && LooksLikeTitle(text))
            return (text, LineForm.Heading, setext);
        return (text, LineForm.Text, 0);
    }

    private static int HeadingLevel(string text)
    {
        var level = text.AsSpan().IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && char.IsWhiteSpace(text[level]) ? level : 0;
    }

    private static bool IsRule(string text) =>
        text.Length >= 3 && text[0] is '-' or '*' or '_' or '=' or '#' or '~' or '—' && text.AsSpan().IndexOfAnyExcept(text[0], ' ') < 0;

    private static int Underlines(string text) =>
        text.Length < 3 ? 0 : text.AsSpan().IndexOfAnyExcept('=') < 0 ? 1 : text.AsSpan().IndexOfAnyExcept('-') < 0 ? 2 : 0;

    private static bool LooksLikeTitle(string text) => text.Length <= 100 && !Sentence.Ends(text) && !text.Contains(": ", StringComparison.Ordinal);

    // `{{< highlight csharp >}}`, `</div>`, `<br/>`
    private static bool IsTag(string text) =>
        (text.StartsWith("{{", StringComparison.Ordinal) && text.EndsWith("}}", StringComparison.Ordinal))
        || (text[0] == '<' && text[^1] == '>' && !text.StartsWith("<http", StringComparison.Ordinal) && OnlyTags(text));

    private static bool OnlyTags(string text)
    {
        var inside = false;
        foreach (var c in text)
        {
            if (c == '<')
                inside = true;
            else if (c == '>')
                inside = false;
            else if (!inside && !char.IsWhiteSpace(c))
                return false;
        }

        return true;
    }

    private static bool IsImage(string text) =>
        (text.StartsWith("![", StringComparison.Ordinal) && text.EndsWith(')'))
        || (text.StartsWith('<') && text.EndsWith('>') && text.Contains("<img", StringComparison.OrdinalIgnoreCase));
}
