using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Verbatim.Transcripts;

namespace Verbatim.Ingestion;

/// <summary>How everything public is written as JSON: camelCase names, lower-case words, times to the millisecond, text readable as it is.</summary>
public static class PublicJson
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new MomentConverter() },
    };

    public static string Write<T>(T document) => JsonSerializer.Serialize(document, Options);

    /// <summary>Piece by piece, and a line feed: a document may be many times larger than what it was made from.</summary>
    public static void Write<T>(Stream output, T document)
    {
        JsonSerializer.Serialize(output, document, Options);
        output.WriteByte((byte)'\n');
    }

    private sealed class MomentConverter : JsonConverter<Moment>
    {
        public override Moment Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var root = JsonElement.ParseValue(ref reader);
            return new Moment(
                root.GetProperty("seconds").GetDouble(),
                root.GetProperty("margin").GetDouble(),
                Enum.Parse<MomentSource>(root.GetProperty("source").GetString()!, ignoreCase: true));
        }

        public override void Write(Utf8JsonWriter writer, Moment value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteNumber("seconds", Math.Round(value.Seconds, 3));
            writer.WriteNumber("margin", Math.Round(value.Margin, 3));
            writer.WriteString("source", value.Source.ToString().ToLowerInvariant());
            writer.WriteEndObject();
        }
    }
}
