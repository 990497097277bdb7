using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Azure Speech: batch (<c>recognizedPhrases</c>), fast transcription (<c>phrases</c>), the SDK's detailed results, Video Indexer.</summary>
internal sealed class AzureSpeechDialect : IJsonDialect
{
    private const double Tick = 1e-7;

    public string Format => "azure-speech";

    public bool Suits(JsonElement root) => root.HasObjects("recognizedPhrases") || root.First("phrases")?.Any("offsetMilliseconds", "offset", "offsetInTicks") is not null || root.HasObjects("NBest")
        || (root.At("RecognitionStatus") is not null && root.At("DisplayText") is not null) || Insights(root) is not null;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        if (Insights(root) is { } insights)
        {
            ReadInsights(insights, speech);
            return;
        }

        var phrases = (root.At("recognizedPhrases") ?? root.At("phrases")).Items().DefaultIfEmpty(root).Where(p => p.IsObject()).ToList();
        speech.Facts = speech.Facts.Or(new()
        {
            DurationSeconds = root.Any("recognizedPhrases", "phrases") is null ? null : Time(root, "duration", "durationInTicks", "durationMilliseconds"),
            Language = LanguageTag.Of(phrases.Select(p => p.Text("locale")).FirstOrDefault(l => l is not null)),
        });
        var channels = phrases.Select(p => p.Number("channel")).Distinct().Count();
        speech.AddAll(phrases.Select(p => Phrase(p, channels, speech)).OfType<Utterance>().OrderBy(u => u.From ?? 0));
    }

    private static Utterance? Phrase(JsonElement phrase, int channels, SpeechBuilder speech)
    {
        var best = phrase.First("nBest") ?? phrase.First("NBest") ?? phrase;
        if (best.Text("display", "Display", "text", "DisplayText", "lexical", "Lexical") is not { } text)
            return null;
        var from = Time(phrase, "offset", "offsetInTicks", "offsetMilliseconds", "Offset");
        var speaker = phrase.Speaker("speaker", "SpeakerId") ?? (channels > 1 && phrase.Number("channel") is { } channel ? $"Channel {channel}" : null);
        return new Utterance(phrase, speaker, text, from, from + Time(phrase, "duration", "durationInTicks", "durationMilliseconds", "Duration"))
        {
            Words = [.. (best.Any("displayWords", "DisplayWords", "words", "Words")).Items().Select(w => Word(w, speech))],
        };
    }

    private static SpokenWord Word(JsonElement word, SpeechBuilder speech)
    {
        var from = Time(word, "offset", "offsetInTicks", "offsetMilliseconds", "Offset");
        return new SpokenWord(word.Text("displayText", "DisplayText", "word", "Word", "text") ?? "", from, from + Time(word, "duration", "durationInTicks", "durationMilliseconds", "Duration"), speech.LineOf(word));
    }

    // Plain numbers are ticks of 100 ns, strings ISO durations; only milliseconds say so in their name.
    private static double? Time(JsonElement element, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (element.At(key) is not { } value)
                continue;
            if (value.ValueKind == JsonValueKind.String)
                return JsonTimes.Seconds(value);
            return JsonTimes.Seconds(value) * (key.EndsWith("Milliseconds", StringComparison.Ordinal) ? 0.001 : Tick);
        }

        return null;
    }

    private static JsonElement? Insights(JsonElement root) => root.First("videos")?.At("insights") is { } insights && insights.HasObjects("transcript") ? insights : null;

    private static void ReadInsights(JsonElement insights, SpeechBuilder speech)
    {
        speech.Facts = new() { Language = LanguageTag.Of(insights.Text("language")), DurationSeconds = insights.Seconds("duration") };
        var names = insights.Items("speakers").Where(s => s.Text("id") is not null).DistinctBy(s => s.Text("id")).ToDictionary(s => s.Text("id")!, s => s.Speaker("name"));
        foreach (var line in insights.Items("transcript"))
        {
            var speaker = line.Text("speakerId") is { } id ? names.GetValueOrDefault(id) ?? line.Speaker("speakerId") : null;
            speech.Add(new Utterance(line, speaker, line.Text("text") ?? "", line.First("instances")?.Seconds("start"), line.First("instances")?.Seconds("end")));
        }
    }
}
