using System.Globalization;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.WebVtt;

/// <summary>How a cue asks to be shown, read by <c>parse the WebVTT cue settings</c> (6.3). Null means <c>auto</c>.</summary>
public sealed partial record WebVttSettings
{
    public WebVttRegion? Region { get; private init; }

    /// <summary>Empty, <c>rl</c> or <c>lr</c>.</summary>
    public string Vertical { get; private init; } = "";

    public double? Line { get; private init; }

    public bool SnapToLines { get; private init; } = true;

    public string LineAlign { get; private init; } = "start";

    public double? Position { get; private init; }

    public string? PositionAlign { get; private init; }

    public double Size { get; private init; } = 100;

    public string Align { get; private init; } = "center";

    private static readonly WebVttSettings Default = new();

    public static WebVttSettings Parse(string text, IReadOnlyDictionary<string, WebVttRegion> regions)
    {
        var settings = Default;
        if (text.Length == 0)
            return settings;
        foreach (var (name, value) in Split(text))
            settings = settings.With(name, value, regions);
        return settings;
    }

    internal static IEnumerable<(string Name, string Value)> Split(string text)
    {
        foreach (var setting in text.Split([' ', '\t', '\n', '\f', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = setting.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && colon < setting.Length - 1)
                yield return (setting[..colon], setting[(colon + 1)..]);
        }
    }

    private WebVttSettings With(string name, string value, IReadOnlyDictionary<string, WebVttRegion> regions) => name switch
    {
        "region" => this with { Region = regions.GetValueOrDefault(value) },
        "vertical" when value is "rl" or "lr" => this with { Vertical = value, Region = null },
        "line" => WithLine(value),
        "position" => WithPosition(value),
        "size" when WebVttRegion.TryPercentage(value, out var size) => this with { Size = size, Region = size == 100 ? Region : null },
        "align" when value is "start" or "center" or "end" or "left" or "right" => this with { Align = value },
        _ => this,
    };

    private WebVttSettings WithLine(string value)
    {
        var (number, align) = AtComma(value);
        var percentage = number.EndsWith('%');
        double line;
        if (percentage ? !WebVttRegion.TryPercentage(number, out line) : !TryNumber(number, out line))
            return this;
        return align is null or "start" or "center" or "end"
            ? this with { Line = line, LineAlign = align ?? LineAlign, SnapToLines = !percentage, Region = null }
            : this;
    }

    private WebVttSettings WithPosition(string value)
    {
        var (number, align) = AtComma(value);
        return WebVttRegion.TryPercentage(number, out var position) && align is null or "line-left" or "center" or "line-right"
            ? this with { Position = position, PositionAlign = align ?? PositionAlign }
            : this;
    }

    private static (string Number, string? Align) AtComma(string value)
    {
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? (value, null) : (value[..comma], value[(comma + 1)..]);
    }

    private static bool TryNumber(string text, out double number)
    {
        number = 0;
        // HTML's rules for numbers: one that rounds to infinity is an error.
        return Number().IsMatch(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);
    }

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
