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

    public static bool IsCapitals(string label) => !label.Any(char.IsLower);
}
