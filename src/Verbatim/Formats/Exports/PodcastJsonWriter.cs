using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Exports;

/// <summary>Podcasting 2.0 transcript JSON, a segment for about two sentences; <c>margin</c> and <c>timeSource</c> are ours.</summary>
public static class PodcastJsonWriter
{
    private static readonly CueShape Shape = new(240, 1, LabelInText: false);
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Episode episode)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("version", "1.0.0");
            json.WriteStartArray("segments");
            foreach (var cue in CueCutter.Cut(episode, Shape))
                Write(cue, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(ExportCue cue, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (cue.Speaker is { } speaker)
            json.WriteString("speaker", speaker);
        json.WriteNumber("startTime", Math.Round(cue.Start, 3));
        json.WriteNumber("endTime", Math.Round(cue.End, 3));
        json.WriteString("body", cue.Lines[0]);
        if (cue.Moment is { } moment)
        {
            json.WriteNumber("margin", Math.Round(moment.Margin, 3));
            json.WriteString("timeSource", moment.Source.ToString().ToLowerInvariant());
        }

        json.WriteEndObject();
    }
}
