using System.Globalization;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.WebVtt;

/// <summary>A region, its settings read by <c>collect WebVTT region settings</c> (6.2). Numbers are percentages but for <see cref="Lines"/>.</summary>
public sealed partial record WebVttRegion
{
    public string Id { get; private init; } = "";

    public double Width { get; private init; } = 100;

    public double Lines { get; private init; } = 3;

    public (double X, double Y) Anchor { get; private init; } = (0, 100);

    public (double X, double Y) ViewportAnchor { get; private init; } = (0, 100);

    public bool ScrollsUp { get; private init; }

    public static WebVttRegion Parse(string settings)
    {
        var region = new WebVttRegion();
        foreach (var (name, value) in WebVttSettings.Split(settings))
            region = region.With(name, value);
        return region;
    }

    internal static bool TryPercentage(string text, out double percentage)
    {
        percentage = 0;
        return Percentage().IsMatch(text)
            && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out percentage)
            && percentage is >= 0 and <= 100;
    }

    private WebVttRegion With(string name, string value) => name switch
    {
        "id" => this with { Id = value },
        "width" when TryPercentage(value, out var width) => this with { Width = width },
        "lines" when value.All(char.IsAsciiDigit) => this with { Lines = double.Parse(value, CultureInfo.InvariantCulture) },
        "regionanchor" when TryPoint(value, out var point) => this with { Anchor = point },
        "viewportanchor" when TryPoint(value, out var point) => this with { ViewportAnchor = point },
        "scroll" when value == "up" => this with { ScrollsUp = true },
        _ => this,
    };

    private static bool TryPoint(string value, out (double X, double Y) point)
    {
        point = default;
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma >= 0 && TryPercentage(value[..comma], out point.X) && TryPercentage(value[(comma + 1)..], out point.Y);
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?%\z", RegexOptions.NonBacktracking)]
    private static partial Regex Percentage();
}
