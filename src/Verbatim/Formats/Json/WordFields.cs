using System.Text.Json;

namespace Verbatim.Formats.Json;

/// <summary>Words under the names that the formats give to their fields.</summary>
internal static class WordFields
{
    public static IEnumerable<SpokenWord> In(IEnumerable<JsonElement> words, SpeechBuilder speech, double unit = 1) =>
        words.Select(w => w.IsObject() ? Of(w, speech, unit) : Row(w, speech, unit)).OfType<SpokenWord>();

    private static SpokenWord? Row(JsonElement word, SpeechBuilder speech, double unit) =>
        RowFields.Of(word) is { } row ? new SpokenWord(row.Text, row.From * unit, row.To * unit, speech.LineOf(word)) : null;

    public static SpokenWord Of(JsonElement word, SpeechBuilder speech, double unit = 1) =>
        new(TextOf(word) ?? "", From(word) * unit, To(word) * unit, speech.LineOf(word));

    public static string? TextOf(JsonElement word) => word.Text("punctuated_word", "punct", "word", "text", "value", "Word", "content", "name", "Content", "token");

    public static double? From(JsonElement word) =>
        word.Seconds("start", "startTime", "start_time", "ts", "from", "startOffset", "start_offset", "data_start", "time", "start_timestamp", "start_sec", "time_begin", "begin_time") ?? word.Scaled(0.001, "start_ms", "startMs", "offsetMilliseconds", "BeginOffsetMillis");

    public static double? To(JsonElement word) =>
        word.Seconds("end", "endTime", "end_time", "end_ts", "to", "endOffset", "end_offset", "data_end", "end_timestamp", "end_sec", "time_end") ?? word.Scaled(0.001, "end_ms", "endMs", "EndOffsetMillis") ?? From(word) + word.Seconds("duration", "dur");

    /// <summary>Words as utterances of their own.</summary>
    public static IEnumerable<Utterance> Spoken(IEnumerable<JsonElement> words, Func<JsonElement, string?> speaker, double unit = 1)
    {
        foreach (var word in words)
        {
            if (word.IsObject() && TextOf(word) is { } text)
                yield return new Utterance(word, speaker(word), text, From(word) * unit, To(word) * unit) { IsWord = true };
        }
    }
}
