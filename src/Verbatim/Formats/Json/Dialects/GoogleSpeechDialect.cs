using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>
/// Google Speech-to-Text, version 1 and 2, bare or inside the answer of a long-running operation or a batch. With diarisation the
/// last result repeats every word of the recording with its speaker, and is then the only one to be read.
/// </summary>
internal sealed class GoogleSpeechDialect : IJsonDialect
{
    private static readonly string[] SpeakerKeys = ["speakerLabel", "speaker_label", "speakerTag", "speaker_tag"];

    public string Format => "google-speech";

    public bool Suits(JsonElement root) => Results(root).Any(IsResult) || IsResult(root);

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        var results = (IsResult(root) ? [root] : Results(root)).Where(IsResult).ToList();
        var bests = results.Select(r => r.First("alternatives")!.Value).ToList();
        speech.Facts = speech.Facts.Or(new() { Language = LanguageTag.Of(results.Select(r => r.Text("languageCode", "language_code")).FirstOrDefault(l => l is not null)) });
        var channels = results.Select(r => r.Number("channelTag", "channel_tag")).Distinct().Count();
        var unit = Unit(bests);
        if (bests.Count > 0 && IsDiarised(bests))
        {
            speech.AddAll(WordFields.Spoken(bests[^1].Items("words"), Speaker, unit));
            return;
        }

        foreach (var (result, best) in results.Zip(bests))
        {
            var words = best.Items("words").ToList();
            var channel = channels > 1 && result.Number("channelTag", "channel_tag") is { } tag ? $"Channel {tag}" : null;
            if (words.Any(w => Speaker(w) is not null))
                speech.AddAll(WordFields.Spoken(words, Speaker, unit));
            else
                speech.Add(new Utterance(result, channel, best.Text("transcript") ?? string.Join(' ', words.Select(WordFields.TextOf)), words.Count > 0 ? WordFields.From(words[0]) * unit ?? 0 : null, result.Seconds("resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset"))
                {
                    Words = [.. WordFields.In(words, speech, unit).Select(w => w with { From = w.From ?? 0 })],
                });
        }
    }

    private static bool IsResult(JsonElement result) =>
        result.First("alternatives") is { } best && best.At("transcript") is { ValueKind: JsonValueKind.String } && best.At("timestamps") is null && result.Any("type", "final") is null;

    // Google writes durations; Riva, which writes the same otherwise, whole milliseconds.
    private static double Unit(List<JsonElement> bests)
    {
        var words = bests.SelectMany(b => b.Items("words")).Where(w => w.IsObject()).ToList();
        return words.Count > 0 && words.TrueForAll(w => w.Any("endTime", "end_time") is { ValueKind: JsonValueKind.Number } end && end.TryGetInt64(out _)) ? GenericFields.Unit(words) ?? 1 : 1;
    }

    private static bool IsDiarised(List<JsonElement> bests)
    {
        var last = bests[^1].Items("words").ToList();
        var before = bests.SkipLast(1).SelectMany(b => b.Items("words")).ToList();
        return before.Count > 0 && last.Count >= before.Count && last.Any(w => Speaker(w) is not null)
            && (WordFields.From(last[0]) ?? 0) <= (WordFields.From(before[0]) ?? 0);
    }

    private static string? Speaker(JsonElement word) => word.Speaker(SpeakerKeys) is { } label && label != "Speaker 0" ? label : null;

    private static IEnumerable<JsonElement> Results(JsonElement root)
    {
        foreach (var path in (string[][])[["results"], ["response", "results"], ["result", "results"], ["transcript", "results"], ["inlineResult", "transcript", "results"]])
        {
            if (root.At(path) is { ValueKind: JsonValueKind.Array } list)
                return list.EnumerateArray();
        }

        // A batch answer maps each file to its results.
        var files = root.At("results") ?? root.At("response", "results");
        return files is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject().Where(f => f.Value.IsObject()).SelectMany(f => Results(f.Value)) : [];
    }
}
