using System.Collections.Immutable;

namespace Verbatim.Formats.Text;

/// <summary>People as credits list them: <c>Dan Roberts, Lead of ..., OpenAI</c>, <c>Ann Lee and Bo Ek (Acme)</c>, <c>Ann Lee; Bo Ek</c>.</summary>
internal static class NameList
{
    public static string First(string value) => Cut(value, out _);

    public static ImmutableArray<(string Name, string? Detail)> Read(string value)
    {
        var people = ImmutableArray.CreateBuilder<(string, string?)>();
        foreach (var part in value.Split([';', '；', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            ReadPart(part, people);
        return people.ToImmutable();
    }

    private static void ReadPart(string part, ImmutableArray<(string, string?)>.Builder people)
    {
        var pieces = part.Split([", ", " & ", " and ", " und ", " y ", " et ", " и "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // A list holds nothing but names of two words or more; anything else behind a comma tells about the one name before it.
        if (pieces.Length > 1 && pieces.All(IsFullName))
        {
            foreach (var piece in pieces)
                people.Add((Cut(piece, out var own), own));
            return;
        }

        var name = Cut(part, out var detail);
        if (name.Length > 0)
            people.Add((name, detail));
    }

    private static bool IsFullName(string piece)
    {
        var name = Cut(piece, out _);
        return name.Contains(' ') && name.Split(' ').Length <= 4 && LabelShapes.Of(name) == LabelShape.Name;
    }

    private static string Cut(string value, out string? detail)
    {
        var text = value.Trim().Trim('*', '_', '[').Trim();
        var end = text.AsSpan().IndexOfAny(",(]|");
        var dash = text.AsSpan().IndexOfAny(" – ", StringComparison.Ordinal);
        if (dash > 0 && (end < 0 || dash < end))
            end = dash;
        detail = end < 0 ? null : text[end..].Trim(',', ' ', '(', ')', '–', '—', '-', '|', ']').Trim();
        if (detail?.Length == 0)
            detail = null;
        return (end < 0 ? text : text[..end]).Trim().TrimStart('@');
    }

    private static int IndexOfAny(this ReadOnlySpan<char> text, string dash, StringComparison comparison)
    {
        foreach (var sign in (ReadOnlySpan<string>)[dash, " — ", " - "])
        {
            var at = text.IndexOf(sign, comparison);
            if (at >= 0)
                return at;
        }

        return -1;
    }
}
