using System.Globalization;

namespace Verbatim.Formats.WebVtt;

/// <summary>WebVTT timestamps, as <c>collect a WebVTT timestamp</c> (6.3) reads them: exact digits, nothing tolerated.</summary>
public static class WebVttTime
{
    /// <summary>Reads at <paramref name="position"/> and moves it behind the timestamp; where it fails the position is undefined.</summary>
    public static bool TryCollect(ReadOnlySpan<char> input, ref int position, out double seconds)
    {
        seconds = 0;
        if (!TryDigits(input, ref position, 0, out var first, out var digits))
            return false;
        var hours = digits != 2 || first > 59;
        if (!TrySkip(input, ref position, ':') || !TryDigits(input, ref position, 2, out var second, out _))
            return false;
        double third;
        if (hours || (position < input.Length && input[position] == ':'))
        {
            if (!TrySkip(input, ref position, ':') || !TryDigits(input, ref position, 2, out third, out _))
                return false;
        }
        else
        {
            (first, second, third) = (0, first, second);
        }

        if (!TrySkip(input, ref position, '.') || !TryDigits(input, ref position, 3, out var thousandths, out _) || second > 59 || third > 59)
            return false;
        seconds = first * 3600 + second * 60 + third + thousandths / 1000;
        return true;
    }

    /// <summary><c>hh:mm:ss.ttt</c>, with more digits of hours where they are needed.</summary>
    public static string Format(double seconds)
    {
        var thousandths = Milliseconds(seconds);
        return string.Create(CultureInfo.InvariantCulture, $"{thousandths / 3_600_000:00}:{thousandths / 60_000 % 60:00}:{thousandths / 1000 % 60:00}.{thousandths % 1000:000}");
    }

    internal static long Milliseconds(double seconds) => (long)Math.Round(Math.Max(0, seconds) * 1000, MidpointRounding.AwayFromZero);

    private static bool TrySkip(ReadOnlySpan<char> input, ref int position, char expected)
    {
        if (position >= input.Length || input[position] != expected)
            return false;
        position++;
        return true;
    }

    /// <param name="exactly">0 for one digit or more.</param>
    private static bool TryDigits(ReadOnlySpan<char> input, ref int position, int exactly, out double value, out int digits)
    {
        var start = position;
        value = 0;
        while (position < input.Length && char.IsAsciiDigit(input[position]))
            value = value * 10 + (input[position++] - '0');
        digits = position - start;
        return exactly == 0 ? digits > 0 : digits == exactly;
    }
}
