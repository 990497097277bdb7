using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>
/// Whisper and its kin: openai/whisper, the OpenAI interface (words beside the segments), WhisperX (speakers; numerals without
/// times), whisper-timestamped, the chunks of transformers pipelines, and an answer that is nothing but text.
/// </summary>
internal sealed class WhisperDialect : IJsonDialect
{
    private static readonly string[] PlainKeys = ["text", "language", "duration", "task", "usage", "segments", "words", "chunks", "speakers", "logprobs", "language_probability"];

    public string Format => "whisper";

    public bool Suits(JsonElement root) => Segments(root).Any(s => s.At("text") is { ValueKind: JsonValueKind.String } && s.Any("start", "timestamp", "words") is not null) || IsPlain(root);

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = speech.Facts.Or(new() { DurationSeconds = root.Seconds("duration"), Language = LanguageTag.Of(root.Text("language", "language_code")) });
        var segments = Segments(root).ToList();
        if (segments.Exists(s => s.IsArray()))
            speech.AddAll(segments.Select(s => Row(s, speech)).OfType<Utterance>());
        else if (segments.Count == 0)
            ReadPlain(root, speech);
        else
            ReadSegments(root, [.. segments.Where(s => s.IsObject())], speech);
        foreach (var key in (string[])["words", "word_segments"])
        {
            if (root.At(key) is { } list)
                speech.TakeTimes(list);
        }
    }

    private static void ReadSegments(JsonElement root, List<JsonElement> segments, SpeechBuilder speech)
    {
        var unit = segments.TrueForAll(HasWholeTimes) ? GenericFields.Unit(segments) ?? 1 : 1;
        var apart = segments.Exists(s => s.HasObjects("words")) ? [] : WordFields.In(root.Items("word_segments"), speech).Concat(WordFields.In(root.Items("words"), speech)).ToList();
        var next = 0;
        foreach (var segment in segments)
        {
            var (from, to) = TimesOf(segment);
            var first = next;
            while (next < apart.Count && (apart[next].From ?? 0) < (to ?? double.MaxValue))
                next++;
            var own = segment.Items("words").ToList();
            speech.Add(new Utterance(segment, segment.Speaker("speaker", "speaker_id", "speaker_label") ?? own.Select(w => w.Speaker("speaker")).FirstOrDefault(s => s is not null), segment.Text("text") ?? "", from * unit, to * unit)
            {
                Words = own.Count > 0 ? [.. WordFields.In(own, speech, unit)] : apart[first..next],
            });
        }
    }

    // Words that come without segments have lost their punctuation; the text beside them has it, unless it belongs to several speakers.
    private static void ReadPlain(JsonElement root, SpeechBuilder speech)
    {
        var words = root.Items("words").ToList();
        var text = root.Text("text") ?? "";
        if (words.Exists(w => w.Speaker("speaker", "speaker_id") is not null) || WordScanner.Count(text) * 2 < words.Count)
            speech.AddAll(WordFields.Spoken(words, w => w.Speaker("speaker", "speaker_id")));
        else
            speech.Add(new Utterance(root.At("text")!.Value, null, text) { Words = [.. WordFields.In(words, speech)] });
    }

    // Diarised by a pipeline, the chunks stand once more with their speakers.
    private static IEnumerable<JsonElement> Segments(JsonElement root) =>
        (root.At("segments") ?? (root.First("speakers")?.Any("text") is not null ? root.At("speakers") : root.At("chunks"))).Items();

    // Whisper writes seconds with decimals; a service that writes whole numbers may mean milliseconds.
    private static bool HasWholeTimes(JsonElement segment) =>
        segment.At("start") is { ValueKind: JsonValueKind.Number } start && start.TryGetInt64(out _) && segment.At("end") is { ValueKind: JsonValueKind.Number } end && end.TryGetInt64(out _);

    private static Utterance? Row(JsonElement row, SpeechBuilder speech) => RowFields.Of(row) is { } fields
        ? new Utterance(row, null, fields.Text, fields.From, fields.To) { Words = [.. WordFields.In(row.EnumerateArray().FirstOrDefault(c => c.IsArray() && c.GetArrayLength() > 0 && c[0].IsArray()) is { ValueKind: JsonValueKind.Array } words ? words.EnumerateArray() : [], speech)] }
        : null;

    private static (double? From, double? To) TimesOf(JsonElement segment) =>
        segment.At("timestamp") is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2
            ? (JsonTimes.Seconds(pair[0]), JsonTimes.Seconds(pair[1]))
            : (segment.Seconds("start"), segment.Seconds("end"));

    private static bool IsPlain(JsonElement root) => root.IsObject()
        && root.At("text") is { ValueKind: JsonValueKind.String } text && text.GetString()!.Count(char.IsWhiteSpace) >= 4
        && root.EnumerateObject().All(p => PlainKeys.Contains(p.Name));
}
