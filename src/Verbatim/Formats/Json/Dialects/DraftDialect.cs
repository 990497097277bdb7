using System.Text.Json;

namespace Verbatim.Formats.Json.Dialects;

/// <summary>Draft.js documents of transcript editors: a block per turn, its speaker and words in the block's data.</summary>
internal sealed class DraftDialect : IJsonDialect
{
    public string Format => "draft-js";

    public bool Suits(JsonElement root) => root.Items("blocks").Any(b => b.At("text") is { ValueKind: JsonValueKind.String } && b.At("data")?.Any("speaker", "words", "start") is not null);

    public void Read(JsonElement root, SpeechBuilder speech)
    {
        foreach (var block in root.Items("blocks").Where(b => b.IsObject()))
        {
            var data = block.At("data");
            speech.Add(new Utterance(block, data?.Speaker("speaker"), block.Text("text") ?? "", data?.Seconds("start"))
            {
                Words = [.. WordFields.In((data?.At("words")).Items(), speech)],
                Joint = Joint.Paragraph,
            });
        }
    }
}
