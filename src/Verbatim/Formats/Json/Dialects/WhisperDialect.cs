using System.Text.Json;

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
        var segments = Segments(root).Where(s => s.IsObject()).ToList();
        if (segments.Count == 0)
        {
            if (root.HasObjects("words"))
                speech.AddAll(WordFields.Spoken(root.Items("words"), w => w.Speaker("speaker", "speaker_id")));
            else
                speech.Add(new Utterance(root.At("text")!.Value, null, root.Text("text")!));
            return;
        }

        var apart = segments.Any(s => s.HasObjects("words")) ? [] : WordFields.In(root.Items("words", "word_segments"), speech).Concat(WordFields.In(root.Items("words"), speech)).ToList();
        var next = 0;
        foreach (var segment in segments)
        {
            var (from, to) = TimesOf(segment);
            var first = next;
            while (next < apart.Count && (apart[next].From ?? 0) < (to ?? double.MaxValue))
                next++;
            var own = segment.Items("words").ToList();
            speech.Add(new Utterance(segment, segment.Speaker("speaker", "speaker_id", "speaker_label") ?? own.Select(w => w.Speaker("speaker")).FirstOrDefault(s => s is not null), segment.Text("text") ?? "", from, to)
            {
                Words = own.Count > 0 ? [.. WordFields.In(own, speech)] : apart[first..next],
            });
        }

        foreach (var key in (string[])["words", "word_segments"])
        {
            if (root.At(key) is { } list)
                speech.TakeTimes(list);
        }
    }

    private static IEnumerable<JsonElement> Segments(JsonElement root) => (root.At("segments") ?? root.At("chunks")).Items();

    private static (double? From, double? To) TimesOf(JsonElement segment) =>
        segment.At("timestamp") is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2
            ? (JsonTimes.Seconds(pair[0]), JsonTimes.Seconds(pair[1]))
            : (segment.Seconds("start"), segment.Seconds("end"));

    private static bool IsPlain(JsonElement root) => root.IsObject()
        && root.At("text") is { ValueKind: JsonValueKind.String } text && text.GetString()!.Count(char.IsWhiteSpace) >= 4
        && root.EnumerateObject().All(p => PlainKeys.Contains(p.Name));
}
