using System.Globalization;
using System.Text.Json;

namespace Verbatim.Formats.Json;

/// <summary>Reads fields that may be missing, or not of the type that the format's documentation promises.</summary>
internal static class JsonFields
{
    public static bool IsObject(this JsonElement e) => e.ValueKind == JsonValueKind.Object;

    public static bool IsArray(this JsonElement e) => e.ValueKind == JsonValueKind.Array;

    /// <summary>The value at the end of a path of keys.</summary>
    public static JsonElement? At(this JsonElement e, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            if (!e.IsObject() || !e.TryGetProperty(key, out e))
                return null;
        }

        return e.ValueKind == JsonValueKind.Null ? null : e;
    }

    /// <summary>The first of several fields that is there.</summary>
    public static JsonElement? Any(this JsonElement e, params ReadOnlySpan<string> keys)
    {
        if (!e.IsObject())
            return null;
        foreach (var key in keys)
        {
            if (e.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null)
                return value;
        }

        return null;
    }

    /// <summary>The elements of a list; none if it is no list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? e) => e is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement e, params ReadOnlySpan<string> path) => e.At(path).Items();

    /// <summary>Whether a field is a list whose first element is an object.</summary>
    public static bool HasObjects(this JsonElement e, params ReadOnlySpan<string> path) =>
        e.At(path) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 && list[0].IsObject();

    /// <summary>The first element that is an object.</summary>
    public static JsonElement? First(this JsonElement e, params ReadOnlySpan<string> path) =>
        e.At(path) is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() > 0 ? list[0] : null;

    public static string? Text(this JsonElement e, params ReadOnlySpan<string> keys) => e.Any(keys) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    public static double? Number(this JsonElement e, params ReadOnlySpan<string> keys) => e.Any(keys) is { } value ? NumberOf(value) : null;

    /// <summary>A time field in seconds: a number, <c>"25.600s"</c>, <c>PT1.5S</c>, <c>00:01:02,500</c>, seconds and nanos.</summary>
    /// <remarks>Of the first of several fields that holds a time.</remarks>
    public static double? Seconds(this JsonElement e, params ReadOnlySpan<string> keys)
    {
        if (!e.IsObject())
            return null;
        foreach (var key in keys)
        {
            if (e.TryGetProperty(key, out var value) && JsonTimes.Seconds(value) is { } seconds)
                return seconds;
        }

        return null;
    }

    public static double? Scaled(this JsonElement e, double unit, params ReadOnlySpan<string> keys) => e.Number(keys) * unit;

    /// <summary>A speaker's label. A bare number, which is no name, becomes <c>Speaker 1</c>; placeholders for nobody become null.</summary>
    public static string? Speaker(this JsonElement e, params ReadOnlySpan<string> keys) => e.Any(keys) is { } value ? SpeakerOf(value) : null;

    public static string? SpeakerOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => $"Speaker {value.GetRawText()}",
        JsonValueKind.String => value.GetString()!.Trim() switch
        {
            "" or "UU" or "null" or "None" => null,
            var digits when digits.All(char.IsAsciiDigit) => $"Speaker {digits}",
            var name => OneLine(name),
        },
        JsonValueKind.Object => value.Any("name", "displayName", "display_name", "speaker_name", "label", "id", "@id") is { ValueKind: not JsonValueKind.Object } name ? SpeakerOf(name) : null,
        _ => null,
    };

    public static double? NumberOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) && double.IsFinite(number) => number,
        JsonValueKind.String when double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };

    private static string OneLine(string name) => name.AsSpan().IndexOfAny('\r', '\n') < 0 ? name : string.Join(' ', name.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
