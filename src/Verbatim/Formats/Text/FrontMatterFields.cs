using System.Collections.Immutable;
using System.Text;

namespace Verbatim.Formats.Text;

/// <summary>A field of front matter with the line that opens it.</summary>
internal sealed record FrontMatterField(string Key, ImmutableArray<string> Values, int Line);

/// <summary>
/// The part of YAML and TOML that front matter of transcripts uses: scalars, quoted and folded text, lists in both writings, and
/// lists of maps, of which the first value is kept. Anything else is passed over: front matter never fails a transcript.
/// </summary>
internal sealed class FrontMatterFields
{
    private readonly List<FrontMatterField> fields = [];
    private readonly List<string> values = [];
    private readonly StringBuilder folded = new();
    private string? key;
    private int line;
    private string? closing;
    private bool block;
    private bool inMap;

    /// <param name="lines">Untrimmed, with their numbers, without the fences.</param>
    public static ImmutableArray<FrontMatterField> Read(IEnumerable<(string Text, int Number)> lines)
    {
        var reader = new FrontMatterFields();
        foreach (var (text, number) in lines)
            reader.Add(text, number);
        reader.Finish();
        return [.. reader.fields];
    }

    private void Add(string text, int number)
    {
        var trimmed = text.Trim();
        if (closing is not null)
        {
            Continue(trimmed);
            return;
        }

        if (trimmed.Length == 0)
            return;
        var indented = char.IsWhiteSpace(text[0]);
        if (block && indented)
            folded.Append(folded.Length > 0 ? " " : "").Append(trimmed);
        else if (trimmed[0] == '-' && key is not null && (trimmed.Length == 1 || trimmed[1] == ' '))
            AddItem(trimmed[1..].Trim());
        else if (!indented && TrySplit(trimmed, out var name, out var value))
            Open(name, value, number);
        else if (indented && key is not null && values.Count > 0 && !inMap && !TrySplit(trimmed, out _, out _))
            values[^1] += " " + trimmed;
        else if (indented && key is not null && values.Count == 0 && TrySplit(trimmed, out _, out var nested))
            AddScalar(nested);
    }

    private void Open(string name, string value, int number)
    {
        Finish();
        (key, line) = (name, number);
        if (value is "|" or ">" or "|-" or ">-" or "|+" or ">+")
            block = true;
        else if (value.StartsWith("\"\"\"", StringComparison.Ordinal) && value.IndexOf("\"\"\"", 3, StringComparison.Ordinal) < 0)
            (closing, _) = ("\"\"\"", folded.Append(value.AsSpan(3)));
        else if (value.StartsWith('[') && !value.EndsWith(']'))
            (closing, _) = ("]", folded.Append(value));
        else if (value.Length > 0 && value[0] is '"' or '\'' && !IsClosed(value))
            (closing, _) = (value[..1], folded.Append(value.AsSpan(1)));
        else if (value.Length > 0)
            AddScalar(value);
    }

    private void Continue(string text)
    {
        var end = text.EndsWith(closing!, StringComparison.Ordinal);
        folded.Append(text.Length == 0 ? "\n\n" : folded.Length > 0 && folded[^1] != '\n' ? " " : "").Append(end && closing != "]" ? text[..^closing!.Length] : text);
        if (!end)
            return;
        var whole = folded.ToString();
        folded.Clear();
        if (closing == "]")
            AddScalar(whole);
        else
            values.Add(Unescape(whole, closing![0]));
        closing = null;
    }

    private void AddItem(string item)
    {
        inMap = TrySplit(item, out _, out var value) && !item.StartsWith('"') && !item.StartsWith('\'') && value.Length > 0;
        AddScalar(inMap ? value : item);
    }

    private void AddScalar(string value)
    {
        if (!value.StartsWith('[') || !value.EndsWith(']'))
        {
            values.Add(Scalar(value));
            return;
        }

        foreach (var item in SplitList(value[1..^1]))
            values.Add(Scalar(item));
    }

    private static string Scalar(string value)
    {
        value = value.Trim().TrimEnd(',').Trim();
        if (value.Length >= 2 && value[0] is '"' or '\'' && value.IndexOf(value[0], 1) is > 0 && IsClosed(value))
            return Unescape(value[1..value.LastIndexOf(value[0])], value[0]);
        var comment = value.IndexOf(" #", StringComparison.Ordinal);
        return comment > 0 ? value[..comment].TrimEnd() : value;
    }

    private static bool IsClosed(string value)
    {
        var quote = value[0];
        var end = value.TrimEnd(',', ' ');
        return end.Length >= 2 && end[^1] == quote && (quote == '\'' || end[^2] != '\\' || end.Length == 2)
            || value.IndexOf(quote + " #", 1, StringComparison.Ordinal) > 0;
    }

    private static string Unescape(string value, char quote) => quote == '\''
        ? value.Replace("''", "'", StringComparison.Ordinal)
        : value.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    private static IEnumerable<string> SplitList(string list)
    {
        var start = 0;
        var quote = '\0';
        for (var i = 0; i < list.Length; i++)
        {
            var c = list[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && list.AsSpan(start, i - start).IsWhiteSpace())
                quote = c;
            else if (c == ',')
            {
                yield return list[start..i];
                start = i + 1;
            }
        }

        if (!string.IsNullOrWhiteSpace(list[start..]))
            yield return list[start..];
    }

    private static bool TrySplit(string text, out string name, out string value)
    {
        (name, value) = ("", "");
        var separator = text.AsSpan().IndexOfAny(':', '=');
        if (separator is <= 0 or > 40 || (text[separator] == ':' && separator + 1 < text.Length && text[separator + 1] != ' '))
            return false;
        name = text[..separator].Trim().Trim('"', '\'');
        value = text[(separator + 1)..].Trim();
        return name.Length > 0 && !name.Contains(' ', StringComparison.Ordinal);
    }

    private void Finish()
    {
        if (folded.Length > 0)
            values.Add(folded.ToString().Trim());
        if (key is not null)
            fields.Add(new FrontMatterField(key, [.. values.Where(v => v.Length > 0)], line));
        folded.Clear();
        values.Clear();
        (key, closing, block, inMap) = (null, null, false, false);
    }
}
