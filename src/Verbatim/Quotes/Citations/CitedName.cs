using System.Collections.Immutable;

namespace Verbatim.Quotes.Citations;

/// <summary>A name as lists of references set it. Writing without capitals (Han, Kana, Hangul, Arabic ...) and single names stay as they are.</summary>
internal readonly record struct CitedName(string Given, string Family)
{
    private static readonly string[] Particles = ["van", "von", "de", "der", "den", "da", "di", "del", "della", "du", "la", "le", "dos", "ter", "ten", "bin", "ibn", "al", "el"];

    public static CitedName Of(string name)
    {
        var comma = name.IndexOf(", ", StringComparison.Ordinal);
        var suffix = comma > 0 ? name[comma..] : "";
        var words = (comma > 0 ? name[..comma] : name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || !char.IsUpper(words[0][0]))
            return new CitedName("", name);
        var family = words.Length - 1;
        while (family > 1 && Particles.Contains(words[family - 1]))
            family--;
        return new CitedName(string.Join(' ', words[..family]) + suffix, string.Join(' ', words[family..]));
    }

    /// <summary><c>Huang, Sonya</c>.</summary>
    public string Inverted => Given.Length == 0 ? Family : $"{Family}, {Given}";

    /// <summary><c>Huang, S.</c>; hyphens stay: <c>Picard, J.-L.</c></summary>
    public string Initialled => Given.Length == 0
        ? Family
        : $"{Family}, {string.Join(' ', Given.Split(',')[0].Split(' ').Select(w => string.Join('-', w.Split('-').Where(p => p.Length > 0).Select(p => $"{p[0]}."))))}";

    /// <summary><c>Sonya Huang, Pat Grady and Dan Roberts</c>.</summary>
    public static string List(ImmutableArray<string> names, string and) => names.Length switch
    {
        0 => "",
        1 => names[0],
        _ => $"{string.Join(", ", names[..^1])}{and}{names[^1]}",
    };
}
