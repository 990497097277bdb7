using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Verbatim.Formats.Captions;

/// <summary>Character references as HTML consumes them outside attributes (13.2.5.72 ff.).</summary>
internal static class CharacterReference
{
    // The longest name in HTML's table is CounterClockwiseContourIntegral;
    private const int LongestName = 32;

    // HTML 13.2.5.80: what 0x80 to 0x9F mean is windows-1252.
    private const string C1 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Appends the character at <paramref name="at"/>, or what a reference there stands for; returns how many characters it took.</summary>
    public static int Append(string input, int at, StringBuilder output)
    {
        if (input[at] == '&' && at + 1 < input.Length)
        {
            var length = input[at + 1] == '#' ? AppendNumber(input, at, output) : AppendName(input, at, output);
            if (length > 0)
                return length;
        }

        output.Append(input[at]);
        return 1;
    }

    /// <summary>Decodes the references of a text that end with a semicolon; others are words that were typed.</summary>
    public static string Decode(string text)
    {
        if (!text.Contains('&', StringComparison.Ordinal))
            return text;
        var output = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var before = output.Length;
            var length = Append(text, at, output);
            if (length > 1 && text[at + length - 1] != ';')
            {
                output.Length = before;
                output.Append(text, at, length);
            }

            at += length;
        }

        return output.ToString();
    }

    private static int AppendNumber(string input, int at, StringBuilder output)
    {
        var i = at + 2;
        var hexadecimal = i < input.Length && input[i] is 'x' or 'X';
        i += hexadecimal ? 1 : 0;
        var (first, value) = (i, 0);
        for (; i < input.Length && (hexadecimal ? char.IsAsciiHexDigit(input[i]) : char.IsAsciiDigit(input[i])); i++)
            value = value > 0x10FFFF ? value : value * (hexadecimal ? 16 : 10) + int.Parse(input.AsSpan(i, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (i == first)
            return 0;
        if (value is >= 0x80 and <= 0x9F)
            output.Append(C1[value - 0x80]);
        else
            output.Append(value != 0 && Rune.TryCreate(value, out var rune) ? rune : Rune.ReplacementChar);
        return (i < input.Length && input[i] == ';' ? i + 1 : i) - at;
    }

    private static int AppendName(string input, int at, StringBuilder output)
    {
        var end = at + 1;
        while (end < input.Length && end - at <= LongestName && char.IsAsciiLetterOrDigit(input[end]))
            end++;
        if (end < input.Length && input[end] == ';')
            end++;
        for (; end > at + 2; end--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(input.Substring(at + 1, end - at - 1)) is not { } symbol)
                continue;
            output.Append(symbol);
            return end - at;
        }

        return 0;
    }
}
