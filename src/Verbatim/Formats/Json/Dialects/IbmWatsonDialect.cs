using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>IBM Watson: results whose alternatives carry <c>timestamps: [[word, from, to]]</c>; speakers by the time of each word.</summary>
internal sealed class IbmWatsonDialect : IJsonDialect
{
    private const string Hesitation = "%HESITATION";

    public string Format => "ibm-watson";

    public bool Suits(JsonElement root) => Responses(root).Any(r => r.First("results")?.First("alternatives")?.At("timestamps") is { ValueKind: JsonValueKind.Array });

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        foreach (var response in Responses(root))
        {
            var labels = new SpeakerSegments(response.Items("speaker_labels").Select(l => (l.Seconds("from"), l.Seconds("to"), l.Speaker("speaker"))));
            foreach (var best in response.Items("results").Select(r => r.First("alternatives")).OfType<JsonElement>())
            {
                foreach (var word in best.Items("timestamps").Where(w => w.IsArray() && w.GetArrayLength() >= 3))
                {
                    // A recogniser's mark for "uh", not a word.
                    if (word[0].ValueKind != JsonValueKind.String || word[0].GetString() is not { } text || text == Hesitation)
                        continue;
                    var from = JsonTimes.Seconds(word[1]);
                    speech.Add(new Utterance(word, labels.IsEmpty || from is null ? speech.LastSpeaker : labels.At(from.Value), text, from, JsonTimes.Seconds(word[2])) { IsWord = true });
                }
            }

            if (response.At("results") is { } spoken)
                speech.TakeSpeech(spoken);
            if (response.At("speaker_labels") is { } list)
                speech.TakeTimes(list);
        }
    }

    private static IEnumerable<JsonElement> Responses(JsonElement root) =>
        root.First("results")?.HasObjects("results") == true ? root.Items("results") : [root];
}
