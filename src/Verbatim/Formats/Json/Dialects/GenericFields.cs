using System.Globalization;
using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>The names under which utterances of formats nobody described keep the same things.</summary>
internal static class GenericFields
{
    private static readonly string[] TextKeys = ["text", "body", "content", "transcript", "sentence", "utterance", "punctuated_word", "word", "value", "caption", "line", "transcription", "display", "raw_words", "message", "speech"];
    private static readonly string[] SpeakerKeys = ["speaker_name", "speakerName", "voice", "speaker", "speaker_label", "speakerLabel", "speaker_id", "speakerId", "speakerTag", "spk", "who", "participant", "name", "author", "role", "user"];
    private static readonly string[] SurelySpeakerKeys = SpeakerKeys[..10];
    private static readonly string[] FromKeys = ["start", "startTime", "start_time", "starttime", "begin", "beginTime", "begin_time", "from", "offset", "timestamp", "time", "ts", "t", "startSeconds", "start_seconds", "startOffset", "start_offset", "data_start", "timecode", "startTimestamp", "start_timestamp"];
    private static readonly string[] ToKeys = ["end", "endTime", "end_time", "endtime", "stop", "finish", "to", "endSeconds", "end_seconds", "endOffset", "end_offset", "end_ts", "data_end", "endTimestamp", "end_timestamp"];
    private static readonly string[] FromMillisecondKeys = ["start_ms", "startMs", "startMillis", "startTimeMs", "start_time_ms", "offsetMs", "tStartMs", "begin_ms"];
    private static readonly string[] ToMillisecondKeys = ["end_ms", "endMs", "endMillis", "endTimeMs", "end_time_ms", "stop_ms"];
    private static readonly string[] LengthKeys = ["duration", "dur", "length"];

    private static readonly string[] PartKeys = ["words", "sentences", "paragraphs", "segments", "lines", "elements", "tokens", "utterances", "monologue", "cues", "items", "children"];

    public static string? Text(JsonElement e) =>
        e.Any(TextKeys) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Object } inner => Text(inner),
            _ => null,
        };

    /// <summary>The utterances in an element with the speaker of what they stand in: itself if it has a text, else those of its wrapper or parts.</summary>
    public static IEnumerable<(JsonElement Element, string? Speaker)> Leaves(JsonElement e, string? speaker = null, int depth = 0)
    {
        if (!e.IsObject() || depth > 4)
            yield break;
        speaker = Speaker(e) ?? speaker;
        if (Text(e) is not null)
        {
            yield return (e, speaker);
            yield break;
        }

        var wrapped = e.At("data") ?? e.At("node") ?? e.At("attributes");
        IEnumerable<JsonElement> parts = wrapped is { ValueKind: JsonValueKind.Object } inner ? [inner] : e.Any(PartKeys).Items();
        foreach (var leaf in parts.SelectMany(part => Leaves(part, speaker, depth + 1)))
            yield return leaf;
    }

    public static string? Speaker(JsonElement e) => e.Speaker(SpeakerKeys);

    /// <summary>Whether a speaker is called one, and not merely an author or a name as in any data.</summary>
    public static bool SaysSpeaker(JsonElement e) => e.Speaker(SurelySpeakerKeys) is not null;

    /// <summary>Seconds, or thousandths of them: see <see cref="Unit"/>.</summary>
    public static double? From(JsonElement e) => e.Seconds(FromKeys) ?? e.Scaled(0.001, FromMillisecondKeys)
        ?? (e.Any("timestamp", "time", "timestamps") is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() > 0 ? JsonTimes.Seconds(pair[0]) : null);

    public static double? To(JsonElement e) => e.Seconds(ToKeys) ?? e.Scaled(0.001, ToMillisecondKeys) ?? From(e) + e.Seconds(LengthKeys)
        ?? (e.Any("timestamp", "time", "timestamps") is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2 ? JsonTimes.Seconds(pair[1]) : null);

    /// <summary>
    /// What to multiply times by for seconds: nobody says a word in twenty seconds for a whole recording, such times are
    /// thousandths. Null for times that are no places in a recording (dates) or count something else (samples).
    /// </summary>
    public static double? Unit(IReadOnlyList<JsonElement> utterances)
    {
        var words = utterances.Sum(u => WordScanner.Count(Text(u)));
        var last = utterances.Max(u => To(u) ?? From(u)) ?? 0;
        var first = utterances.Min(From) ?? 0;
        if (words == 0 || (last > 1e8 && first > 0.5 * last))
            return null;
        return last / words < 20 ? 1 : last / words < 20_000 ? 0.001 : null;
    }

    public static EpisodeFacts Facts(JsonElement root) => new()
    {
        Title = root.Text("title", "episode_title", "episodeTitle"),
        Show = root.Text("show", "podcast", "podcastName", "podcast_name", "series"),
        Number = root.Text("episode_number", "episodeNumber"),
        Language = LanguageTag.Of(root.Text("language", "language_code", "languageCode", "lang", "locale")),
        Published = root.Text("published", "date", "published_at", "publishedAt", "pubDate") is { Length: >= 10 } date
            && DateOnly.TryParseExact(date[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
    };
}
