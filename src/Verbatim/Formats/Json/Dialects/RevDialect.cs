using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Rev.ai and Rev.com: monologues of elements that bring their own punctuation and spaces.</summary>
internal sealed class RevDialect : IJsonDialect
{
    public string Format => "rev";

    public bool Suits(JsonElement root) => root.Items("monologues").Any(m => m.HasObjects("elements"));

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        var names = root.Items("speakers").Where(s => s.Text("id") is not null).DistinctBy(s => s.Text("id")).ToDictionary(s => s.Text("id")!, s => s.Speaker("name"));
        foreach (var monologue in root.Items("monologues"))
        {
            var speaker = monologue.Speaker("speaker_name")
                ?? monologue.At("speaker_info")?.Speaker("display_name", "name")
                ?? (monologue.Text("speaker") is { } id ? names.GetValueOrDefault(id) : null)
                ?? monologue.Speaker("speaker");
            var joint = Joint.Paragraph;
            foreach (var element in monologue.Items("elements"))
            {
                if (element.Text("value") is not { } value)
                    continue;
                speech.Add(new Utterance(element, speaker, value, element.Seconds("ts", "timestamp"), element.Seconds("end_ts", "end_timestamp"))
                {
                    IsWord = element.Text("type") != "punct",
                    Joint = joint,
                });
                joint = Joint.AsIs;
            }
        }
    }
}
