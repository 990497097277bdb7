using System.Globalization;
using System.Text.RegularExpressions;

namespace Verbatim.Formats.Ttml;

/// <summary>TTML's time expressions (TTML2, 12.3.1), with the document's rates for frames and ticks.</summary>
public sealed partial record TtmlClock
{
    public double FrameRate { get; init; } = 30;

    public double SubFrameRate { get; init; } = 1;

    public double TickRate { get; init; } = 1;

    /// <param name="attribute">The <c>ttp:</c> attributes of the root element, by local name.</param>
    public static TtmlClock From(Func<string, string?> attribute)
    {
        var stated = Number(attribute("frameRate"));
        var subFrames = Number(attribute("subFrameRate")) ?? 1;
        var multiplier = attribute("frameRateMultiplier")?.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries) is [var over, var under]
            && Number(over) is { } numerator && Number(under) is { } denominator ? numerator / denominator : 1;
        return new TtmlClock
        {
            FrameRate = (stated ?? 30) * multiplier,
            SubFrameRate = subFrames,
            TickRate = Number(attribute("tickRate")) ?? (stated is { } rate ? rate * multiplier * subFrames : 1),
        };
    }

    /// <summary>Seconds; null for what is no time expression. A bare number is seconds, as Apple writes them.</summary>
    public double? Parse(string? text)
    {
        if (text is null || text.Length > 40)
            return null;
        if (Offset().Match(text) is { Success: true } offset)
            return OfOffset(Value(offset, "number"), offset.Groups["metric"].Value);
        if (Clock().Match(text) is not { Success: true } clock)
            return null;
        var seconds = Value(clock, "hours") * 3600 + Value(clock, "minutes") * 60 + Value(clock, "seconds");
        return seconds + (Value(clock, "frames") + Value(clock, "sub") / SubFrameRate) / FrameRate;
    }

    private double OfOffset(double number, string metric) => metric switch
    {
        "h" => number * 3600,
        "m" => number * 60,
        "ms" => number / 1000,
        "f" => number / FrameRate,
        "t" => number / TickRate,
        _ => number,
    };

    private static double Value(Match match, string group) => Number(match.Groups[group].Value.Replace(',', '.')) ?? 0;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    [GeneratedRegex(@"^\s*(?<number>\d+(?:[.,]\d+)?)(?<metric>h|ms|m|s|f|t|)\s*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();

    [GeneratedRegex(@"^\s*(?:(?<hours>\d+):)?(?<minutes>\d+):(?<seconds>\d+(?:[.,]\d+)?)\s*$|^\s*(?<hours>\d+):(?<minutes>\d+):(?<seconds>\d+)[:;](?<frames>\d+)(?:\.(?<sub>\d+))?\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
