using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Deepgram: per channel the best alternative, as paragraphs, else utterances, else words; live results one channel each.</summary>
internal sealed class DeepgramDialect : IJsonDialect
{
    public string Format => "deepgram";

    public bool Suits(JsonElement root) => IsLive(root)
        || (root.At("results") is { } results && (results.HasObjects("utterances") || results.Items("channels").Any(c => c.Any("alternatives") is not null)));

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        if (IsLive(root))
        {
            if (root.At("is_final") is not { ValueKind: JsonValueKind.False } && root.At("channel")!.Value.First("alternatives") is { } live)
                speech.AddAll(Alternative(live, null, speech));
            return;
        }

        var results = root.At("results")!.Value;
        var channels = results.Items("channels").ToList();
        var alternatives = channels.Select(c => c.First("alternatives")).ToList();
        speech.Facts = new()
        {
            DurationSeconds = root.At("metadata")?.Seconds("duration"),
            Language = LanguageTag.Of(channels.Select(c => c.Text("detected_language")).FirstOrDefault(l => l is not null)),
        };
        if (results.HasObjects("utterances") && !alternatives.Any(a => a?.HasObjects("paragraphs", "paragraphs") == true && channels.Count == 1))
        {
            speech.AddAll(results.Items("utterances").Select(u => new Utterance(u, Speaker(u, channels.Count), u.Text("transcript") ?? "", u.Seconds("start"), u.Seconds("end"))
            {
                Words = [.. WordFields.In(u.Items("words"), speech)],
            }));
            return;
        }

        var spoken = alternatives.SelectMany((a, n) => a is { } best ? Alternative(best, channels.Count > 1 ? $"Channel {n}" : null, speech) : []);
        speech.AddAll(channels.Count > 1 ? spoken.OrderBy(u => u.From ?? 0) : spoken);
        foreach (var alternative in alternatives)
        {
            if (alternative?.At("words") is { } words)
                speech.TakeTimes(words);
        }
    }

    private static bool IsLive(JsonElement root) => root.At("channel")?.HasObjects("alternatives") == true;

    private static IEnumerable<Utterance> Alternative(JsonElement best, string? channel, SpeechBuilder speech)
    {
        var words = best.Items("words").ToList();
        if (!best.HasObjects("paragraphs", "paragraphs"))
        {
            if (words.Count > 0)
                return WordFields.Spoken(words, w => channel ?? w.Speaker("speaker"));
            return best.Text("transcript") is { Length: > 0 } text ? [new Utterance(best, channel, text)] : [];
        }

        return Paragraphs(best, channel, [.. WordFields.In(words, speech)]);
    }

    private static IEnumerable<Utterance> Paragraphs(JsonElement best, string? channel, List<SpokenWord> words)
    {
        var next = 0;
        foreach (var paragraph in best.Items("paragraphs", "paragraphs"))
        {
            var joint = Joint.Paragraph;
            foreach (var sentence in paragraph.Items("sentences"))
            {
                var (end, first) = (sentence.Seconds("end"), next);
                while (next < words.Count && words[next].From < end)
                    next++;
                yield return new Utterance(sentence, channel ?? paragraph.Speaker("speaker"), sentence.Text("text") ?? "", sentence.Seconds("start"), end)
                {
                    Words = words[first..next],
                    Joint = joint,
                };
                joint = Joint.Guess;
            }
        }
    }

    private static string? Speaker(JsonElement utterance, int channels) =>
        channels > 1 && utterance.Number("channel") is { } channel ? $"Channel {channel}" : utterance.Speaker("speaker");
}
