using System.Globalization;
using System.Text.Json;
using System.Xml;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json;

/// <summary>Times as recognisers write them.</summary>
internal static class JsonTimes
{
    public static double? Seconds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Sane(JsonFields.NumberOf(value)),
        JsonValueKind.String => Sane(Parse(value.GetString()!.AsSpan().Trim())),
        // Protobuf durations in older JSON: a 64-bit number is a string there.
        JsonValueKind.Object when value.Any("seconds", "nanos", "nanoseconds") is not null =>
            Sane((value.Number("seconds") ?? 0) + (value.Number("nanos", "nanoseconds") ?? 0) * 1e-9),
        // Meeting recorders state a time twice, within the recording and as a date.
        JsonValueKind.Object when value.Any("relative") is { ValueKind: JsonValueKind.Number } relative => Sane(JsonFields.NumberOf(relative)),
        // Google's libraries leave out the fields of a duration of zero.
        JsonValueKind.Object when !value.EnumerateObject().Any() => 0,
        _ => null,
    };

    private static double? Parse(ReadOnlySpan<char> text)
    {
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var plain))
            return plain;
        if (text.StartsWith("PT", StringComparison.OrdinalIgnoreCase))
            return ParseIso(text.ToString());
        if (text.EndsWith("ms", StringComparison.Ordinal) && double.TryParse(text[..^2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var thousandths))
            return thousandths / 1000;
        if (text.Contains(',') && text.Count(',') == 1)
            text = text.ToString().Replace(',', '.');
        return Timestamp.TryParse(text, out var seconds) ? seconds : null;
    }

    private static double? ParseIso(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text.ToUpperInvariant()).TotalSeconds;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return null;
        }
    }

    // In ticks of 100 ns a day is 8.64e11.
    private static double? Sane(double? seconds) => seconds is >= 0 and < 1e14 ? seconds : null;
}
