using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>An object whose keys are numbers and whose values are utterances, beside a few facts.</summary>
internal sealed class IndexedDialect : IJsonDialect
{
    public string Format => "indexed-json";

    public bool Suits(JsonElement root) => root.IsObject() && Utterances(root) is var utterances
        && utterances.Count > 0 && utterances.Count(u => GenericFields.Text(u) is not null && (GenericFields.From(u) is not null || GenericFields.SaysSpeaker(u))) * 2 > utterances.Count;

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = GenericFields.Facts(root);
        GenericDialect.Add(Utterances(root), speech);
    }

    // The numbers are positions in a longer list: their order is the order of the conversation, whatever the order in the file.
    private static List<JsonElement> Utterances(JsonElement root) =>
        [.. root.EnumerateObject().Where(p => p.Value.IsObject() && int.TryParse(p.Name, out _)).OrderBy(p => int.Parse(p.Name, System.Globalization.CultureInfo.InvariantCulture)).Select(p => p.Value)];
}
