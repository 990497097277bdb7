using System.Globalization;
using System.Text.Json;
using Verbatim.Transcripts;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>The names under which utterances of formats nobody described keep the same things.</summary>
internal static class GenericFields
{
    private static readonly string[] TextKeys = ["text", "body", "content", "transcript", "sentence", "utterance", "punctuated_word", "word", "value", "caption", "line", "transcription", "display", "raw_words", "message", "msg", "speech", "Content", "Text", "snippet", "token"];
    private static readonly string[] SpeakerKeys = ["speaker_name", "speakerName", "speakerDisplayName", "speaker_display_name", "voice", "speaker", "speaker_label", "speakerLabel", "speaker_id", "speakerId", "speakerTag", "speaker_tag", "spk", "who", "ParticipantRole", "Speaker", "participant", "name", "author", "role", "user"];
    private static readonly string[] SurelySpeakerKeys = SpeakerKeys[..16];
    private static readonly string[] FromKeys = ["start", "startTime", "start_time", "starttime", "begin", "beginTime", "begin_time", "from", "offset", "timestamp", "time", "ts", "t", "startSeconds", "start_seconds", "startOffset", "start_offset", "data_start", "timecode", "startTimestamp", "start_timestamp", "start_sec", "time_begin", "begin_time", "timeOffset", "time_offset", "StartTime", "start_at"];
    private static readonly string[] ToKeys = ["end", "endTime", "end_time", "endtime", "stop", "finish", "to", "endSeconds", "end_seconds", "endOffset", "end_offset", "end_ts", "data_end", "endTimestamp", "end_timestamp", "end_sec", "time_end", "EndTime", "end_at"];
    private static readonly string[] FromMillisecondKeys = ["start_ms", "startMs", "startMillis", "startTimeMs", "start_time_ms", "offsetMs", "tStartMs", "begin_ms", "BeginOffsetMillis"];
    private static readonly string[] ToMillisecondKeys = ["end_ms", "endMs", "endMillis", "endTimeMs", "end_time_ms", "stop_ms", "EndOffsetMillis"];
    private static readonly string[] LengthKeys = ["duration", "dur", "length"];

    private static readonly string[] PartKeys = ["words", "sentences", "paragraphs", "segments", "lines", "elements", "tokens", "utterances", "monologue", "cues", "items", "children", "Items", "entries"];

    public static string? Text(JsonElement e) =>
        e.Any(TextKeys) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Object } inner => Text(inner) ?? Runs(inner.At("runs")),
            { ValueKind: JsonValueKind.Array } runs => Runs(runs),
            _ => null,
        };

    // A text in pieces that have no times of their own.
    private static string? Runs(JsonElement? list)
    {
        var pieces = list.Items().ToList();
        return pieces.Count > 0 && pieces.TrueForAll(p => p.IsObject() && p.At("text") is { ValueKind: JsonValueKind.String } && From(p) is null)
            ? string.Join(pieces.Exists(p => p.Text("text") is [' ' or '\n', ..] or [.., ' ' or '\n']) ? "" : " ", pieces.Select(p => p.Text("text")))
            : null;
    }

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

        var wrapped = e.At("data") ?? e.At("node") ?? e.At("attributes") ?? e.First("alternatives") ?? Only(e);
        IEnumerable<JsonElement> parts = wrapped is { ValueKind: JsonValueKind.Object } inner ? [inner] : e.Any(PartKeys).Items();
        foreach (var leaf in parts.SelectMany(part => Leaves(part, speaker, depth + 1)))
            yield return leaf;
    }

    public static string? Speaker(JsonElement e) => e.Speaker(SpeakerKeys) ?? (e.At("from") is { ValueKind: JsonValueKind.Object } person ? JsonFields.SpeakerOf(person) : null);

    /// <summary>What the labels of utterances stand for, where a list of speakers beside them says so.</summary>
    public static Dictionary<string, string> Names(JsonElement root)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        IEnumerable<JsonElement> holders = root.IsObject() ? [root, .. root.EnumerateObject().Select(p => p.Value).Where(v => v.IsObject())] : [];
        foreach (var speaker in holders.SelectMany(h => h.Any("speakers", "participants").Items()).Where(s => s.IsObject()))
        {
            if (speaker.Any("id", "spkid", "speakerId", "speaker_id", "label", "key") is { } id && JsonFields.SpeakerOf(id) is { } label
                && speaker.Speaker("name", "speaker_name", "speakerName", "displayName", "display_name") is { } name)
                names.TryAdd(label, name);
        }

        return names;
    }

    private static JsonElement? Only(JsonElement e)
    {
        var fields = e.EnumerateObject();
        return fields.MoveNext() && fields.Current.Value is { ValueKind: JsonValueKind.Object } only && !fields.MoveNext() ? only : null;
    }

    /// <summary>Whether a speaker is called one, and not merely an author or a name as in any data.</summary>
    public static bool SaysSpeaker(JsonElement e) => e.Speaker(SurelySpeakerKeys) is not null;

    /// <summary>Seconds, or thousandths of them: see <see cref="Unit"/>.</summary>
    public static double? From(JsonElement e) => e.Seconds(FromKeys) ?? e.Scaled(0.001, FromMillisecondKeys)
        ?? (e.Any("timestamp", "time", "timestamps") is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() > 0 ? JsonTimes.Seconds(pair[0]) : null)
        ?? (e.First("words") is { } word ? WordFields.From(word) : null);

    public static double? To(JsonElement e) => e.Seconds(ToKeys) ?? e.Scaled(0.001, ToMillisecondKeys) ?? From(e) + e.Seconds(LengthKeys)
        ?? (e.Any("timestamp", "time", "timestamps") is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2 ? JsonTimes.Seconds(pair[1]) : null)
        ?? (e.At("words") is { ValueKind: JsonValueKind.Array } words && words.GetArrayLength() is > 0 and var count ? WordFields.To(words[count - 1]) : null);

    /// <summary>
    /// What to multiply times by for seconds, by the pace of speech: nobody says a word in twenty seconds for a whole recording,
    /// such times are thousandths; where a word takes more than 2.5 s of those, they count samples, and far beyond that smaller
    /// parts of a second. Null for what counts samples and for dates.
    /// </summary>
    public static double? Unit(IReadOnlyList<JsonElement> utterances)
    {
        var words = utterances.Sum(u => WordScanner.Count(Text(u)));
        var last = utterances.Max(u => To(u) ?? From(u)) ?? 0;
        var first = utterances.Min(From) ?? 0;
        if (words == 0 || (last > 1e8 && first > 0.5 * last))
            return null;
        var ends = utterances.Where(u => From(u) < To(u)).ToList();
        var pace = ends.Count * 2 > utterances.Count ? ends.Sum(u => To(u)!.Value - From(u)!.Value) / Math.Max(1, ends.Sum(u => WordScanner.Count(Text(u)))) : (double?)null;
        return last / words < 20 ? 1
            : (pace ?? 0) < 2_500 && last / words < 20_000 ? 0.001
            : pace switch
            {
                >= 1e6 and < 2e7 => 1e-7,
                >= 5e7 and < 2e9 => 1e-9,
                _ => null,
            };
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
