using System.Globalization;

namespace Verbatim.Web.Reading;

/// <summary>Heights that the style sheet can be told without inline styles: class <c>x</c>n stands for 1.3 to the power of n lines.</summary>
internal static class HeightClass
{
    private const double Step = 1.3;
    private const int Most = 34;

    public static string Of(double lines) =>
        string.Create(CultureInfo.InvariantCulture, $"x{Math.Clamp((int)Math.Round(Math.Log(lines, Step)), 0, Most)}");
}
