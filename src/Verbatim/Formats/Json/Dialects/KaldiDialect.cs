using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Kaldi and Vosk: <c>result[]</c> of words per utterance, or the BBC's <c>retval.words</c> with a segmentation by speaker; any bare list of words.</summary>
internal sealed class KaldiDialect : IJsonDialect
{
    public string Format => "kaldi";

    public bool Suits(JsonElement root) => Words(root) is not null;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        var segmentation = root.At("retval", "segmentation") ?? root.At("segmentation");
        var speakers = new SpeakerSegments((segmentation?.At("segments")).Items().Select(s => (s.Seconds("start"), s.Seconds("start") + s.Seconds("duration"), s.Speaker("speaker"))));
        speech.AddAll(WordFields.Spoken(Words(root)!.Value.EnumerateArray(), w => !speakers.IsEmpty && WordFields.From(w) is { } from ? speakers.At(from) : w.Speaker("speaker", "speaker_tag")));
        if (segmentation is { } list)
            speech.TakeTimes(list);
    }

    private static JsonElement? Words(JsonElement root)
    {
        foreach (var path in (string[][])[["result"], ["retval", "words"], ["words"]])
        {
            // Words beside a text are one utterance among others, not the whole.
            if (path is ["words"] && root.Any("text", "start", "speaker", "participant") is not null)
                continue;
            if (root.HasObjects(path) && root.First(path) is { } first && first.Any("word", "punct", "text") is not null && WordFields.From(first) is not null && first.Any("type") is null)
                return root.At(path);
        }

        return null;
    }
}
