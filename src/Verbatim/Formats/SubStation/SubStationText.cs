using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Verbatim.Formats.Captions;

namespace Verbatim.Formats.SubStation;

/// <summary>The text field of a dialogue: <c>{overrides}</c>, <c>\N</c> for a line break, <c>\h</c> for a space, drawings, karaoke times.</summary>
internal static class SubStationText
{
    public static ImmutableArray<CaptionLine> Read(string field, double start, int line, string? voice)
    {
        var lines = ImmutableArray.CreateBuilder<CaptionLine>();
        var times = ImmutableArray.CreateBuilder<CaptionTime>();
        var (text, drawing, clock) = (new StringBuilder(field.Length), false, start);
        var lastClose = field.LastIndexOf('}');
        for (var i = 0; i < field.Length; i++)
        {
            var close = field[i] == '{' && i < lastClose ? field.IndexOf('}', i) : -1;
            if (close > 0)
            {
                var codes = field.AsSpan(i + 1, close - i - 1);
                drawing = DrawingAfter(codes, drawing);
                if (KaraokeOf(codes) is { } duration)
                {
                    times.Add(new CaptionTime(text.Length, clock, clock + duration));
                    clock += duration;
                }

                i = close;
            }
            else if (field[i] == '\\' && i + 1 < field.Length && field[i + 1] is 'N' or 'n' or 'h')
            {
                i++;
                if (field[i] == 'h')
                    text.Append(' ');
                else
                    Close();
            }
            else if (!drawing)
            {
                text.Append(field[i]);
            }
        }

        Close();
        return lines.ToImmutable();

        void Close()
        {
            lines.Add(new CaptionLine(text.ToString(), line, voice, times.ToImmutable()));
            text.Clear();
            times.Clear();
        }
    }

    // \p1 begins a drawing, \p0 ends it; \pos and \pbo are others.
    private static bool DrawingAfter(ReadOnlySpan<char> codes, bool drawing)
    {
        for (var at = codes.IndexOf("\\p"); at >= 0; at = codes.IndexOf("\\p"))
        {
            codes = codes[(at + 2)..];
            if (!codes.IsEmpty && char.IsAsciiDigit(codes[0]))
                drawing = codes[0] != '0';
        }

        return drawing;
    }

    // \k, \K, \kf, \ko, in hundredths of a second.
    private static double? KaraokeOf(ReadOnlySpan<char> codes)
    {
        var at = codes.IndexOf("\\k", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var digits = codes[(at + 2)..].TrimStart("fo");
        var length = digits.IndexOfAnyExceptInRange('0', '9');
        return double.TryParse(length < 0 ? digits : digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var hundredths) ? hundredths / 100 : null;
    }
}
