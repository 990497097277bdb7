using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>autoEdit 2: paragraphs of lines, each "line" of which is one word.</summary>
internal sealed class AutoEditDialect : IJsonDialect
{
    public string Format => "autoedit";

    public bool Suits(JsonElement root) => root.Items("text").Any(t => t.HasObjects("paragraph"));

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        speech.Facts = new() { Title = root.Text("title"), DurationSeconds = root.At("metadata")?.Seconds("duration") };
        foreach (var turn in root.Items("text"))
        {
            var speaker = turn.Speaker("speaker");
            speech.AddAll(WordFields.Spoken(turn.Items("paragraph").SelectMany(p => p.Items("line")), _ => speaker));
        }
    }
}
