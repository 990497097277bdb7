namespace Verbatim.Formats.Text;

/// <summary>Labels that name one person more and less fully: <c>ANA REIS, HOST</c> at first, <c>REIS</c> from then on.</summary>
internal static class LabelKin
{
    /// <summary>True where <paramref name="full"/> spells out what <paramref name="brief"/> abbreviates.</summary>
    public static bool SpellsOut(string full, string brief)
    {
        var (first, last) = Ends(full);
        return first != last && !full.Contains('&') && !brief.Contains(' ') && brief.Length > 1
            && (last.Equals(brief, StringComparison.OrdinalIgnoreCase) || first.Equals(brief, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>First and last word of a name without what stands behind it; the same word where there is only one.</summary>
    public static (string First, string Last) Ends(string label)
    {
        var name = LabelShapes.WithoutDetail(label);
        var comma = name.IndexOf(',');
        name = comma > 0 ? name[..comma].Trim() : name;
        return (name[..(name.IndexOf(' ') is > 0 and var end ? end : name.Length)], name[(name.LastIndexOf(' ') + 1)..]);
    }

    /// <summary>The names on a label that several people share: <c>ANA &amp; TOM</c>, <c>Ana, Tom und Mia</c>.</summary>
    public static string[] Several(string label) =>
        label.Split([" & ", " and ", " und ", " y ", " et ", " e ", " i ", " og ", " och ", " en ", " ja ", " ve ", " и ", " і ", " + ", " / ", "/", "&", ", ", "、"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>True where either is the other, or its first or last word.</summary>
    public static bool IsSame(string speaker, string name) =>
        speaker.Equals(name, StringComparison.OrdinalIgnoreCase) || SpellsOut(speaker, name) || SpellsOut(name, speaker);

    public static bool IsCapitals(string label) => !label.Any(char.IsLower);
}
