using System.Globalization;
using System.Text;
using System.Xml;
using Verbatim.Transcripts;
using Verbatim.Web.Reading;

namespace Verbatim.Web.Quoting;

/// <summary>A quotation as a picture. The type is as large as the words allow; what does not fit at the smallest size ends in dots.</summary>
internal static class QuoteCard
{
    public const int Width = 1200;
    public const int Height = 630;

    private const int Edge = 84;
    private const int Top = 76;
    private const int Bottom = 470;
    private const double Leading = 1.34;
    private const string Serif = "Iowan Old Style, Charter, Noto Serif, Georgia, Cambria, Liberation Serif, serif";
    private const string Sans = "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, sans-serif";

    private static readonly int[] Sizes = [72, 64, 56, 48, 42, 37, 33, 29, 26];
    private static readonly string[] Tints = ["#0d4a86", "#8a3307", "#0b5744", "#7c1f5c", "#5a4a00", "#45308f", "#375510", "#4a4a4a"];

    public static string Draw(QuotedWords words)
    {
        var text = Clean(string.Join('\n', words.Turns.Select(t => t.Quoted)));
        var (size, lines) = Fit(text);
        var tint = Tints[words.Voice.Colour % Tints.Length];
        var svg = new StringBuilder();
        using var xml = XmlWriter.Create(svg, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false });
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attributes(xml, ("viewBox", $"0 0 {Width} {Height}"), ("width", Number(Width)), ("height", Number(Height)), ("role", "img"));
        xml.WriteElementString("title", Clean(Wording.QuoteTitle(words)));
        Element(xml, "rect", ("width", Number(Width)), ("height", Number(Height)), ("fill", "#fcfbf8"));
        var rightToLeft = IsRightToLeft(text);
        Element(xml, "rect", ("x", rightToLeft ? Number(Width - 18) : "0"), ("width", "18"), ("height", Number(Height)), ("fill", tint));
        var first = Top + (Bottom - Top - lines.Count * size * Leading) / 2 + size;
        for (var i = 0; i < lines.Count; i++)
            Line(xml, lines[i], first + i * size * Leading, size, Serif, "#1c1b19", "400", rightToLeft);
        Element(xml, "rect", ("x", Number(Edge)), ("y", Number(Bottom + 26)), ("width", Number(Width - 2 * Edge)), ("height", "2"), ("fill", "#dedacf"));
        var time = words.Start is { } at ? MomentText.Short(at) : "";
        Line(xml, OneLine($"{Wording.SaidBy(words)}{(time.Length > 0 ? " · " : "")}{time}", 34), Bottom + 78, 34, Sans, tint, "600", IsRightToLeft(words.Voice.Shown));
        Line(xml, OneLine($"{words.In.Title} · {words.In.Show}", 25), Bottom + 120, 25, Sans, "#4d4a44", "400", IsRightToLeft(words.In.Title));
        xml.WriteEndElement();
        xml.Flush();
        return svg.ToString();
    }

    private static (int Size, List<string> Lines) Fit(string text)
    {
        foreach (var size in Sizes)
        {
            if (LineBreaker.Break($"“{text}”", (Width - 2.0 * Edge) / size, MostLines(size)) is { } lines)
                return (size, lines);
        }

        var smallest = Sizes[^1];
        return (smallest, Cut(text, (Width - 2.0 * Edge) / smallest, MostLines(smallest)));
    }

    private static int MostLines(int size) => (int)((Bottom - Top) / (size * Leading));

    // The longest beginning that fits with its dots, found by halving.
    private static List<string> Cut(string text, double width, int most)
    {
        var ends = StringInfo.ParseCombiningCharacters(text[..Math.Min(text.Length, 4000)]);
        var (low, high) = (0, ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (LineBreaker.Break($"“{text[..ends[middle]].TrimEnd()} …”", width, most) is null)
                high = middle - 1;
            else
                low = middle;
        }

        var space = text.LastIndexOf(' ', Math.Max(0, ends[low] - 1));
        var end = space > ends[low] / 2 ? space : ends[low];
        return LineBreaker.Break($"“{text[..end].TrimEnd()} …”", width, most) ?? [];
    }

    private static string OneLine(string text, int size)
    {
        var clean = Clean(text).ReplaceLineEndings(" ");
        for (var length = clean.Length; ; length = length * 9 / 10)
        {
            var shown = length == clean.Length ? clean : Wording.Shortened(clean, length);
            if (length < 8 || LineBreaker.WidthOf(shown) * size <= Width - 2 * Edge)
                return shown;
        }
    }

    private static void Line(XmlWriter xml, string text, double y, int size, string font, string colour, string weight, bool rightToLeft)
    {
        xml.WriteStartElement("text");
        Attributes(
            xml, ("x", Number(rightToLeft ? Width - Edge : Edge)), ("y", Number(Math.Round(y, 1))), ("font-size", Number(size)), ("font-family", font), ("font-weight", weight), ("fill", colour));
        if (rightToLeft)
            Attributes(xml, ("direction", "rtl"));
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    /// <summary>By the first letter that has a direction.</summary>
    private static bool IsRightToLeft(string text) =>
        text.FirstOrDefault(char.IsLetter) is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    // XML 1.0 has no place for control characters and halves of pairs.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(rune.Value is 0xFFFE or 0xFFFF || (Rune.IsControl(rune) && rune.Value is not '\n') ? " " : rune.ToString());
        return clean.ToString();
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
            xml.WriteAttributeString(name, value);
    }

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
